import { type Fault, type FaultFix, perhaps, surely } from './fault.ts';
import { replaceIn, type Span, type Token, tokenAt } from './span.ts';
import { MONTHS, twoDigits } from './words.ts';

/** `at(yyyy-MM-ddTHH:mm:ss)`: one run, in UTC. */
export interface At {
  readonly kind: 'at';
  readonly span: Span;
  readonly date: Token;
  readonly time: Token;
  /** Milliseconds since 1970, UTC; a time zone, which AWS does not document, is taken into account. */
  readonly instant: number;
}

/** Date, separator, time, and what follows them. */
const FORM = /^(\d{4}-\d{2}-\d{2})([Tt ])(\d{2}:\d{2}(?::\d{2})?)(\.\d+)?(Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?$/i;

/** Reads what stands between `at(` and `)`. The schedule is there when no fault is an error. */
export function parseAt(
  source: string,
  body: Span,
): { readonly schedule?: At; readonly faults: readonly Fault[] } {
  const text = source.slice(body.start, body.end);
  const [, dateText, separator, timeText, fraction, zone] = FORM.exec(text.trim()) ?? [];
  if (!dateText || !timeText) return { faults: [malformed(source, body, text.trim())] };
  const start = body.start + text.length - text.trimStart().length;
  const date = tokenAt(source, start, start + dateText.length);
  const time = tokenAt(source, date.span.end + 1, date.span.end + 1 + timeText.length);
  const wrong = [impossibleDate(date), impossibleTime(time)].flatMap((fault) => fault ?? []);
  if (wrong.length > 0) return { faults: wrong };
  const instant = Date.parse(`${dateText}T${timeText.padEnd(8, ':00')}Z`) - offsetOf(zone);
  const at: At = { kind: 'at', span: { start: 0, end: source.length }, date, time, instant };
  if (!fraction && !zone && separator === 'T' && text === text.trim()) return { schedule: at, faults: [] };
  return { schedule: at, faults: [notPlain(source, body, at, zone)] };
}

function malformed(source: string, body: Span, text: string): Fault {
  return {
    code: 'at-form',
    level: 'error',
    span: text ? body : { start: 0, end: source.length },
    message: 'at(…) holds a date and a time in UTC: at(2030-01-31T22:00:00).',
    ...fixOf(source, body, text),
  };
}

/** `2030-1-5 9:00` is clear; a date alone asks for a time, and midnight is only a guess. */
function fixOf(source: string, body: Span, text: string): { readonly fix?: readonly FaultFix[] } {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[Tt ]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text) ?? [];
  if (!year || !month || !day) return {};
  const two = (digits = '0'): string => twoDigits(Number(digits));
  const written = `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}`;
  const [date, time] = [written.slice(0, 10), written.slice(11)].map((part) => ({ text: part, span: body }));
  if (!date || !time || impossibleDate(date) || impossibleTime(time)) return {};
  return { fix: (hour ? surely : perhaps)(replaceIn(source, body, written)) };
}

function impossibleDate({ text, span }: Token): Fault | undefined {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const days = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  if (month >= 1 && month <= 12 && day >= 1 && day <= days) return undefined;
  const message =
    month >= 1 && month <= 12
      ? `${MONTHS[month - 1]} ${year} has ${days} days, no day ${day}.`
      : `There is no month ${month}: 01 to 12.`;
  return { code: 'at-date', level: 'error', span, message };
}

function impossibleTime({ text, span }: Token): Fault | undefined {
  const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number);
  if (hours < 24 && minutes < 60 && seconds < 60) return undefined;
  return {
    code: 'at-date',
    level: 'error',
    span,
    message: `There is no time ${text}: 00:00:00 to 23:59:59.`,
  };
}

/** Read by people and by most parsers, but not the form that AWS documents. A zone is turned into UTC. */
function notPlain(source: string, body: Span, at: At, zone: string | undefined): Fault {
  const written = new Date(at.instant).toISOString().slice(0, 19);
  const end = source.slice(0, body.end).trimEnd().length;
  return {
    code: zone ? 'at-zone' : 'at-spelling',
    level: 'warning',
    span: zone ? { start: end - zone.length, end } : body,
    message: zone
      ? 'at(…) is always UTC and has no time zone. AWS may refuse it.'
      : 'AWS writes the time as yyyy-MM-ddTHH:mm:ss, with a capital T and nothing after the seconds.',
    // A zone at either end of the calendar leads to a year of more than four digits.
    ...(/^\d{4}-/.test(written) && { fix: surely(replaceIn(source, body, written)) }),
  };
}

/** `+02:00` in milliseconds; nothing and `Z` are 0. */
function offsetOf(zone = 'Z'): number {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60_000 : 60_000);
}
