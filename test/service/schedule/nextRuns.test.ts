import { describe, expect, test } from 'vitest';
import { nextRuns, nextRunsOf } from '../../../server/src/service/schedule/nextRuns.ts';
import { parseSchedule } from '../../../server/src/service/schedule/schedule.ts';
import { takesOffset } from '../../../server/src/service/schedule/takesOffset.ts';

const utc = (minute: string): Date => new Date(`${minute}Z`);
const shown = (date: Date): string => date.toISOString().replace(/(:00)?\.000Z$/, '');
const read = (expression: string) => {
  const { schedule, faults } = parseSchedule(expression);
  if (!schedule) throw new Error(JSON.stringify(faults));
  return schedule;
};

describe('next runs', () => {
  // 1 July 2026 is a Wednesday.
  test.each([
    ['cron(0/30 * * * ? *)', '2026-07-01T10:05', '2026-07-01T10:30', '2026-07-01T11:00', '2026-07-01T11:30'],
    ['cron(0 */30 * * * ? *)', '2026-07-01T10:05', '2026-07-01T10:30', '2026-07-01T11:00'],
    ['cron(0 0/1 * * ? *)', '2026-07-01T23:05', '2026-07-02T00:00', '2026-07-02T01:00'],
    ['cron(0 0/2 * * ? *)', '2026-07-01T01:00', '2026-07-01T02:00', '2026-07-01T04:00'],
    ['cron(0 0/4 * * ? *)', '2026-07-01T19:59', '2026-07-01T20:00', '2026-07-02T00:00'],
    ['cron(0 0/8 * * ? *)', '2026-07-01T00:00', '2026-07-01T08:00', '2026-07-01T16:00', '2026-07-02T00:00'],
    ['cron(0 0/12 * * ? *)', '2026-12-31T12:00', '2027-01-01T00:00', '2027-01-01T12:00'],
    ['cron(15 13 ? * * *)', '2026-07-01T13:15', '2026-07-02T13:15', '2026-07-03T13:15'],
    ['cron(15 13 ? * MON *)', '2026-07-01T00:00', '2026-07-06T13:15', '2026-07-13T13:15'],
    [
      'cron(30 23 ? * TUE#3 *)',
      '2026-07-01T00:00',
      '2026-07-21T23:30',
      '2026-08-18T23:30',
      '2026-09-15T23:30',
    ],
    ['cron(0 0 ? * THU#2 *)', '2026-07-01T00:00', '2026-07-09T00:00', '2026-08-13T00:00'],
    ['cron(0 0 ? * 3L *)', '2026-07-01T00:00', '2026-07-28T00:00', '2026-08-25T00:00'],
    ['cron(0 8 1 * ? *)', '2026-07-01T09:00', '2026-08-01T08:00', '2026-09-01T08:00'],
    ['cron(0 18 ? * MON-FRI *)', '2026-07-03T18:00', '2026-07-06T18:00', '2026-07-07T18:00'],
    ['cron(0 2 L * ? *)', '2028-01-31T02:00', '2028-02-29T02:00', '2028-03-31T02:00'],
    ['cron(24 30 09 ? * * *)', '2026-07-01T09:30', '2026-07-01T09:30:24', '2026-07-02T09:30:24'],
    // Months without the day are left out.
    ['cron(0 2 ? * TUE#5 *)', '2026-07-01T00:00', '2026-09-29T02:00', '2026-12-29T02:00'],
    ['cron(0 2 31 * ? *)', '2026-08-31T02:00', '2026-10-31T02:00', '2026-12-31T02:00'],
    ['cron(0 2 29 2 ? *)', '2096-03-01T00:00', '2104-02-29T02:00', '2108-02-29T02:00'],
    // Saturday 1 August gives way to Monday, Sunday 31 January to Friday: the month is not left.
    ['cron(0 2 1W 8 ? *)', '2026-07-01T00:00', '2026-08-03T02:00'],
    ['cron(0 2 31W 1 ? *)', '2027-01-01T00:00', '2027-01-29T02:00'],
    ['cron(0 2 LW 2 ? *)', '2027-01-01T00:00', '2027-02-26T02:00'],
    ['rate(30 minutes)', '2026-07-01T10:05', '2026-07-01T10:35', '2026-07-01T11:05'],
    ['rate(15 days)', '2026-07-01T10:05', '2026-07-16T10:05', '2026-07-31T10:05'],
    ['at(2026-07-07T15:55:00)', '2026-07-01T00:00', '2026-07-07T15:55'],
  ])('%s from %s', (expression, from, ...runs) => {
    expect(nextRuns(read(expression), utc(from), runs.length).map(shown)).toEqual(runs);
  });

  test.each([
    ['a day that no month has', 'cron(0 2 30 2 ? *)', '1970-01-01T00:00'],
    ['a year gone by', 'cron(0 2 * * ? 2020)', '2026-07-01T00:00'],
    ['a time gone by', 'at(2020-07-07T15:55:00)', '2026-07-01T00:00'],
    ['the very moment of a time', 'at(2020-07-07T15:55:00)', '2020-07-07T15:55'],
    ['the end of the years that AWS knows', 'cron(0 2 * * ? *)', '2199-12-31T02:00'],
    ['an interval beyond them', 'rate(9000000000000 days)', '2026-07-01T00:00'],
    ['no moment at all', 'cron(* * * * ? *)', 'never'],
  ])('%s has none', (_, expression, from) => {
    expect(nextRuns(read(expression), utc(from), 3)).toEqual([]);
  });

  test('a count of none gives none', () => {
    expect(nextRuns(read('rate(1 day)'), utc('2026-07-01T00:00'), 0)).toEqual([]);
  });

  test('the rarest day is found at once', () => {
    const start = performance.now();
    nextRuns(read('cron(0 2 30 2 ? *)'), utc('1970-01-01T00:00'), 1);
    expect(performance.now() - start).toBeLessThan(250);
  });
});

