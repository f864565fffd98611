import { cronRuns } from './cronRuns.ts';
import type { Schedule } from './schedule.ts';
import { takesOffset } from './takesOffset.ts';

/** After the last year that AWS's guide knows for a schedule. */
const END = Date.UTC(2200, 0);

const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * The first `count` runs strictly after `from`, ascending, in UTC; fewer where the schedule ends before.
 * A rate counts from `from`, as the first run of an association is at its creation.
 */
export const nextRuns = (schedule: Schedule, from: Date, count: number): readonly Date[] =>
  first(runsAfter(schedule, from.getTime()), count);

export interface Run {
  readonly at: Date;
  /** `on-create` is run number zero: State Manager applies an association at once when it is created. */
  readonly kind: 'on-create' | 'scheduled';
}

/** The members of an association that decide when it runs. */
export interface Timing {
  /** Undefined where the association has no schedule: it then runs once. */
  readonly schedule: Schedule | undefined;
  /** `ScheduleOffset`: days between the day of the schedule and the run. Counts where `takesOffset` says so. */
  readonly offsetDays?: number | undefined;
  /** `ApplyOnlyAtCronInterval`: no run at creation. Without meaning for a rate, which begins with a run. */
  readonly applyOnlyAtCron?: boolean | undefined;
}

/**
 * What an association created at `from` will do: run number zero where there is one, then `count` scheduled runs.
 *
 * An offset is counted from the day of the schedule: where that day has passed at `from`, the run that would follow
 * it is not made up for, even if its own day is still ahead; the association begins in the next period (AWS's guide,
 * "Schedule offsets"). An `at` in the past runs at creation.
 */
export function nextRunsOf(
  { schedule, offsetDays = 0, applyOnlyAtCron = false }: Timing,
  from: Date,
  count: number,
): readonly Run[] {
  const shift = schedule && offsetDays > 0 && takesOffset(schedule) ? offsetDays * DAY : 0;
  const runs = schedule ? nextRuns(schedule, from, count) : [];
  const late = schedule?.kind === 'at' && schedule.instant <= from.getTime();
  const zero = !applyOnlyAtCron || !schedule || schedule.kind === 'rate' || late;
  return [
    ...(zero ? [{ at: from, kind: 'on-create' } as const] : []),
    ...runs.map((at) => ({ at: new Date(at.getTime() + shift), kind: 'scheduled' }) as const),
  ];
}

function* runsAfter(schedule: Schedule, from: number): Generator<number, undefined> {
  switch (schedule.kind) {
    case 'cron':
      yield* cronRuns(schedule, from);
      return;
    case 'at':
      if (schedule.instant > from) yield schedule.instant;
      return;
    case 'rate': {
      const interval = schedule.minutes * MINUTE;
      for (let run = from + interval; run < END; run += interval) yield run;
    }
  }
}

function first(runs: Iterable<number>, count: number): readonly Date[] {
  const dates: Date[] = [];
  if (count < 1) return dates;
  for (const run of runs) {
    dates.push(new Date(run));
    if (dates.length >= count) break;
  }
  return dates;
}
