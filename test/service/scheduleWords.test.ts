import { expect, test } from 'vitest';
import { associationAround } from '../../server/src/service/association.ts';
import { requestKind } from '../../server/src/service/requestKind.ts';
import { runsInWords, scheduleInWords } from '../../server/src/service/scheduleWords.ts';
import { timetableOf } from '../../server/src/service/timetable.ts';
import { bothFormats } from '../support/bothFormats.ts';

const now = new Date('2026-11-24T00:00:00Z');

interface Case {
  readonly yaml: string;
  readonly timeZone?: string;
  readonly words: string;
  /** The first runs. */
  readonly runs: readonly string[];
}

test.each<Case>([
  {
    yaml: 'ScheduleExpression: cron(0 2 ? * TUE#2 *)\nScheduleOffset: 3\nApplyOnlyAtCronInterval: true',
    words: '3 days after the second Tuesday of every month at 02:00 UTC',
    runs: ['Fri 2026-12-11 02:00 UTC', 'Fri 2027-01-15 02:00 UTC', 'Fri 2027-02-12 02:00 UTC'],
  },
  {
    yaml: 'ScheduleExpression: rate(1 day)',
    words: 'Every day',
    runs: ['at once, when it is created', 'Wed 2026-11-25 00:00 UTC', 'Thu 2026-11-26 00:00 UTC'],
  },
  {
    // A rate begins with a run whatever else is said.
    yaml: 'ScheduleExpression: rate(1 day)\nApplyOnlyAtCronInterval: true',
    words: 'Every day',
    runs: ['at once, when it is created'],
  },
  {
    yaml: 'AssociationId: x\nScheduleExpression: cron(0 2 ? * SUN *)',
    words: 'Every Sunday at 02:00 UTC',
    runs: ['at once, when it is updated', 'Sun 2026-11-29 02:00 UTC'],
  },
  {
    yaml: 'ScheduleExpression: at(2020-07-07T15:55:00)\nApplyOnlyAtCronInterval: true',
    words: 'Once, on 7 July 2020 at 15:55 UTC',
    runs: ['at once, when it is created'],
  },
  {
    yaml: 'ScheduleExpression: at(2026-12-24T18:00:30)\nApplyOnlyAtCronInterval: true',
    timeZone: 'Europe/Berlin',
    words: 'Once, on 24 December 2026 at 18:00:30 UTC',
    runs: ['Thu 2026-12-24 18:00:30 UTC · 19:00:30 Europe/Berlin'],
  },
  {
    yaml: 'ScheduleExpression: cron(0 2 ? * TUE *)\nApplyOnlyAtCronInterval: true',
    timeZone: 'America/New_York',
    words: 'Every Tuesday at 02:00 UTC',
    runs: ['Tue 2026-11-24 02:00 UTC · Mon 21:00 America/New_York'],
  },
  {
    // The clocks go forward between the two runs.
    yaml: 'ScheduleExpression: cron(0 2 ? * SAT#4 *)\nApplyOnlyAtCronInterval: true',
    timeZone: 'Europe/Berlin',
    words: 'The fourth Saturday of every month at 02:00 UTC',
    runs: [
      ...['2026-11-28', '2026-12-26', '2027-01-23', '2027-02-27', '2027-03-27'].map(
        (day) => `Sat ${day} 02:00 UTC · 03:00 Europe/Berlin`,
      ),
      'Sat 2027-04-24 02:00 UTC · 04:00 Europe/Berlin',
    ],
  },
  {
    yaml: 'ScheduleExpression: cron(0 2 ? * TUE *)\nApplyOnlyAtCronInterval: true',
    timeZone: 'Etc/UTC',
    words: 'Every Tuesday at 02:00 UTC',
    runs: ['Tue 2026-11-24 02:00 UTC'],
  },
  {
    yaml: 'ScheduleExpression: cron(0 2 ? * TUE *)\nApplyOnlyAtCronInterval: true',
    timeZone: 'Middle-earth/Shire',
    words: 'Every Tuesday at 02:00 UTC',
    runs: ['Tue 2026-11-24 02:00 UTC'],
  },
  {
    // An offset out of its limits, or where there can be none, counts for nothing.
    yaml: 'ScheduleExpression: cron(0 2 ? * TUE#2 *)\nScheduleOffset: 999999999999',
    words: 'The second Tuesday of every month at 02:00 UTC',
    runs: ['at once, when it is created', 'Tue 2026-12-08 02:00 UTC'],
  },
])('$yaml', ({ yaml, words, timeZone, runs }) => {
  for (const { file, format } of bothFormats(yaml)) {
    const kind = requestKind(file.root);
    const association = associationAround(file.root, ['ScheduleExpression'], kind, {});
    const timetable = association && timetableOf(association);
    if (!timetable) throw new Error('No timetable');
    expect(scheduleInWords(timetable), format).toBe(words);
    expect(runsInWords(timetable, { now, timeZone }, 6).slice(0, runs.length), format).toEqual(runs);
  }
});
