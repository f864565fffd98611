import { type CronFieldName, fieldSpecs } from './cronFieldSpec.ts';
import type { ScheduleKind } from './shape.ts';
import type { Span } from './span.ts';

/** What may stand in one field of an expression, in words. */
export interface FieldHelp {
  /** As the signature shows it: `day-of-week`. */
  readonly label: string;
  /** `SUN to SAT; TUE#2 for …` */
  readonly values: string;
}

/** How an expression is built: `cron(minutes hours …)`. */
export interface ScheduleSignature {
  readonly label: string;
  /** Where each field stands in `label`. */
  readonly parameters: readonly Span[];
  readonly fields: readonly FieldHelp[];
}

const CRON_VALUES: Readonly<Record<CronFieldName, string>> = {
  seconds: '0',
  minutes: '0 to 59; 0/30 for every half hour, then with * for the hours',
  hours: '0 to 23, in UTC; 0/1, 0/2, 0/4, 0/8 or 0/12 for every so many hours; * with 0/30 minutes',
  dayOfMonth: '? where a weekday decides, otherwise * for every day',
  month: '*: State Manager takes no months',
  dayOfWeek: 'SUN to SAT; TUE#2 for the second Tuesday of the month, TUEL for the last; ? or * for every day',
  year: '*: every year',
};

const RATE_FIELDS: readonly FieldHelp[] = [
  { label: 'value', values: 'a whole number; the interval is 30 minutes or more, and less than 31 days' },
  { label: 'unit', values: 'minutes, hours or days; minute, hour or day after 1' },
];

const AT_FIELDS: readonly FieldHelp[] = [
  { label: 'yyyy', values: 'year' },
  { label: 'MM', values: 'month, 01 to 12' },
  { label: 'dd', values: 'day, 01 to 31' },
  { label: 'HH', values: 'hours, 00 to 23, in UTC' },
  { label: 'mm', values: 'minutes, 00 to 59' },
  { label: 'ss', values: 'seconds, 00 to 59; may be left out' },
];

/** The signature of an expression; `count` fields of a cron expression tell whether it begins with seconds. */
export function signatureOf(kind: ScheduleKind, count: number): ScheduleSignature {
  switch (kind) {
    case 'cron': {
      const fields = fieldSpecs(count).map(({ label, name }) => ({ label, values: CRON_VALUES[name] }));
      return signature('cron(', fields, [' ']);
    }
    case 'rate':
      return signature('rate(', RATE_FIELDS, [' ']);
    case 'at':
      return signature('at(', AT_FIELDS, ['-', '-', 'T', ':', ':']);
  }
}

/** `between` holds the separators in their order; a single one stands between all fields. */
function signature(
  start: string,
  fields: readonly FieldHelp[],
  between: readonly string[],
): ScheduleSignature {
  let label = start;
  const parameters = fields.map((field, index) => {
    if (index > 0) label += between[between.length === 1 ? 0 : index - 1] ?? '';
    const from = label.length;
    label += field.label;
    return { start: from, end: label.length };
  });
  return { label: `${label})`, parameters, fields };
}
