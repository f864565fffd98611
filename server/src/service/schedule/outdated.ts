import type { Fault } from './fault.ts';
import { nextRuns } from './nextRuns.ts';
import type { Schedule } from './schedule.ts';
import { across } from './span.ts';

/** What the day of reading makes of a schedule: an `at` in the past, a cron expression without any run left. */
export function outdated(schedule: Schedule, now: Date): Fault | undefined {
  if (schedule.kind === 'at') {
    if (schedule.instant > now.getTime()) return undefined;
    return {
      code: 'at-past',
      level: 'warning',
      span: across(schedule.date.span, schedule.time.span),
      message: 'This time is in the past: the association would run at once.',
    };
  }
  if (schedule.kind === 'rate' || hasRunAfter(schedule, now)) return undefined;
  return {
    code: 'cron-never',
    level: 'warning',
    span: across(schedule.minutes.span, schedule.year.span),
    message: 'No day matches this schedule any more: it would never run.',
  };
}

/** Between two runs the next one stays the same: it is looked for again when it has passed. */
function hasRunAfter(schedule: Schedule, now: Date): boolean {
  const known = nextRunOf.get(schedule);
  if (known && known.from <= now && now < known.run) return true;
  const [run] = nextRuns(schedule, now, 1);
  if (run) nextRunOf.set(schedule, { from: now, run });
  return run !== undefined;
}

const nextRunOf = new WeakMap<Schedule, { readonly from: Date; readonly run: Date }>();
