import fc from 'fast-check';
import { expect, describe as group, test } from 'vitest';
import { describe } from '../../../server/src/service/schedule/describe.ts';
import { nextRuns } from '../../../server/src/service/schedule/nextRuns.ts';
import { parseSchedule } from '../../../server/src/service/schedule/schedule.ts';

/** The words for an expression; the expression must be readable. */
function words(expression: string, offsetDays?: number): string {
  const { schedule, faults } = parseSchedule(expression);
  expect(schedule, JSON.stringify(faults)).toBeDefined();
  return schedule ? describe(schedule, offsetDays) : '';
}

group('a schedule in words', () => {
  test.each([
    // The examples of AWS's page.
    ['cron(0/30 * * * ? *)', 'Every 30 minutes from 00:00 UTC'],
    ['cron(0 */30 * * * ? *)', 'Every 30 minutes from 00:00 UTC'],
    ['cron(0 0/1 * * ? *)', 'Every hour from 00:00 UTC'],
    ['cron(0 0/2 * * ? *)', 'Every 2 hours from 00:00 UTC'],
    ['cron(0 0/4 * * ? *)', 'Every 4 hours from 00:00 UTC'],
    ['cron(0 0/8 * * ? *)', 'Every 8 hours from 00:00 UTC'],
    ['cron(0 0/12 * * ? *)', 'Every 12 hours from 00:00 UTC'],
    ['cron(0 10 * * ? *)', 'Every day at 10:00 UTC'],
    ['cron(15 12 * * ? *)', 'Every day at 12:15 UTC'],
    ['cron(15 13 ? * * *)', 'Every day at 13:15 UTC'],
    ['cron(0 18 ? * MON-FRI *)', 'Every day from Monday to Friday at 18:00 UTC'],
    ['cron(0 8 1 * ? *)', 'The 1st of every month at 08:00 UTC'],
    ['cron(15 13 ? * MON *)', 'Every Monday at 13:15 UTC'],
    ['cron(30 23 ? * TUE#3 *)', 'The third Tuesday of every month at 23:30 UTC'],
    ['cron(0 0 ? * THU#2 *)', 'The second Thursday of every month at 00:00 UTC'],
    ['cron(0 0 ? * 3L *)', 'The last Tuesday of every month at 00:00 UTC'],
    ['cron(0 2 ? * SUN *)', 'Every Sunday at 02:00 UTC'],
    ['cron(0 2 L * ? *)', 'The last day of every month at 02:00 UTC'],
    ['cron(15 10 ? * 6L *)', 'The last Friday of every month at 10:15 UTC'],
    ['cron(24 30 09 ? * * *)', 'Every day at 09:30:24 UTC'],
    ['rate(30 minutes)', 'Every 30 minutes'],
    ['rate(1 hour)', 'Every hour'],
    ['rate(5 hours)', 'Every 5 hours'],
    ['rate(15 days)', 'Every 15 days'],
    ['at(2020-07-07T15:55:00)', 'Once, on 7 July 2020 at 15:55 UTC'],
    // Others in use.
    ['rate(1 day)', 'Every day'],
    ['rate(720 minutes)', 'Every 720 minutes (12 hours)'],
    ['rate(90 minutes)', 'Every 90 minutes'],
    ['rate(24 hours)', 'Every 24 hours (1 day)'],
    ['rate(36 hours)', 'Every 36 hours'],
    ['at(2030-01-31T22:00:30)', 'Once, on 31 January 2030 at 22:00:30 UTC'],
    ['at(2030-01-31T22:00:00+02:00)', 'Once, on 31 January 2030 at 20:00 UTC'],
    ['cron(0 2 ? * TUE#5 *)', 'The fifth Tuesday of every month that has one, at 02:00 UTC'],
    ['cron(5 * * * ? *)', 'Every hour from 00:05 UTC'],
    ['cron(* * * * ? *)', 'Every minute from 00:00 UTC'],
    ['cron(15/30 * * * ? *)', 'Every 30 minutes from 00:15 UTC'],
    ['cron(0 0/24 * * ? *)', 'Every day at 00:00 UTC'],
    ['cron(0 2,14 * * ? *)', 'Every day at 02:00 and 14:00 UTC'],
    ['cron(0 0/5 * * ? *)', 'Every day at 00:00, 05:00, 10:00, 15:00 and 20:00 UTC'],
    // Odd, but right.
    ['cron(0 0/4 ? * MON *)', 'Every Monday, every 4 hours from 00:00 UTC'],
    ['cron(0/30 9 * * ? *)', 'Every day at 09:00 and 09:30 UTC'],
    ['cron(15 8-17 ? * * *)', 'Every day at minute 15 of hours 8 to 17, UTC'],
    [
      'cron(0/5 8-17 ? * MON-FRI *)',
      'Every day from Monday to Friday at minutes 0 to 55 in steps of 5 of hours 8 to 17, UTC',
    ],
    ['cron(7,8,20 * * * ? *)', 'Every day at minutes 7, 8 and 20 of every hour, UTC'],
    ['cron(* 2 * * ? *)', 'Every day at every minute of hour 2, UTC'],
    ['cron(0/30 * 2 * * ? *)', 'Every day at seconds 0 and 30 of every minute of hour 2, UTC'],
    ['cron(0 2 ? * FRI-MON *)', 'Every Sunday, Monday, Friday and Saturday at 02:00 UTC'],
    ['cron(0 2 ? * L *)', 'Every Saturday at 02:00 UTC'],
    [
      'cron(0 2 ? * MON,TUE#2,FRIL *)',
      'Every Monday, the second Tuesday of every month and the last Friday of every month at 02:00 UTC',
    ],
    ['cron(0 2 31 * ? *)', 'The 31st of every month that has one, at 02:00 UTC'],
    ['cron(0 2 1,15 * ? *)', 'Days 1 and 15 of every month at 02:00 UTC'],
    ['cron(0 2 LW * ? *)', 'The last day from Monday to Friday of every month at 02:00 UTC'],
    ['cron(0 2 15W * ? *)', 'The day from Monday to Friday nearest to the 15th of every month at 02:00 UTC'],
    ['cron(0 2 ? JAN,JUL SUN *)', 'Every Sunday in January and July at 02:00 UTC'],
    ['cron(0 2 22 2 ? *)', 'The 22nd of February at 02:00 UTC'],
    ['cron(0 2 29 2 ? *)', 'The 29th of every February that has one, at 02:00 UTC'],
    ['cron(0 2 * 6 ? 2030-2032)', 'Every day in June in 2030 to 2032 at 02:00 UTC'],
  ])('%s: %s', (expression, expected) => {
    expect(words(expression)).toBe(expected);
  });
});

