export const WEEKDAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Weekday 1–7 as AWS's guide counts: 1 is Sunday. */
export const weekdayInWords = (weekday: number): string => WEEKDAYS[weekday - 1] ?? `weekday ${weekday}`;

export const monthInWords = (month: number): string => MONTHS[month - 1] ?? `month ${month}`;

/** `second` for the 2 of `TUE#2`. */
export const nthInWords = (nth: number): string =>
  ['first', 'second', 'third', 'fourth', 'fifth'][nth - 1] ?? `${nth}th`;

/** `22nd` */
export function ordinal(value: number): string {
  const teen = value % 100 >= 11 && value % 100 <= 13;
  return `${value}${(teen ? undefined : ['th', 'st', 'nd', 'rd'][value % 10]) ?? 'th'}`;
}

/** `A, B and C` */
export const listInWords = (words: readonly string[], joint: 'and' | 'or' = 'and'): string =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`;

/** `1 day`, `3 days` */
export const countInWords = (count: number, unit: string): string =>
  `${count} ${unit}${count === 1 ? '' : 's'}`;

/** Ascending numbers, all of them said: `8 to 17`, `0 to 55 in steps of 5`, `1, 7 and 20`. */
export function numbersInWords(values: readonly number[]): string {
  const first = values[0] ?? 0;
  const last = values.at(-1) ?? 0;
  const step = (values[1] ?? first) - first;
  const even = values.every((value, index) => value === first + index * step);
  if (even && step === 1 && values.length > 2) return `${first} to ${last}`;
  if (even && values.length > 3) return `${first} to ${last} in steps of ${step}`;
  return listInWords(values.map(String));
}

/** Text of the user inside a message: on one line, shortened. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `'${line.length > 40 ? `${line.slice(0, 37)}…` : line}'`;
}

export const twoDigits = (value: number): string => String(value).padStart(2, '0');
