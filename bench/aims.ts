import { DO_NOTHING, JSON_SERVER, OUR_JSON, OUR_YAML, rowOf, YAML_SERVER } from './contestants.ts';
import type { QuestionName } from './questions.ts';
import type { Results } from './results.ts';

export interface Aim {
  readonly words: string;
  /** The value may not be greater. */
  readonly limit: number;
  /** A ratio of medians, or milliseconds. */
  value(results: Results): number;
  readonly unit?: 'ms';
}

const [ourJson, ourYaml, json, yaml, doNothing] = [
  OUR_JSON,
  OUR_YAML,
  JSON_SERVER,
  YAML_SERVER,
  DO_NOTHING,
].map(rowOf) as [string, string, string, string, string];

export const AIMS: readonly Aim[] = [
  beside('Start, beside the JSON server', 0.75, 'start', 'wall', ourJson, json),
  beside('Start, beside the YAML server', 0.2, 'start', 'wall', ourYaml, yaml),
  beside('Start, beside the do-nothing server', 1.25, 'start', 'wall', ourJson, doNothing),
  beside('Keystroke at 2 KB, beside the JSON server', 0.7, 'keystroke2KB', 'diagnostics', ourJson, json),
  beside(
    'Keystroke at 1 MB, processor, beside the JSON server',
    0.6,
    'keystroke1MB',
    'processor',
    ourJson,
    json,
  ),
  beside(
    'Keystroke at 1 MB, processor, beside the YAML server',
    0.6,
    'keystroke1MB',
    'processor',
    ourYaml,
    yaml,
  ),
  ...[ourJson, ourYaml].flatMap((row) => [
    noSlower('Completion', 'completion', row),
    noSlower('Hover', 'hover', row),
  ]),
  beside('1,000 files, beside the JSON server', 0.7, 'files', 'wall', ourJson, json),
  beside('1,000 files, beside the YAML server', 0.2, 'files', 'wall', ourYaml, yaml),
  beside('Idle memory, beside the JSON server', 0.95, 'memory', 'resident', ourJson, json),
  ...['JSON, 2 KB', 'YAML, 2 KB'].map(
    (row): Aim => ({
      words: `The analysis alone, ${row}`,
      limit: 2,
      unit: 'ms',
      value: (results) => medianOf(results, 'analysis', row, 'analysis'),
    }),
  ),
];

function beside(
  words: string,
  limit: number,
  question: QuestionName,
  column: string,
  ours: string,
  theirs: string,
): Aim {
  return {
    words,
    limit,
    value: (results) =>
      medianOf(results, question, ours, column) / medianOf(results, question, theirs, column),
  };
}

/** A tenth more is noise. */
function noSlower(what: string, column: string, row: string): Aim {
  return {
    words: `${what} at 1 MB beside 2 KB, ${row}`,
    limit: 1.1,
    value: (results) =>
      medianOf(results, 'keystroke1MB', row, column) / medianOf(results, 'keystroke2KB', row, column),
  };
}

const medianOf = ({ tables }: Results, question: QuestionName, row: string, column: string): number =>
  tables[question][row]?.[column]?.median ?? Number.NaN;
