import type { Failure } from '../failureOf.ts';
import { summaryInWords } from './countsInWords.ts';
import type { FolderSummary, Outcome, RowOutcome } from './folderSummary.ts';
import { markdownCell } from './markdownCell.ts';
import { markdownTable } from './markdownTable.ts';
import { placeLines } from './placeLines.ts';
import { planCells } from './planCells.ts';

/** What became of every file, as a Markdown page to look at or to keep. */
export function summaryTable(summary: FolderSummary): string {
  return [
    `# Association files: ${summaryInWords(summary)}`,
    '',
    ...[...placeLines(summary.plan), ...endedInWords(summary)].map((line) => `- ${markdownCell(line, 500)}`),
    '',
    markdownTable(['File', 'Outcome', 'Association', 'Details'], summary.outcomes.map(cells)),
    '',
  ].join('\n');
}

function endedInWords({ ended, outcomes }: FolderSummary): string[] {
  const open = outcomes.some(({ outcome }) => outcome.kind === 'unknown' || outcome.kind === 'not tried');
  const again = open ? ['Run the command again to go on: it looks first, and creates nothing twice.'] : [];
  if (ended === undefined) return again;
  return [ended === 'cancelled' ? 'You cancelled.' : `Stopped: ${failureInWords(ended)}`, ...again];
}

function cells({ row, outcome }: RowOutcome): readonly string[] {
  const planned = planCells(row);
  if (outcome.kind === 'as planned')
    return [planned.file, planned.plan, planned.association, planned.details];
  return [
    planned.file,
    OUTCOMES[outcome.kind],
    markdownCell(associationOf(row, outcome)),
    markdownCell(details(outcome), 500),
  ];
}

const OUTCOMES: Readonly<Record<Exclude<Outcome['kind'], 'as planned'>, string>> = {
  created: 'created',
  updated: 'updated',
  failed: 'failed',
  unknown: '**unknown**',
  'not tried': 'not tried',
};

function associationOf(row: RowOutcome['row'], outcome: Outcome): string {
  if (outcome.kind === 'created' || outcome.kind === 'updated') return outcome.associationId;
  return row.kind === 'update' ? row.live.associationId : '';
}

function details(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'created':
      return outcome.found ? FOUND : '';
    case 'updated':
      return outcome.found ? `Version ${outcome.version}. ${FOUND}` : `Version ${outcome.version}`;
    case 'failed':
      return `${outcome.done ? `${outcome.done} ` : ''}${failureInWords(outcome.failure)}`;
    case 'unknown':
      return `${outcome.done ? `${outcome.done} ` : ''}${outcome.failure.says} ${outcome.failure.advice}`;
    case 'not tried':
      return outcome.why ?? '';
    case 'as planned':
      return '';
  }
}

const FOUND = 'No reply came; it was found by looking.';

const failureInWords = ({ says, detail, advice }: Failure): string =>
  [says, ...(detail ? [`AWS says: “${detail}”`] : []), advice].join(' ');
