import { describe, expect, test } from 'vitest';
import { isError } from '../../../server/src/service/schedule/fault.ts';
import { parseSchedule } from '../../../server/src/service/schedule/schedule.ts';
import corpus from './corpus.json';

/** Schedules found in public, under what AWS did with them; `inferred` verdicts are readings of a file's history. */
type Verdict = keyof typeof corpus;

/** What is said about schedules that AWS took, beyond nothing: never an error. */
const SAID_OF_ACCEPTED: Readonly<Record<string, readonly string[]>> = {
  // Taken for a maintenance window; the guide wants 0 from associations.
  'cron(24 30 09 ? * * *)': ['warning cron-seconds'],
  // Taken for a maintenance window as well; the agent on the node counts weekdays in another way.
  'cron(15 10 ? * 6L *)': ['hint cron-numeric-weekday'],
  // An example of the guide, which asks for the space elsewhere.
  'rate(1day)': ['hint rate-space'],
  // To be filled in, in an example of the guide.
  cron_or_rate_expression: ['warning schedule-placeholder'],
};

/** Verdicts that the levels do not follow, with the reason. */
const MISSES: Readonly<Record<string, string>> = {
  'rate(1 hours)':
    "refuse: the guide calls it not valid, but no refusal is on record and the agent reads it, so it's a warning",
  'rate(25 MINUTES)': 'inferred-accept: the agent reads it, but the service refuses less than 30 minutes',
};

/** Schedules of unknown fate that are reported as errors. */
const ERRORS_ON_UNKNOWN = [
  '0 1 * * *',
  'cron(0 21 ? * MON*)',
  'cron(0 7 * * MON-FRI *)',
  'rate(1 minute)',
  'rate(10 minutes)',
];

const saysOf = (expression: string): readonly string[] =>
  parseSchedule(expression).faults.map(({ level, code }) => `${level} ${code}`);

const hasError = (expression: string): boolean => parseSchedule(expression).faults.some(isError);

const missed = (verdict: Verdict, expected: boolean): readonly string[] =>
  corpus[verdict].filter((expression) => hasError(expression) !== expected);

const known = (verdict: Verdict): readonly string[] =>
  Object.keys(MISSES).filter((expression) => MISSES[expression]?.startsWith(`${verdict}:`));

describe('schedules from public files', () => {
  test.each(corpus.accept)('AWS took %s', (expression) => {
    expect(saysOf(expression)).toEqual(SAID_OF_ACCEPTED[expression] ?? []);
  });

  test('those refused are errors', () => {
    expect(missed('refuse', true)).toEqual(known('refuse'));
    expect(missed('inferred-refuse', true)).toEqual(known('inferred-refuse'));
  });

  test('those that seem to work are no errors', () => {
    expect(missed('inferred-accept', false)).toEqual(known('inferred-accept'));
    expect(missed('unknown', false)).toEqual(ERRORS_ON_UNKNOWN);
  });
});
