import { expect, test } from 'vitest';
import { SECONDS, SIX_FIELDS } from '../../../server/src/service/schedule/cronFieldSpec.ts';
import { cronValueInWords } from '../../../server/src/service/schedule/cronValueInWords.ts';

test.each([
  ['seconds', '0', 'second 0'],
  ['minutes', '15', 'minute 15'],
  ['minutes', '0/30', 'minutes 0 and 30'],
  ['minutes', '*', 'every minute'],
  ['minutes', '61', 'Minutes are 0 to 59, not 61.'],
  ['hours', '2', "02 o'clock UTC"],
  ['hours', '*', 'every hour'],
  ['hours', '0/4', 'hours 0 to 20 in steps of 4, UTC'],
  ['dayOfMonth', '?', 'the weekday decides'],
  ['dayOfMonth', '*', 'every day'],
  ['dayOfMonth', '1', 'the 1st of every month'],
  ['dayOfMonth', 'L', 'the last day of every month'],
  ['month', '*', 'every month'],
  ['month', 'JAN,7', 'January and July'],
  ['dayOfWeek', '?', 'the day of the month decides'],
  ['dayOfWeek', 'TUE#2', 'the second Tuesday of every month'],
  ['dayOfWeek', '3L', 'the last Tuesday of every month'],
  ['dayOfWeek', 'MON-FRI', 'every day from Monday to Friday'],
  ['year', '*', 'every year'],
  ['year', '2030', 'year 2030'],
])('%s %s: %s', (name, text, words) => {
  const spec = [SECONDS, ...SIX_FIELDS].find((one) => one.name === name);
  if (!spec) throw new Error(`No field ${name}`);
  expect(cronValueInWords(text, { text, span: { start: 0, end: text.length } }, spec)).toBe(words);
});
