import { type Fault, perhaps } from './fault.ts';
import { LEAST_MINUTES, type Rate, type RateUnit, UNIT_MINUTES, unitFor } from './rate.ts';
import { across, replaceIn, type Span, type Token } from './span.ts';
import { quote } from './words.ts';

/** Neither a number nor a unit, or more than both. */
export function malformed(source: string, body: Span): Fault {
  const empty = source.slice(body.start, body.end).trim() === '';
  return {
    code: 'rate-form',
    level: 'error',
    span: empty ? { start: 0, end: source.length } : body,
    message: 'rate(…) holds a number and a unit: rate(30 minutes), rate(2 hours), rate(7 days).',
  };
}

/** A number that is none, 0, a fraction or too large; a fraction may be whole minutes. */
export function wrongValue(source: string, value: Token, unit: Token, name: RateUnit | undefined): Fault {
  const fraction = /^\d{1,6}\.\d{1,6}$/.test(value.text) ? Number(value.text) : 0;
  const exact = name ? fraction * UNIT_MINUTES[name] : 0;
  const minutes = Math.round(exact);
  const whole = Math.abs(exact - minutes) < 1e-6 && minutes >= LEAST_MINUTES;
  return {
    code: 'rate-value',
    level: 'error',
    span: value.span,
    message: /^\d+$/.test(value.text)
      ? `The number ${Number(value.text) === 0 ? "can't be 0. The shortest interval is rate(30 minutes)" : 'is too large'}.`
      : `The number is a whole number of 1 or more, not ${quote(value.text)}.`,
    ...(whole && { fix: perhaps(replaceIn(source, across(value.span, unit.span), `${minutes} minutes`)) }),
  };
}

/** Below 30 minutes. */
export const tooOften = (source: string, body: Span, { value, unit }: Rate): Fault => ({
  code: 'rate-too-often',
  level: 'error',
  span: across(value.span, unit.span),
  message:
    'State Manager runs an association at most every 30 minutes. Write rate(30 minutes) or a longer interval.',
  fix: perhaps(replaceIn(source, body, '30 minutes')),
});

/** Units by other names, with what one of them is in a unit that AWS reads. */
const OTHER_UNITS: Readonly<Record<string, readonly [times: number, unit: RateUnit]>> = {
  m: [1, 'minute'],
  min: [1, 'minute'],
  mins: [1, 'minute'],
  h: [1, 'hour'],
  hr: [1, 'hour'],
  hrs: [1, 'hour'],
  d: [1, 'day'],
  week: [7, 'day'],
  weeks: [7, 'day'],
  w: [7, 'day'],
};

/** A unit that AWS does not read; some are other names, or weeks. */
export function wrongUnit(source: string, value: Token, unit: Token): Fault {
  const key = unit.text.toLowerCase();
  const [times, name] = (Object.hasOwn(OTHER_UNITS, key) ? OTHER_UNITS[key] : undefined) ?? [];
  const amount = /^[1-9]\d{0,5}$/.test(value.text) ? Number(value.text) * (times ?? 0) : 0;
  const better =
    name && amount * UNIT_MINUTES[name] >= LEAST_MINUTES ? `${amount} ${unitFor(amount, name)}` : undefined;
  return {
    code: 'rate-unit',
    level: 'error',
    span: unit.span,
    message: `The unit is minutes, hours or days, not ${quote(unit.text)}.`,
    ...(better && { fix: perhaps(replaceIn(source, across(value.span, unit.span), better)) }),
  };
}
