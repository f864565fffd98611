import { expect, test } from 'vitest';
import { describe } from '../../../server/src/service/schedule/describe.ts';
import { nextRuns } from '../../../server/src/service/schedule/nextRuns.ts';
import { parseSchedule } from '../../../server/src/service/schedule/schedule.ts';

const FROM = new Date('2026-11-24T10:00:00Z');

/**
 * The schedules that AWS's pages show for associations: what they mean, the next run after a Tuesday morning, and
 * what is said of those on which the pages contradict each other.
 */
test.each<readonly [expression: string, words: string, next: string, ...said: string[]]>([
  ['cron(0/30 * * * ? *)', 'Every 30 minutes from 00:00 UTC', '2026-11-24T10:30'],
  ['cron(0 */30 * * * ? *)', 'Every 30 minutes from 00:00 UTC', '2026-11-24T10:30'],
  ['cron(0/30 * ? * * *)', 'Every 30 minutes from 00:00 UTC', '2026-11-24T10:30'],
  ['cron(0 0/1 * * ? *)', 'Every hour from 00:00 UTC', '2026-11-24T11:00'],
  ['cron(0 0 */1 * * ? *)', 'Every hour from 00:00 UTC', '2026-11-24T11:00'],
  ['cron(0 0/2 * * ? *)', 'Every 2 hours from 00:00 UTC', '2026-11-24T12:00'],
  ['cron(0 0/4 * * ? *)', 'Every 4 hours from 00:00 UTC', '2026-11-24T12:00'],
  ['cron(0 0 0/4 1/1 * ? *)', 'Every 4 hours from 00:00 UTC', '2026-11-24T12:00'],
  ['cron(0 0/8 * * ? *)', 'Every 8 hours from 00:00 UTC', '2026-11-24T16:00'],
  ['cron(0 0/12 * * ? *)', 'Every 12 hours from 00:00 UTC', '2026-11-24T12:00'],
  ['cron(0 0 */12 * * ? *)', 'Every 12 hours from 00:00 UTC', '2026-11-24T12:00'],
  ['cron(15 13 ? * * *)', 'Every day at 13:15 UTC', '2026-11-24T13:15'],
  ['cron(30 23 * * ? *)', 'Every day at 23:30 UTC', '2026-11-24T23:30'],
  ['cron(15 13 ? * MON *)', 'Every Monday at 13:15 UTC', '2026-11-30T13:15'],
  ['cron(30 23 ? * TUE#3 *)', 'The third Tuesday of every month at 23:30 UTC', '2026-12-15T23:30'],
  ['cron(0 2 ? * SUN#2 *)', 'The second Sunday of every month at 02:00 UTC', '2026-12-13T02:00'],
  [
    'cron(0 2 ? * 5#3 *)',
    'The third Thursday of every month at 02:00 UTC',
    '2026-12-17T02:00',
    'hint cron-numeric-weekday',
  ],
  [
    'cron(0 2 ? * 3L *)',
    'The last Tuesday of every month at 02:00 UTC',
    '2026-12-29T02:00',
    'hint cron-numeric-weekday',
  ],
  ['cron(0 8 1 * ? *)', 'The 1st of every month at 08:00 UTC', '2026-12-01T08:00', 'hint cron-day-of-month'],
  ['rate(30 minutes)', 'Every 30 minutes', '2026-11-24T10:30'],
  ['rate(1 hour)', 'Every hour', '2026-11-24T11:00'],
  ['rate(5 hours)', 'Every 5 hours', '2026-11-24T15:00'],
  ['rate(15 days)', 'Every 15 days', '2026-12-09T10:00'],
  ['rate(1day)', 'Every day', '2026-11-25T10:00', 'hint rate-space'],
  ['at(2030-07-07T15:55:00)', 'Once, on 7 July 2030 at 15:55 UTC', '2030-07-07T15:55'],
])('%s', (expression, words, next, ...said) => {
  const { schedule, faults } = parseSchedule(expression);
  if (!schedule) throw new Error('Not read');
  expect(describe(schedule)).toBe(words);
  expect(nextRuns(schedule, FROM, 1)[0]?.toISOString().slice(0, 16)).toBe(next);
  expect(faults.map(({ level, code }) => `${level} ${code}`)).toEqual(said);
});
