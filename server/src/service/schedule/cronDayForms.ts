import { type CronField, isEvery, isUnset, singleValue } from './cronField.ts';
import { type CronFieldSpec, shortName } from './cronFieldSpec.ts';
import { type Fault, surely } from './fault.ts';
import type { Cron } from './readCron.ts';
import { replaceIn } from './span.ts';
import { starHint } from './starHint.ts';
import { weekdayInWords } from './words.ts';

/** Days that State Manager supports: every day, one weekday, the nth or last of a weekday in the month. */
export const dayForms = (source: string, { dayOfMonth, dayOfWeek }: Cron): readonly Fault[] => [
  ...(isUnset(dayOfMonth) ? [] : dayOfMonthForms(source, dayOfMonth)),
  ...(isUnset(dayOfWeek) ? [] : dayOfWeekForms(source, dayOfWeek)),
];

function dayOfMonthForms(source: string, field: CronField): readonly Fault[] {
  // AWS's own examples spell "every day" as 1/1.
  if (field.text === '*' || field.text === '1/1') return [];
  const at = { code: 'cron-day-of-month', span: field.span } as const;
  if (isEvery(field)) return [starHint(source, field, 'cron-day-of-month', 'day')];
  if (singleValue(field) !== undefined) {
    const message =
      'The AWS guide shows a day of the month in an example but not among what associations support: AWS may refuse it.';
    return [{ ...at, level: 'hint', message }];
  }
  const message =
    'Associations run every day or by weekday: AWS shows L, W, lists, ranges and steps of days for maintenance windows only.';
  return [{ ...at, level: 'warning', message }];
}

function dayOfWeekForms(source: string, field: CronField): readonly Fault[] {
  if (field.text === '*') return [];
  if (isEvery(field)) return [starHint(source, field, 'cron-weekdays', 'day')];
  const plain = field.parts.length === 1 && (field.parts[0]?.kind !== 'range' || singleValue(field));
  const several: Fault = {
    code: 'cron-weekdays',
    level: 'warning',
    span: field.span,
    message:
      'An association runs on one weekday or on every day (*): lists and ranges are for maintenance windows. Create one association for each day.',
  };
  return [...(plain ? [] : [several]), ...spelling(source, field)];
}

/** Weekdays that are better called by their three letters. */
function spelling(source: string, field: CronField): readonly Fault[] {
  const by = abbreviated(
    field.text.replace(/(?<![/#\d])\d+/g, (day) => shortName(field.spec, Number(day))),
    field.spec,
  );
  if (by === field.text) return [];
  const at = { span: field.span, fix: surely(replaceIn(source, field.span, by)) } as const;
  const number = /(?<![/#\d])\d+/.exec(field.text)?.[0];
  if (number) {
    // The agent's parser counts from Sunday = 0, and takes 7 for Sunday too.
    const [day, onNode] = [weekdayInWords(Number(number)), weekdayInWords((Number(number) % 7) + 1)];
    const message = `${Number(number)} is ${day} in the AWS guide but ${onNode} to the agent on the node. ${by} means the same to both.`;
    return [{ ...at, code: 'cron-numeric-weekday', level: 'hint', message }];
  }
  if (field.text.toUpperCase() === 'L') {
    const message = 'L alone is the last day of the week: Saturday. SAT says so.';
    return [{ ...at, code: 'cron-last-weekday', level: 'hint', message }];
  }
  const message = `The AWS guide knows weekdays by three letters: ${by}.`;
  return [{ ...at, code: 'cron-name', level: 'warning', message }];
}

/** Full names by three letters, `L` alone by its weekday. */
function abbreviated(text: string, { names }: CronFieldSpec): string {
  if (text.toUpperCase() === 'L') return 'SAT';
  return text.replace(/[a-z]{4,}/gi, (word) => {
    const name = names.find((candidate) => word.toLowerCase().startsWith(candidate.toLowerCase()));
    return name ? name.slice(0, 3).toUpperCase() + word.slice(name.length) : word;
  });
}
