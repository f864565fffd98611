import { type CronField, isEvery, isUnset, singleValue, valuesOf } from './cronField.ts';
import { type Fault, perhaps, surely } from './fault.ts';
import type { Cron } from './readCron.ts';
import { replaceIn } from './span.ts';
import { countInWords } from './words.ts';

/** Shortest time between two runs, in minutes. */
const LEAST_MINUTES = 30;

/** Hours that the guide lists as "every n hours"; 24 is once a day. */
const HOUR_STEPS = [1, 2, 4, 8, 12, 24];

/**
 * Minutes and hours that State Manager supports: one time of the day, every half hour, or every 1, 2, 4, 8 or 12
 * hours. AWS's own examples write a step from 0 and from a star; both pass.
 */
export function timeForms(source: string, cron: Cron): readonly Fault[] {
  const { minutes, hours } = cron;
  if (isUnset(minutes) || isUnset(hours)) return [];
  const gap = shortestGap(cron);
  if (gap < LEAST_MINUTES) return [tooOften(source, cron, gap)];
  if (isHalfHours(minutes)) {
    return isEvery(hours) ? restrictedDays(cron) : [halfHoursOfSome(minutes)];
  }
  const minutesFirst = minutesFault(source, minutes);
  // While the minutes are wrong, * for the hours may become right with them.
  const then = minutesFirst && isEvery(hours) ? undefined : hoursFault(source, hours);
  const faults = [minutesFirst, then].flatMap((fault) => fault ?? []);
  return faults.length === 0 && valuesOf(hours).length > 1 ? restrictedDays(cron) : faults;
}

/** Minutes between the two runs of a day that are nearest to each other. */
function shortestGap({ minutes, hours }: Cron): number {
  const times = valuesOf(hours).flatMap((hour) => valuesOf(minutes).map((minute) => hour * 60 + minute));
  return Math.min(...times.map((time, index) => time - (times[index - 1] ?? Number.NEGATIVE_INFINITY)));
}

function tooOften(source: string, { minutes, hours }: Cron, gap: number): Fault {
  const half = isEvery(hours) ? perhaps(replaceIn(source, minutes.span, '0/30')) : undefined;
  return {
    code: 'cron-too-often',
    level: 'warning',
    span: minutes.span,
    message: `Runs ${countInWords(gap, 'minute')} apart. Associations need at least ${LEAST_MINUTES} minutes between runs.`,
    ...(half && { fix: half }),
  };
}

function minutesFault(source: string, minutes: CronField): Fault | undefined {
  if (singleValue(minutes) !== undefined) return undefined;
  const halves = valuesOf(minutes).join() === '0,30';
  return {
    code: 'cron-minutes',
    level: 'warning',
    span: minutes.span,
    message: 'Associations run at one minute of the hour, or every half hour: 0/30.',
    ...(halves && { fix: surely(replaceIn(source, minutes.span, '0/30')) }),
  };
}

function hoursFault(source: string, hours: CronField): Fault | undefined {
  if (singleValue(hours) !== undefined || stepOf(hours)) return undefined;
  const same = HOUR_STEPS.find((step) => hoursOf(step).join() === valuesOf(hours).join());
  return {
    code: 'cron-hours',
    level: 'warning',
    span: hours.span,
    message:
      'Associations run at one hour of the day, or every 1, 2, 4, 8 or 12 hours: 0/1, 0/2, 0/4, 0/8, 0/12.',
    ...(same && { fix: surely(replaceIn(source, hours.span, `0/${same}`)) }),
  };
}

const halfHoursOfSome = ({ span }: CronField): Fault => ({
  code: 'cron-minutes',
  level: 'warning',
  span,
  message: 'Every half hour is for the whole day: it needs * for the hours.',
});

/** A schedule that repeats within the day runs on every day. */
function restrictedDays({ dayOfMonth, dayOfWeek }: Cron): readonly Fault[] {
  const field = isUnset(dayOfMonth) ? dayOfWeek : dayOfMonth;
  if (isEvery(field)) return [];
  return [
    {
      code: 'cron-interval-days',
      level: 'warning',
      span: field.span,
      message: 'A schedule that repeats every few hours runs on all days: AWS lists none for certain days.',
    },
  ];
}

// `0/30`, `*/30`
const isHalfHours = ({ parts: [part, more] }: CronField): boolean =>
  part?.kind === 'range' && part.from === 0 && part.to === 59 && part.step === 30 && !more;

// The n of `0/n` or `*/n`, where it is one that the guide lists.
const stepOf = ({ parts: [part, more] }: CronField): number | undefined =>
  part?.kind === 'range' && part.from === 0 && part.to === 23 && !more
    ? HOUR_STEPS.find((step) => step === part.step)
    : undefined;

const hoursOf = (step: number): readonly number[] =>
  Array.from({ length: 24 }, (_, hour) => hour).filter((hour) => hour % step === 0);
