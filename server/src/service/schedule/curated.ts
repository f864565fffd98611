import { describe } from './describe.ts';
import { parseSchedule } from './schedule.ts';

/** A whole schedule to offer. */
export interface CuratedSchedule {
  readonly text: string;
  /** What it means: the words of `describe`. */
  readonly meaning: string;
  /** What people use it for. */
  readonly purpose?: string;
}

/** Schedules in common use, of every form that State Manager supports; each is free of faults. */
export const CURATED: readonly CuratedSchedule[] = [
  { text: 'rate(30 minutes)', meaning: 'Every 30 minutes', purpose: 'inventory; the shortest interval' },
  { text: 'rate(1 hour)', meaning: 'Every hour' },
  { text: 'rate(12 hours)', meaning: 'Every 12 hours', purpose: 'inventory' },
  { text: 'rate(1 day)', meaning: 'Every day', purpose: 'compliance scan' },
  { text: 'rate(7 days)', meaning: 'Every 7 days' },
  { text: 'rate(14 days)', meaning: 'Every 14 days', purpose: 'agent update' },
  { text: 'rate(30 days)', meaning: 'Every 30 days' },
  { text: 'cron(0/30 * * * ? *)', meaning: 'Every 30 minutes from 00:00 UTC' },
  { text: 'cron(0 0/1 * * ? *)', meaning: 'Every hour from 00:00 UTC' },
  { text: 'cron(0 0/4 * * ? *)', meaning: 'Every 4 hours from 00:00 UTC' },
  { text: 'cron(0 0/12 * * ? *)', meaning: 'Every 12 hours from 00:00 UTC' },
  { text: 'cron(0 2 * * ? *)', meaning: 'Every day at 02:00 UTC', purpose: 'patch scan' },
  { text: 'cron(0 2 ? * SUN *)', meaning: 'Every Sunday at 02:00 UTC', purpose: 'patching; agent update' },
  { text: 'cron(0 22 ? * FRI *)', meaning: 'Every Friday at 22:00 UTC' },
  {
    text: 'cron(0 2 ? * SAT#1 *)',
    meaning: 'The first Saturday of every month at 02:00 UTC',
  },
  {
    text: 'cron(0 2 ? * TUE#2 *)',
    meaning: 'The second Tuesday of every month at 02:00 UTC',
    purpose: 'patch Tuesday; with ScheduleOffset, some days later',
  },
  { text: 'cron(0 22 ? * TUE#2 *)', meaning: 'The second Tuesday of every month at 22:00 UTC' },
  { text: 'cron(0 22 ? * FRIL *)', meaning: 'The last Friday of every month at 22:00 UTC' },
  { text: 'cron(0 2 ? * SUNL *)', meaning: 'The last Sunday of every month at 02:00 UTC' },
];

/** One run, tomorrow at 02:00 UTC as seen from `now`. Such a schedule needs `ApplyOnlyAtCronInterval: true`. */
export function onceTomorrow(now: Date): CuratedSchedule {
  const day = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1, 2));
  const text = `at(${day.toISOString().slice(0, 19)})`;
  const { schedule } = parseSchedule(text);
  return { text, meaning: schedule ? describe(schedule) : '' };
}
