import type { Schedule } from './schedule.ts';

/** True for the schedules that `ScheduleOffset` can follow: an nth or last weekday of the month (`TUE#2`, `TUEL`). */
export const takesOffset = (schedule: Schedule): boolean =>
  schedule.kind === 'cron' &&
  schedule.dayOfWeek.parts.every(({ kind }) => kind === 'nth' || kind === 'lastOf');
