import type { Association, FieldName } from './association.ts';
import type { RequestKind } from './requestKind.ts';
import type { Timing } from './schedule/nextRuns.ts';
import type { Schedule } from './schedule/schedule.ts';
import type { Path } from './tree.ts';

/** All that decides when an association runs; it has a schedule that can be read. */
export interface Timetable extends Timing {
  readonly kind: RequestKind;
  readonly schedule: Schedule;
  /** `Duration`: hours after which State Manager cancels a run. */
  readonly hours: number | undefined;
}

/** Undefined without a schedule that can be read; fields out of their limits count as not given. */
export function timetableOf(association: Association): Timetable | undefined {
  const schedule = association.schedule?.schedule;
  if (!schedule) return undefined;
  return {
    kind: association.kind,
    schedule,
    offsetDays: offsetOf(association.number('ScheduleOffset')),
    applyOnlyAtCron: association.isSet('ApplyOnlyAtCronInterval'),
    hours: within(association.number('Duration'), 24),
  };
}

/** Whether a path leads to `field` of an association, not to one of the same name further inside. */
export const isField = (path: Path, kind: RequestKind, field: FieldName): boolean =>
  path.at(-1) === field && path.length === (kind === 'batch' ? 3 : 1);

/** `ScheduleOffset` in days; out of its limits it counts as not given. */
export const offsetOf = (days: number | undefined): number | undefined => within(days, 6);

const within = (value: number | undefined, most: number): number | undefined =>
  value !== undefined && Number.isInteger(value) && value >= 1 && value <= most ? value : undefined;
