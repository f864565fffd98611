import { type CronFieldSpec, shortName } from './cronFieldSpec.ts';
import { type Fault, type FaultCode, perhaps, surely } from './fault.ts';
import { piecesOf, replaceIn, type Span, type Token } from './span.ts';
import { quote, weekdayInWords } from './words.ts';

/** One item of a field. Weekdays count as AWS's guide does: 1 is Sunday. */
export type CronPart =
  /** `*` */
  | { readonly kind: 'any' }
  /** `?`: the other day field decides. */
  | { readonly kind: 'unset' }
  /** `5`, `8-17`, `0/30`, `8-17/2`; both ends count, and `from` behind `to` runs over the field's end (`FRI-MON`). */
  | { readonly kind: 'range'; readonly from: number; readonly to: number; readonly step: number }
  /** `L` among the days of the month. */
  | { readonly kind: 'lastDay' }
  /** `LW`: the last day from Monday to Friday. */
  | { readonly kind: 'lastWorkday' }
  /** `15W`: the day from Monday to Friday nearest to the 15th, in the same month. */
  | { readonly kind: 'nearestWorkday'; readonly day: number }
  /** `TUEL`: the last Tuesday of the month. */
  | { readonly kind: 'lastOf'; readonly weekday: number }
  /** `TUE#2`: the second Tuesday of the month. */
  | { readonly kind: 'nth'; readonly weekday: number; readonly nth: number };

export type Read<T> =
  | { readonly value: T; readonly fault?: undefined }
  | { readonly fault: Fault; readonly value?: undefined };

/** Reads one item of the list in a field. */
export function readPart(source: string, item: Token, field: CronFieldSpec): Read<CronPart> {
  if (item.text === '*') return { value: { kind: 'any' } };
  if (item.text === '?') return { value: { kind: 'unset' } };
  if (field.name === 'dayOfMonth') return readDayOfMonth(source, item, field);
  if (field.name === 'dayOfWeek') return readDayOfWeek(source, item, field);
  return readRange(source, item, field);
}

function readDayOfMonth(source: string, item: Token, field: CronFieldSpec): Read<CronPart> {
  const text = item.text.toUpperCase();
  if (text === 'L') return { value: { kind: 'lastDay' } };
  if (text === 'LW' || text === 'WL') return { value: { kind: 'lastWorkday' } };
  if (!/^\d+W$/.test(text)) return readRange(source, item, field);
  return then(readValue(source, shorter(item, 1), field), (day) => ({ kind: 'nearestWorkday', day }));
}

function readDayOfWeek(source: string, item: Token, field: CronFieldSpec): Read<CronPart> {
  if (/^l$/i.test(item.text)) return { value: { kind: 'range', from: 7, to: 7, step: 1 } };
  if (/^(\d+|[a-z]{3,})l$/i.test(item.text)) {
    return then(readValue(source, shorter(item, 1), field), (weekday) => ({ kind: 'lastOf', weekday }));
  }
  const [day, nth, more] = piecesOf(item, '#');
  if (!day || !nth) return readRange(source, item, field);
  const weekday = readValue(source, day, field);
  if (weekday.fault) return weekday;
  if (!more && /^0*[1-5]$/.test(nth.text)) {
    return { value: { kind: 'nth', weekday: weekday.value, nth: Number(nth.text) } };
  }
  const name = weekdayInWords(weekday.value);
  return failed('cron-nth', more ? item.span : wide(nth.span, item.span), {
    message: `A month has a first to a fifth ${name}: write #1 to #5, or ${shortName(field, weekday.value)}L for the last.`,
    fix: perhaps(replaceIn(source, item.span, `${shortName(field, weekday.value)}L`)),
  });
}

// `5`, `8-17`, `*/n`, `a/n`, `a-b/n`
function readRange(source: string, item: Token, field: CronFieldSpec): Read<CronPart> {
  const [range, stepText, tooMany] = piecesOf(item, '/');
  const [first, second, third] = range ? piecesOf(range, '-') : [];
  if (!first || third || tooMany || (first.text === '*' && second)) return unreadable(item, field);
  const step = stepText ? readStep(stepText, item) : { value: 1 };
  if (step.fault) return step;
  const from = first.text === '*' ? { value: field.min } : readValue(source, first, field);
  if (from.fault) return from;
  const open = first.text === '*' || stepText !== undefined;
  const to = second ? readValue(source, second, field) : { value: open ? field.max : from.value };
  if (to.fault) return to;
  if (field.name === 'year' && from.value > to.value) {
    return failed('cron-unreadable', item.span, { message: `${quote(item.text)} runs backwards.` });
  }
  return { value: { kind: 'range', from: from.value, to: to.value, step: step.value } };
}

function readStep(text: Token, item: Token): Read<number> {
  const value = /^\d+$/.test(text.text) ? Number(text.text) : 0;
  if (value > 0) return { value };
  return failed('cron-unreadable', wide(text.span, item.span), {
    message: 'After / stands how many to step: a whole number of 1 or more.',
  });
}

/** A number or a name, within the limits of the field. */
function readValue(source: string, token: Token, field: CronFieldSpec): Read<number> {
  const { text, span } = token;
  if (/^\d+$/.test(text)) {
    const value = Number(text);
    if (value >= field.min && value <= field.max) return { value };
    const sunday = field.name === 'dayOfWeek' && value === 0;
    return failed('cron-out-of-range', span, {
      message: `${field.limits}, not ${quote(text).slice(1, -1)}.${sunday ? ' Only crontab counts Sunday as 0.' : ''}`,
      ...(sunday && { fix: surely(replaceIn(source, span, 'SUN')) }),
    });
  }
  const word = text.toLowerCase();
  const named = (name: string): boolean =>
    word === name.toLowerCase() || word === name.slice(0, 3).toLowerCase();
  const index = field.names.findIndex(named);
  if (index >= 0) return { value: field.min + index };
  const near = field.names.findIndex((name) => word.startsWith(name.slice(0, 3).toLowerCase()));
  if (near < 0) return unreadable(token, field);
  const name = shortName(field, field.min + near);
  return failed('cron-unreadable', span, {
    message: `${field.limits}, not ${quote(text)}. Did you mean ${name}?`,
    fix: perhaps(replaceIn(source, span, name)),
  });
}

const unreadable = ({ text, span }: Token, field: CronFieldSpec): { readonly fault: Fault } =>
  failed('cron-unreadable', span, {
    message: text ? `${field.limits}, not ${quote(text)}.` : `${field.limits}: a value is missing here.`,
  });

const failed = (
  code: FaultCode,
  span: Span,
  rest: Pick<Fault, 'message' | 'fix'>,
): { readonly fault: Fault } => ({ fault: { code, level: 'error', span, ...rest } });

const then = <T>(read: Read<T>, next: (value: T) => CronPart): Read<CronPart> =>
  read.fault ? read : { value: next(read.value) };

const shorter = ({ text, span }: Token, by: number): Token => ({
  text: text.slice(0, -by),
  span: { start: span.start, end: span.end - by },
});

/** An empty span cannot be seen: the item that holds it is marked instead. */
const wide = (span: Span, around: Span): Span => (span.start === span.end ? around : span);
