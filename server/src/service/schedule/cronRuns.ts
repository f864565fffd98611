import { type CronField, isUnset, valuesOf } from './cronField.ts';
import type { CronPart } from './cronPart.ts';
import type { Cron } from './readCron.ts';

const DAY = 86_400_000;

/**
 * The runs of a cron expression after an instant, ascending; milliseconds since 1970, UTC.
 * Ends after 2199, the last year that AWS knows: at most 2,760 months are looked at, however rare the days.
 */
export function* cronRuns(cron: Cron, after: number): Generator<number, undefined> {
  if (Number.isNaN(after)) return;
  const [years, months] = [valuesOf(cron.year), valuesOf(cron.month)];
  const [hours, minutes] = [valuesOf(cron.hours), valuesOf(cron.minutes)];
  const seconds = cron.seconds ? valuesOf(cron.seconds) : [0];
  for (const year of years) {
    if (Date.UTC(year + 1, 0) <= after) continue;
    for (const month of months) {
      if (Date.UTC(year, month) <= after) continue;
      for (const day of daysOf(cron, year, month)) {
        const midnight = Date.UTC(year, month - 1, day);
        if (midnight + DAY <= after) continue;
        for (const hour of hours) {
          for (const minute of minutes) {
            for (const second of seconds) {
              const run = midnight + ((hour * 60 + minute) * 60 + second) * 1000;
              if (run > after) yield run;
            }
          }
        }
      }
    }
  }
}

/** The days of a month (1–12) on which the expression runs, ascending. */
export function daysOf({ dayOfMonth, dayOfWeek }: Cron, year: number, month: number): readonly number[] {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 1;
  const weekdayOf = (day: number): number => ((first + day - 2) % 7) + 1;
  const field = isUnset(dayOfMonth) ? dayOfWeek : dayOfMonth;
  const named = namedDays(field, last, weekdayOf);
  return Array.from({ length: last }, (_, index) => index + 1).filter((day) => named.has(day));
}

function namedDays(field: CronField, last: number, weekdayOf: (day: number) => number): ReadonlySet<number> {
  const values = valuesOf(field);
  const plain =
    field.spec.name === 'dayOfMonth'
      ? values
      : values.flatMap((weekday) => everyWeek(weekday, last, weekdayOf));
  return new Set([...plain, ...field.parts.flatMap((part) => specialDays(part, last, weekdayOf))]);
}

/** Days of parts that depend on the month. A fifth Tuesday or a 31st that a month lacks gives none. */
function specialDays(part: CronPart, last: number, weekdayOf: (day: number) => number): readonly number[] {
  switch (part.kind) {
    case 'lastDay':
      return [last];
    case 'lastWorkday':
      return [nearestWorkday(last, last, weekdayOf)];
    case 'nearestWorkday':
      return part.day > last ? [] : [nearestWorkday(part.day, last, weekdayOf)];
    case 'lastOf':
      return everyWeek(part.weekday, last, weekdayOf).slice(-1);
    case 'nth':
      return everyWeek(part.weekday, last, weekdayOf).slice(part.nth - 1, part.nth);
    default:
      return [];
  }
}

/** All days of the month that fall on `weekday`. */
function everyWeek(weekday: number, last: number, weekdayOf: (day: number) => number): readonly number[] {
  const first = 1 + ((weekday - weekdayOf(1) + 7) % 7);
  return Array.from({ length: Math.floor((last - first) / 7) + 1 }, (_, week) => first + 7 * week);
}

/** Saturday gives way to Friday, Sunday to Monday; at an end of the month to the other side. */
function nearestWorkday(day: number, last: number, weekdayOf: (day: number) => number): number {
  const weekday = weekdayOf(day);
  if (weekday === 7) return day === 1 ? 3 : day - 1;
  if (weekday === 1) return day === last ? day - 2 : day + 1;
  return day;
}
