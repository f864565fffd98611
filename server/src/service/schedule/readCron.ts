import { type CronField, isUnset, readField } from './cronField.ts';
import { fieldSpecs } from './cronFieldSpec.ts';
import { type Fault, type FaultFix, isError, perhaps, surely } from './fault.ts';
import { across, replaceIn, type Span, type Token } from './span.ts';

/** A cron expression as AWS reads it, in UTC; exactly one of the two day fields is `?`. */
export interface Cron {
  readonly kind: 'cron';
  readonly span: Span;
  /** The optional leading field. */
  readonly seconds: CronField | undefined;
  readonly minutes: CronField;
  readonly hours: CronField;
  readonly dayOfMonth: CronField;
  readonly month: CronField;
  readonly dayOfWeek: CronField;
  readonly year: CronField;
}

export interface CronReading {
  /** There when no fault is an error. */
  readonly schedule?: Cron;
  readonly faults: readonly Fault[];
}

/** Reads six or seven fields. */
export function readCron(source: string, tokens: readonly Token[]): CronReading {
  const specs = fieldSpecs(tokens.length);
  const reads = specs.flatMap((spec, index) => {
    const token = tokens[index];
    return token ? [readField(source, token, spec)] : [];
  });
  const faults = reads.flatMap(({ fault }) => (fault ? [fault] : []));
  const fields = reads.flatMap(({ field }) => (field ? [field] : []));
  const seconds = tokens.length > 6 ? fields[0] : undefined;
  const [minutes, hours, dayOfMonth, month, dayOfWeek, year] = seconds ? fields.slice(1) : fields;
  if (faults.some(isError) || !minutes || !hours || !dayOfMonth || !month || !dayOfWeek || !year) {
    return { faults };
  }
  const days = daysFault(source, dayOfMonth, dayOfWeek);
  if (days) return { faults: [...faults, days] };
  const span = { start: 0, end: source.length };
  return {
    schedule: { kind: 'cron', span, seconds, minutes, hours, dayOfMonth, month, dayOfWeek, year },
    faults,
  };
}

/** One day field decides, the other is `?`: both set and both left open are refused. */
function daysFault(source: string, dayOfMonth: CronField, dayOfWeek: CronField): Fault | undefined {
  const left = [dayOfMonth, dayOfWeek].filter(isUnset);
  if (left.length === 1) return undefined;
  const both = across(dayOfMonth.span, dayOfWeek.span);
  if (left.length > 1) {
    return {
      code: 'cron-no-day',
      level: 'error',
      span: both,
      message: 'Both day fields are ?, so no day is set. Write * in one of them for every day.',
      fix: perhaps(replaceIn(source, dayOfMonth.span, '*'), 'Run every day:'),
    };
  }
  const open = [dayOfWeek, dayOfMonth].find(({ text }) => text === '*');
  return {
    code: 'cron-both-days',
    level: 'error',
    span: open?.span ?? both,
    message: 'Day of month and day of week are both set. Write ? in one of them.',
    fix: open ? surely(replaceIn(source, open.span, '?')) : eitherDay(source, dayOfMonth, dayOfWeek),
  };
}

const eitherDay = (source: string, dayOfMonth: CronField, dayOfWeek: CronField): readonly FaultFix[] => [
  ...perhaps(replaceIn(source, dayOfMonth.span, '?'), `Keep the weekday ${dayOfWeek.text}:`),
  ...perhaps(replaceIn(source, dayOfWeek.span, '?'), `Keep the day of month ${dayOfMonth.text}:`),
];
