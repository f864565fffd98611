import { instantInWords } from './instantWords.ts';
import { describe } from './schedule/describe.ts';
import { nextRunsOf } from './schedule/nextRuns.ts';
import type { Timetable } from './timetable.ts';

/** What a schedule means in plain words, its offset included, without a full stop. */
export const scheduleInWords = ({ schedule, offsetDays }: Timetable): string =>
  describe(schedule, offsetDays);

/** When an association runs from `now` on, one run a line: at once where it does, then `count` scheduled runs. */
export const runsInWords = (
  timetable: Timetable,
  { now, timeZone }: { readonly now: Date; readonly timeZone?: string | undefined },
  count: number,
): readonly string[] =>
  nextRunsOf(timetable, now, count).map(({ at, kind: cause }) =>
    cause === 'on-create' ? `at once, ${whenSent(timetable)}` : instantInWords(at, timeZone),
  );

/** The moment of run number zero. */
export const whenSent = ({ kind }: Pick<Timetable, 'kind'>): string =>
  kind === 'update' ? 'when it is updated' : 'when it is created';

/** Whether run number zero is left out: only a time of the schedule, still to come, starts a run. */
export const waits = (
  { schedule, applyOnlyAtCron }: Pick<Timetable, 'schedule' | 'applyOnlyAtCron'>,
  now?: Date,
): boolean =>
  applyOnlyAtCron === true &&
  schedule.kind !== 'rate' &&
  !(schedule.kind === 'at' && now && schedule.instant <= now.getTime());
