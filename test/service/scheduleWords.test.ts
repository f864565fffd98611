import { expect, test } from 'vitest';
import { hover } from '../../server/src/service/features/hover.ts';
import { nextRunsInWords, scheduleWords } from '../../server/src/service/scheduleWords.ts';
import { fileOf } from '../support/fileOf.ts';

const NOW = new Date('2026-11-24T00:00:00Z');

const CASES: readonly (readonly [fields: string, words: string, runs: readonly string[]])[] = [
  [
    '"ScheduleExpression": "cron(0 2 ? * TUE#2 *)", "ScheduleOffset": 3, "ApplyOnlyAtCronInterval": true',
    '3 days after the second Tuesday of every month at 02:00 UTC',
    ['Fri 2026-12-11 02:00 UTC', 'Fri 2027-01-15 02:00 UTC', 'Fri 2027-02-12 02:00 UTC'],
  ],
  [
    '"ScheduleExpression": "rate(1 day)"',
    'Every day',
    ['at once, when it is created', 'Wed 2026-11-25 00:00 UTC', 'Thu 2026-11-26 00:00 UTC'],
  ],
];

test.each(CASES)('%s', (fields, words, runs) => {
  const text = `{"Name": "AWS-RunPatchBaseline", ${fields}}`;
  for (const format of ['json', 'yaml'] as const) {
    const file = fileOf(text, format);
    expect(scheduleWords(file.root, ['ScheduleExpression'], 'create')).toBe(words);
    const found = nextRunsInWords(file.root, ['ScheduleExpression'], 'create', NOW);
    expect(found.slice(0, runs.length)).toEqual(runs);
    const { start } = file.rangeOf({ start: text.indexOf('(') - 1, end: text.length });
    const { contents } = hover(file, start, { now: NOW }) ?? {};
    expect(JSON.stringify(contents)).toContain(words);
  }
});

test('an offset out of range, or none to be read, is no trouble', () => {
  const file = fileOf('ScheduleExpression: cron(0 2 ? * TUE#2 *)\nScheduleOffset: 999999999999\n', 'yaml');
  expect(nextRunsInWords(file.root, ['ScheduleExpression'], 'create', NOW)).toHaveLength(4);
  expect(scheduleWords(file.root, ['Name'], 'create')).toBeUndefined();
});
