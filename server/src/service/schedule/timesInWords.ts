import { isEvery, valuesOf } from './cronField.ts';
import type { Cron } from './readCron.ts';
import { countInWords, listInWords, numbersInWords, twoDigits } from './words.ts';

/** Up to so many times of a day are listed one by one. */
const FEW = 6;

export interface Times {
  /** `at 02:00 UTC`, `every 4 hours from 00:00 UTC` */
  readonly words: string;
  /** True for an interval, which says by itself that it goes on all day. */
  readonly repeats: boolean;
}

/** The times of the day at which a cron expression runs; the same words always mean the same times. */
export function timesInWords(cron: Cron): Times {
  const [hours, minutes] = [valuesOf(cron.hours), valuesOf(cron.minutes)];
  const seconds = cron.seconds ? valuesOf(cron.seconds) : [0];
  const sharp = seconds.join() === '0';
  const [minute = 0] = minutes;
  const start = `${twoDigits(hours[0] ?? 0)}:${twoDigits(minute)}`;
  const byHours = interval(hours, 24);
  if (sharp && minutes.length === 1 && hours[0] === 0 && byHours) return every(byHours, 'hour', start);
  const byMinutes = interval(minutes, 60);
  if (sharp && isEvery(cron.hours) && byMinutes) return every(byMinutes, 'minute', start);
  const times =
    hours.length * minutes.length * seconds.length <= FEW ? list(hours, minutes, seconds) : undefined;
  if (times) return { words: `at ${listInWords(times)} UTC`, repeats: false };
  const parts = [
    ...(sharp ? [] : [numbered('second', seconds)]),
    isEvery(cron.minutes) ? 'every minute' : numbered('minute', minutes),
    isEvery(cron.hours) ? 'every hour' : numbered('hour', hours),
  ];
  return { words: `at ${parts.join(' of ')}, UTC`, repeats: false };
}

const every = (step: number, unit: string, start: string): Times => ({
  words: `every ${step === 1 ? unit : countInWords(step, unit)} from ${start} UTC`,
  repeats: true,
});

/** The n of values that come every n without a break, past midnight or the full hour too. */
function interval(values: readonly number[], size: number): number | undefined {
  const step = size / values.length;
  const even = values.every((value, index) => value === (values[0] ?? 0) + index * step);
  return values.length > 1 && even ? step : undefined;
}

const list = (
  hours: readonly number[],
  minutes: readonly number[],
  seconds: readonly number[],
): readonly string[] =>
  hours.flatMap((hour) =>
    minutes.flatMap((minute) =>
      seconds.map((second) => [hour, minute, ...(second ? [second] : [])].map(twoDigits).join(':')),
    ),
  );

const numbered = (unit: string, values: readonly number[]): string =>
  `${unit}${values.length === 1 ? '' : 's'} ${numbersInWords(values)}`;