describe('an association created on 14 July 2026, a second Tuesday, at noon', () => {
  const from = utc('2026-07-14T12:00');
  const now = 'on-create 2026-07-14T12:00';
  const of = (schedule: string | undefined, offsetDays?: number, applyOnlyAtCron?: boolean) =>
    nextRunsOf(
      { schedule: schedule === undefined ? undefined : read(schedule), offsetDays, applyOnlyAtCron },
      from,
      2,
    ).map(({ kind, at }) => `${kind} ${shown(at)}`);

  test.each([
    [
      'runs at once, then on schedule',
      'cron(0 2 ? * SUN *)',
      undefined,
      false,
      [now, 'scheduled 2026-07-19T02:00', 'scheduled 2026-07-26T02:00'],
    ],
    [
      'waits for the schedule if told to',
      'cron(0 2 ? * SUN *)',
      undefined,
      true,
      ['scheduled 2026-07-19T02:00', 'scheduled 2026-07-26T02:00'],
    ],
    ['runs once without a schedule', undefined, undefined, false, [now]],
    [
      'counts a rate from its creation',
      'rate(1 day)',
      undefined,
      false,
      [now, 'scheduled 2026-07-15T12:00', 'scheduled 2026-07-16T12:00'],
    ],
    [
      'begins a rate with a run, whatever it is told',
      'rate(1 day)',
      undefined,
      true,
      [now, 'scheduled 2026-07-15T12:00', 'scheduled 2026-07-16T12:00'],
    ],
    ['waits for a time to come', 'at(2026-07-20T02:00:00)', undefined, true, ['scheduled 2026-07-20T02:00']],
    ['runs at once where the time is now', 'at(2026-07-14T12:00:00)', undefined, true, [now]],
    ['runs at once where the time is past', 'at(2026-07-01T02:00:00)', undefined, true, [now]],
    // AWS's example: the second Thursday and an offset of 3 run on Sunday. That Thursday, the 9th, has passed.
    [
      'runs some days after the weekday',
      'cron(0 0 ? * THU#2 *)',
      3,
      true,
      ['scheduled 2026-08-16T00:00', 'scheduled 2026-09-13T00:00'],
    ],
    // Today's 02:00 has passed: the 17th is not made up for.
    [
      'begins in the next month where the day has passed',
      'cron(0 2 ? * TUE#2 *)',
      3,
      true,
      ['scheduled 2026-08-14T02:00', 'scheduled 2026-09-11T02:00'],
    ],
    [
      'takes this month where the day is still to come',
      'cron(0 18 ? * TUE#2 *)',
      3,
      true,
      ['scheduled 2026-07-17T18:00', 'scheduled 2026-08-14T18:00'],
    ],
    [
      'goes over the end of the month',
      'cron(0 0 ? * FRIL *)',
      2,
      true,
      ['scheduled 2026-08-02T00:00', 'scheduled 2026-08-30T00:00'],
    ],
    [
      'takes no offset with a plain weekday',
      'cron(0 2 ? * SUN *)',
      3,
      true,
      ['scheduled 2026-07-19T02:00', 'scheduled 2026-07-26T02:00'],
    ],
  ] as const)('%s', (_, schedule, offsetDays, applyOnlyAtCron, runs) => {
    expect(of(schedule, offsetDays, applyOnlyAtCron)).toEqual(runs);
  });
});

describe('ScheduleOffset', () => {
  test.each([
    ['cron(0 2 ? * TUE#2 *)', true],
    ['cron(0 2 ? * TUEL *)', true],
    ['cron(0 2 ? * TUE *)', false],
    ['cron(0 2 ? * L *)', false],
    ['cron(0 2 * * ? *)', false],
    ['cron(0 2 L * ? *)', false],
    ['cron(0 2 ? * TUE#2,FRI *)', false],
    ['rate(1 day)', false],
    ['at(2026-07-07T15:55:00)', false],
  ])('follows %s: %s', (expression, expected) => {
    expect(takesOffset(read(expression))).toBe(expected);
  });
});
