import { dayForms } from './cronDayForms.ts';
import { isEvery, valuesOf } from './cronField.ts';
import { timeForms } from './cronTimeForms.ts';
import { type Fault, perhaps, surely } from './fault.ts';
import type { Cron } from './readCron.ts';
import { replaceIn } from './span.ts';
import { starHint } from './starHint.ts';

/** What AWS's guide rules out, or contradicts itself on, in an expression that can be read. */
export const formFaults = (source: string, cron: Cron): readonly Fault[] => [
  ...secondsForms(source, cron),
  ...questionMarks(source, cron),
  ...timeForms(source, cron),
  ...dayForms(source, cron),
  ...monthForms(source, cron),
  ...yearForms(source, cron),
];

/** The guide allows 0 alone in the optional seconds. */
function secondsForms(source: string, { seconds, minutes }: Cron): readonly Fault[] {
  if (!seconds || valuesOf(seconds).join() === '0') return [];
  const rest = source.slice(minutes.span.start);
  return [
    {
      code: 'cron-seconds',
      level: 'warning',
      span: seconds.span,
      message: 'The seconds of an association can only be 0. Write 0, or leave the field out.',
      fix: perhaps(`${source.slice(0, seconds.span.start)}${rest}`, 'Leave the seconds out:'),
    },
  ];
}

/** `?` in a field that is not a day: read as `*`. */
const questionMarks = (source: string, { seconds, minutes, hours, month, year }: Cron): readonly Fault[] =>
  [seconds, minutes, hours, month, year].flatMap((field) =>
    field?.text === '?'
      ? [
          {
            code: 'cron-question-mark',
            level: 'warning',
            span: field.span,
            message: '? is for the day fields only. Write * for every value.',
            fix: (field === month || field === year ? surely : perhaps)(replaceIn(source, field.span, '*')),
          } as const,
        ]
      : [],
  );

/** State Manager takes no months; AWS's own older examples spell "every month" as `1/1`. */
function monthForms(source: string, { month }: Cron): readonly Fault[] {
  if (month.text === '*' || month.text === '?') return [];
  if (isEvery(month)) return [starHint(source, month, 'cron-month', 'month')];
  return [
    {
      code: 'cron-month',
      level: 'warning',
      span: month.span,
      message: 'State Manager takes no months: the AWS guide keeps them for maintenance windows. Write *.',
      fix: perhaps(replaceIn(source, month.span, '*'), 'Run in every month:'),
    },
  ];
}

/** None of the forms that the guide lists for associations has a year. */
function yearForms(source: string, { year }: Cron): readonly Fault[] {
  if (year.text === '*' || year.text === '?') return [];
  if (isEvery(year)) return [starHint(source, year, 'cron-year', 'year')];
  return [
    {
      code: 'cron-year',
      level: 'warning',
      span: year.span,
      message:
        'The schedules that AWS lists for associations run every year. Write *, or at(…) for one time.',
      fix: perhaps(replaceIn(source, year.span, '*'), 'Run in every year:'),
    },
  ];
}
