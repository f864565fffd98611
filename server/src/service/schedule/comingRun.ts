import { nextRuns, type Timing } from './nextRuns.ts';
import { takesOffset } from './takesOffset.ts';

const DAY = 86_400_000;

/**
 * The first run after `now` that the schedule of an association in AWS sets. Undefined for a rate, whose runs are counted
 * from a moment that the schedule does not tell, and where there is none to come. Unlike at creation, an offset whose day
 * of the schedule has passed still brings its run.
 */
export function comingRun({ schedule, offsetDays = 0 }: Timing, now: Date): Date | undefined {
  if (!schedule || schedule.kind === 'rate') return undefined;
  const shift = offsetDays > 0 && takesOffset(schedule) ? offsetDays * DAY : 0;
  const [run] = nextRuns(schedule, new Date(now.getTime() - shift), 1);
  return run && new Date(run.getTime() + shift);
}
