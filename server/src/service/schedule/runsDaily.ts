import { isEvery, isUnset } from './cronField.ts';
import type { Schedule } from './schedule.ts';

/** Whether there is no day without a run, so that the day of the next one says nothing. A rate may take days. */
export const runsDaily = (schedule: Schedule): boolean =>
  schedule.kind === 'cron' &&
  isEvery(isUnset(schedule.dayOfMonth) ? schedule.dayOfWeek : schedule.dayOfMonth) &&
  isEvery(schedule.month) &&
  isEvery(schedule.year);
