import { describe, expect, test } from 'vitest';
import type { LiveSchedule, LiveScheduleInWords } from '../../server/src/protocol.ts';
import { schedulesInWords } from '../../server/src/service/index.ts';

/** A Tuesday, the fourth of its month. */
const around = { now: new Date('2026-11-24T10:00:00Z'), timeZone: 'Europe/Berlin' };

describe('what a schedule in AWS means', () => {
  test.each<readonly [LiveSchedule, LiveScheduleInWords]>([
    [
      { expression: 'cron(0 2 ? * SUN *)', waits: true },
      {
        words: 'Every Sunday at 02:00 UTC',
        brief: 'every Sunday, 02:00 UTC',
        atOnce: false,
        next: '2026-11-29T02:00:00.000Z',
        nextInWords: 'Sun 2026-11-29 02:00 UTC · 03:00 Europe/Berlin',
      },
    ],
    [
      { expression: 'cron(0 2 ? * TUE#4 *)', offset: 3, waits: true },
      {
        words: '3 days after the fourth Tuesday of every month at 02:00 UTC',
        brief: 'fourth Tuesday + 3 days, 02:00 UTC',
        atOnce: false,
        // Its Tuesday has passed, its run has not: one that is created now would wait for the next month.
        next: '2026-11-27T02:00:00.000Z',
        nextInWords: 'Fri 2026-11-27 02:00 UTC · 03:00 Europe/Berlin',
      },
    ],
    [
      { expression: 'cron(0 10 ? * TUE#4 *)' },
      {
        words: 'The fourth Tuesday of every month at 10:00 UTC',
        brief: 'fourth Tuesday, 10:00 UTC',
        atOnce: true,
        next: '2026-12-22T10:00:00.000Z',
        nextInWords: 'Tue 2026-12-22 10:00 UTC · 11:00 Europe/Berlin',
      },
    ],
    [{ expression: 'rate(12 hours)' }, { words: 'Every 12 hours', brief: 'every 12 hours', atOnce: true }],
    [
      { expression: 'at(2020-07-07T15:55:00)', waits: true },
      {
        words: 'Once, on 7 July 2020 at 15:55 UTC',
        brief: 'once, on 7 July 2020 at 15:55 UTC',
        atOnce: true,
      },
    ],
    [
      { expression: 'at(2027-07-07T15:55:00)', waits: true },
      {
        words: 'Once, on 7 July 2027 at 15:55 UTC',
        brief: 'once, on 7 July 2027 at 15:55 UTC',
        atOnce: false,
        next: '2027-07-07T15:55:00.000Z',
        nextInWords: 'Wed 2027-07-07 15:55 UTC · 17:55 Europe/Berlin',
      },
    ],
    [
      { expression: 'cron(0 2 ? * SUN 2020)' },
      { words: 'Every Sunday in 2020 at 02:00 UTC', brief: 'every Sunday in 2020, 02:00 UTC', atOnce: true },
    ],
    [
      { expression: 'sometimes', offset: 99 },
      { words: 'sometimes', brief: 'sometimes', atOnce: true },
    ],
    [{}, { words: 'Once, without a schedule', brief: 'no schedule', atOnce: true }],
    [{ expression: ' ' }, { words: 'Once, without a schedule', brief: 'no schedule', atOnce: true }],
  ])('%j', (schedule, words) => {
    expect(schedulesInWords([schedule], around)).toEqual([words]);
  });
});

test('each gets its answer, in their order; without a clock none comes next', () => {
  const some = [{ expression: 'rate(1 day)' }, {}, { expression: 'cron(0 2 ? * SUN *)' }];
  expect(schedulesInWords(some).map(({ brief, next }) => [brief, next])).toEqual([
    ['every day', undefined],
    ['no schedule', undefined],
    ['every Sunday, 02:00 UTC', undefined],
  ]);
});
