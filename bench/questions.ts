import { analysisAlone } from './analysisAlone.ts';
import { OURS } from './contestants.ts';
import type { Table } from './figures.ts';
import { idleMemory } from './idleMemory.ts';
import { keystrokes } from './keystrokes.ts';
import { manyFiles } from './manyFiles.ts';
import { startUp } from './startUp.ts';

/** How often each thing is done. */
export type Effort = 'quick' | 'full';

/** One table of the report. */
export interface Question {
  readonly title: string;
  readonly words: string;
  /** Titles by the names that samples have. */
  readonly columns: Readonly<Record<string, string>>;
  measure(effort: Effort): Promise<Table>;
  /** Row and column of our own figure that another is compared with. */
  ours(row: string, column: string): readonly [row: string, column: string];
}

/** Rounds at a keystroke that are not counted. */
const warmUp = (effort: Effort): number => (effort === 'full' ? 40 : 10);

const sameFormat = (row: string, column: string) =>
  [`${OURS}, ${row.endsWith('YAML') ? 'YAML' : 'JSON'}`, column] as const;

const KEYSTROKE = {
  words:
    'A letter is typed that makes a value wrong, and taken away again. *Processor*: what the server uses until its diagnostics are there. *Completion* and *hover* are asked for when the diagnostics are there, *completion at once* directly behind a keystroke.',
  columns: {
    diagnostics: 'Diagnostics, ms',
    processor: 'Processor, ms',
    completion: 'Completion, ms',
    hover: 'Hover, ms',
    typedCompletion: 'Completion at once, ms',
  },
  ours: sameFormat,
};

export const QUESTIONS = {
  start: {
    title: 'Start to first diagnostics',
    words: 'From the start of the process until the mistake in a file of 2 KB is reported.',
    columns: { wall: 'Time, ms', processor: 'Processor, ms' },
    measure: (effort) => startUp(effort === 'full' ? 20 : 5),
    ours: sameFormat,
  },
  keystroke2KB: {
    ...KEYSTROKE,
    title: 'Keystroke at 2 KB',
    measure: (effort) => keystrokes('2 KB', effort === 'full' ? 100 : 30, warmUp(effort)),
  },
  keystroke100KB: {
    ...KEYSTROKE,
    title: 'Keystroke at 100 KB',
    measure: (effort) => keystrokes('100 KB', effort === 'full' ? 20 : 5, warmUp(effort)),
  },
  keystroke1MB: {
    ...KEYSTROKE,
    title: 'Keystroke at 1 MB',
    measure: (effort) => keystrokes('1 MB', effort === 'full' ? 10 : 3, warmUp(effort)),
  },
  files: {
    title: '1,000 open files',
    words:
      'From opening 1,000 files of 2 KB at once, each with its mistake, until the mistakes of all are reported.',
    columns: { wall: 'Time, ms', processor: 'Processor, ms' },
    measure: (effort) => manyFiles(1000, effort === 'full' ? 5 : 1),
    ours: sameFormat,
  },
  memory: {
    title: 'Idle memory',
    words:
      'One file of 2 KB is open, its diagnostics are there, and nothing has changed for half a second. *Own*: what no other process shares.',
    columns: { resident: 'Resident, MB', own: 'Own, MB' },
    measure: (effort) => idleMemory(effort === 'full' ? 5 : 2),
    ours: sameFormat,
  },
  analysis: {
    title: 'The analysis alone',
    words:
      'In one process, without a wire: a text that was not seen before is read and analysed with all its rules. Beside it, the bare parser of the format (`jsonc-parser`, `yaml`) on the same text.',
    columns: { analysis: 'Reading and analysis, ms', parser: 'Parser alone, ms' },
    measure: (effort) => analysisAlone(effort === 'full' ? 500 : 100),
    ours: (row) => [row, 'analysis'],
  },
} as const satisfies Readonly<Record<string, Question>>;

export type QuestionName = keyof typeof QUESTIONS;