group('ScheduleOffset in words', () => {
  test.each([
    ['cron(0 2 ? * TUE#2 *)', 3, '3 days after the second Tuesday of every month at 02:00 UTC'],
    ['cron(0 2 ? * TUEL *)', 1, '1 day after the last Tuesday of every month at 02:00 UTC'],
    ['cron(0 2 ? * TUE#5 *)', 2, '2 days after the fifth Tuesday of every month that has one, at 02:00 UTC'],
    ['cron(0 2 ? * TUE#2 *)', 0, 'The second Tuesday of every month at 02:00 UTC'],
    // AWS takes an offset with a weekday of the month alone.
    ['cron(0 2 ? * TUE *)', 3, 'Every Tuesday at 02:00 UTC'],
    ['rate(1 day)', 3, 'Every day'],
  ])('%s + %i: %s', (expression, offset, expected) => {
    expect(words(expression, offset)).toBe(expected);
  });
});

/** Few values, so that different expressions meet in the same words. */
const expression = fc
  .tuple(
    fc.constantFrom('0', '00', '*', '0/30', '*/30', '0,30', '15', '15/30', '0/15', '1-3', '5,7'),
    fc.constantFrom('0', '*', '0/12', '0,12', '*/1', '0-23', '2,14', '8-17', '17-8', '0/5', '2'),
    fc.oneof(
      fc
        .constantFrom('*', '1/1', '1-31', '1', '31', 'L', 'LW', '1W', '1,15', '31W', '1,L', '28-3')
        .map(onDay),
      fc
        .constantFrom(
          '*',
          '1-7',
          'SUN',
          '1',
          'L',
          '7',
          'MON-FRI',
          '2-6',
          'TUE#2',
          '3#2',
          'TUE#5',
          'TUEL',
          '3L',
          'FRI-MON',
        )
        .map(onWeekday),
    ),
    fc.constantFrom('*', '*', '1/1', '1', 'JAN', '2', '1,2', '11-2'),
    fc.constantFrom('*', '*', '*', '2030', '2030-2031', '2030,2031'),
  )
  .map(
    ([minutes, hours, { day, weekday }, month, year]) =>
      `cron(${minutes} ${hours} ${day} ${month} ${weekday} ${year})`,
  );

test('the same words are only said of the same runs', () => {
  const from = new Date('2029-12-30T13:00:00Z');
  const known = new Map<string, { text: string; runs: readonly Date[] }>();
  let met = 0;
  fc.assert(
    fc.property(expression, (text) => {
      const { schedule } = parseSchedule(text);
      if (!schedule) throw new Error(text);
      const runs = nextRuns(schedule, from, 60);
      const said = describe(schedule);
      const before = known.get(said);
      if (before && before.text !== text) {
        met += 1;
        expect(runs, `${said}: ${text} and ${before.text}`).toEqual(before.runs);
      }
      known.set(said, { text, runs });
    }),
    { numRuns: 6000, seed: 3 },
  );
  expect(met).toBeGreaterThan(1000);
});

function onDay(day: string) {
  return { day, weekday: '?' };
}

function onWeekday(weekday: string) {
  return { day: '?', weekday };
}
