import { type CronField, isEvery, isUnset, valuesOf } from './cronField.ts';
import type { CronPart } from './cronPart.ts';
import type { Cron } from './readCron.ts';
import { listInWords, monthInWords, nthInWords, numbersInWords, ordinal, weekdayInWords } from './words.ts';

/** The days on which a cron expression runs: `every day`, `every Sunday`, `the last Tuesday of every month`. */
export function daysInWords(cron: Cron): string {
  const { dayOfMonth, dayOfWeek, month, year } = cron;
  const months = isEvery(month) ? undefined : listInWords(valuesOf(month).map(monthInWords));
  const field = isUnset(dayOfMonth) ? dayOfWeek : dayOfMonth;
  return `${dayFieldInWords(field, months)}${isEvery(year) ? '' : within(numbersInWords(valuesOf(year)))}`;
}

/** The days that one of the two day fields names; `months` says those it is about, all of them where undefined. */
export function dayFieldInWords(field: CronField, months?: string): string {
  if (isEvery(field)) return `every day${within(months)}`;
  const inRow = field.spec.name === 'dayOfWeek' ? weekly : monthly;
  return listInWords([
    ...inRow(valuesOf(field), months),
    ...new Set(field.parts.flatMap((part) => special(part, months))),
  ]);
}

function weekly(weekdays: readonly number[], months: string | undefined): readonly string[] {
  if (weekdays.length === 0) return [];
  const [from = 0, to = 0] = [weekdays[0], weekdays.at(-1)];
  const inRow = weekdays.length > 2 && to - from === weekdays.length - 1;
  const names = weekdays.map(weekdayInWords);
  const days = inRow ? `day from ${weekdayInWords(from)} to ${weekdayInWords(to)}` : listInWords(names);
  return [`every ${days}${within(months)}`];
}

function monthly(days: readonly number[], months: string | undefined): readonly string[] {
  const [day] = days;
  if (day === undefined) return [];
  if (days.length > 1) return [`days ${numbersInWords(days)} ${ofMonths(months)}`];
  return [`the ${ordinal(day)} ${ofMonths(months, day > 28)}`];
}

/** Parts that are no plain number. */
function special(part: CronPart, months: string | undefined): readonly string[] {
  switch (part.kind) {
    case 'lastDay':
      return [`the last day ${ofMonths(months)}`];
    case 'lastWorkday':
      return [`the last day from Monday to Friday ${ofMonths(months)}`];
    case 'nearestWorkday':
      return [
        `the day from Monday to Friday nearest to the ${ordinal(part.day)} ${ofMonths(months, part.day > 28)}`,
      ];
    case 'lastOf':
      return [`the last ${weekdayInWords(part.weekday)} ${ofMonths(months)}`];
    case 'nth':
      return [
        `the ${nthInWords(part.nth)} ${weekdayInWords(part.weekday)} ${ofMonths(months, part.nth > 4)}`,
      ];
    default:
      return [];
  }
}

const within = (period: string | undefined): string => (period ? ` in ${period}` : '');

/** `sometimes`: some of the months lack the day. */
const ofMonths = (months: string | undefined, sometimes = false): string =>
  sometimes ? `of every ${months ?? 'month'} that has one` : `of ${months ?? 'every month'}`;
