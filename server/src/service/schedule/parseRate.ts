import type { Fault } from './fault.ts';
import { LEAST_MINUTES, RATE_UNITS, type Rate, type RateUnit, UNIT_MINUTES } from './rate.ts';
import { rateForms } from './rateForms.ts';
import { malformed, tooOften, wrongUnit, wrongValue } from './rateMistakes.ts';
import { type Span, type Token, tokenAt, wordsIn } from './span.ts';

/** Above this the agent's parser gives up. */
const LARGEST = 2 ** 63;

/** Reads what stands between `rate(` and `)`. The schedule is there when no fault is an error. */
export function parseRate(
  source: string,
  body: Span,
): { readonly schedule?: Rate; readonly faults: readonly Fault[] } {
  const [valueWord, unitWord, more] = partsOf(source, body);
  if (!valueWord || !unitWord || more) return { faults: [malformed(source, body)] };
  const name = unitNamed(unitWord.text);
  const value = /^\d+$/.test(valueWord.text) ? Number(valueWord.text) : Number.NaN;
  const whole = value > 0 && value < LARGEST;
  const broken = [
    ...(whole ? [] : [wrongValue(source, valueWord, unitWord, name)]),
    ...(name ? [] : [wrongUnit(source, valueWord, unitWord)]),
  ];
  if (!name || !whole) return { faults: broken };
  const minutes = value * UNIT_MINUTES[name];
  const rate: Rate = {
    kind: 'rate',
    span: { start: 0, end: source.length },
    value: { ...valueWord, amount: value },
    unit: { ...unitWord, name },
    minutes,
  };
  if (minutes < LEAST_MINUTES) return { faults: [tooOften(source, body, rate)] };
  return {
    schedule: rate,
    faults: rateForms(source, body, rate),
  };
}

/** Value and unit: two words, or one that begins with digits (`1day`). */
function partsOf(source: string, body: Span): readonly Token[] {
  const words = wordsIn(source, body);
  const [only] = words;
  const digits = words.length === 1 && only ? /^[\d.]+(?=[a-z])/i.exec(only.text)?.[0].length : undefined;
  if (!only || !digits) return words;
  const { start, end } = only.span;
  return [tokenAt(source, start, start + digits), tokenAt(source, start + digits, end)];
}

const unitNamed = (text: string): RateUnit | undefined =>
  RATE_UNITS.find((unit) => new RegExp(`^${unit}s?$`, 'i').test(text));
