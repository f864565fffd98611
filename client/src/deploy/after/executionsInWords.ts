import { plainText } from '../plainText.ts';
import type { Account } from '../ports.ts';
import type { Execution, ExecutionTarget } from '../signedIn.ts';
import { count } from '../words.ts';
import type { Executions } from './executions.ts';

/** Whose executions they are. */
export interface ExecutionsHead {
  readonly associationId: string;
  /** The association's name, else that of its document. */
  readonly name: string;
  readonly account: Account;
  readonly region: string;
}

/** A page of plain text, a line each. Lists are bounded. */
export function executionsInWords(
  { executions, targets, failed }: Executions,
  head: ExecutionsHead,
): string[] {
  const [newest, ...earlier] = executions;
  const title = [
    `${plainText(head.name)}, association ${plainText(head.associationId)}`,
    `Account ${plainText(head.account.id)}, ${plainText(head.region)}`,
    '',
  ];
  if (!newest) return [...title, 'It has not run yet.'];
  const reasons = new Map(failed.map(({ resourceId, reason }) => [resourceId, reason]));
  // What failed is what a person looks for.
  const sorted = [...(targets ?? [])].sort(
    (one, other) => Number(reasons.has(other.resourceId)) - Number(reasons.has(one.resourceId)),
  );
  return [
    ...title,
    `Newest execution  ${executionInWords(newest)}`,
    ...(targets ? [] : ['  AWS did not tell its targets.']),
    ...(targets?.length === 0 ? ['  It ran on nothing: no targets.'] : []),
    ...bounded(sorted.map((target) => `  ${targetInWords(target, reasons.get(target.resourceId))}`)),
    ...(earlier.length > 0 ? ['', `Earlier (${count(earlier.length, 'execution')})`] : []),
    ...bounded(earlier.map((execution) => `  ${executionInWords(execution)}`)),
  ];
}

const executionInWords = ({ created, status, detailedStatus, counts, executionId }: Execution): string =>
  [
    created ? `${created.slice(0, 16).replace('T', ' ')} UTC` : 'no time',
    statusInWords(status, detailedStatus),
    ...(counts ? [countsInWords(counts)] : []),
    executionId,
  ]
    .map((text) => plainText(text, 128))
    .join('  ');

/** `{Success=1, Failed=2}`, as AWS writes it, without its braces. What is written otherwise stays as it is. */
const countsInWords = (counts: string): string =>
  counts.replace(/^\{(.*)\}$/s, '$1').replace(/(\w+)=(\d+)/g, '$2 $1');

const targetInWords = (target: ExecutionTarget, reason: string | undefined): string => {
  const status = statusInWords(target.status, target.detailedStatus);
  const line = `${plainText(target.resourceId, 128)}  ${plainText(status, 80)}`;
  return reason && !status.includes(reason) ? `${line}: ${plainText(reason)}` : line;
};

const statusInWords = (status: string, detailed: string): string =>
  detailed && detailed !== status ? `${status || 'no status'} (${detailed})` : status || 'no status';

const bounded = (lines: readonly string[]): string[] =>
  lines.length > MOST_LINES
    ? [...lines.slice(0, MOST_LINES), `  and ${lines.length - MOST_LINES} more`]
    : [...lines];

const MOST_LINES = 50;
