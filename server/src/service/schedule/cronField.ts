import type { CronFieldSpec } from './cronFieldSpec.ts';
import { type CronPart, readPart } from './cronPart.ts';
import type { Fault } from './fault.ts';
import { piecesOf, type Token } from './span.ts';

/** One field of a cron expression as written and as read. */
export interface CronField extends Token {
  readonly spec: CronFieldSpec;
  /** The items of the list, at least one. */
  readonly parts: readonly CronPart[];
}

/** Reads a field; stops at the first item that cannot be read. */
export function readField(
  source: string,
  token: Token,
  spec: CronFieldSpec,
): { readonly field?: CronField; readonly fault?: Fault } {
  const parts: CronPart[] = [];
  const items = piecesOf(token, ',');
  for (const item of items) {
    const { value, fault } = readPart(source, item, spec);
    // An empty item has no characters to mark: the field is marked instead.
    if (fault) return { fault: fault.span.start < fault.span.end ? fault : { ...fault, span: token.span } };
    if (value.kind === 'unset' && items.length > 1) return { fault: questionMarkInList(item) };
    parts.push(value);
  }
  return { field: { ...token, spec, parts } };
}

/** The plain numbers a field allows, ascending; parts that need a calendar (`L`, `W`, `#`) give none. */
export function valuesOf({ parts, spec: { min, max } }: CronField): readonly number[] {
  const values = new Set<number>();
  for (const part of parts) {
    if (part.kind === 'any' || part.kind === 'unset') addRange(values, min, max, 1);
    if (part.kind !== 'range') continue;
    if (part.from <= part.to) addRange(values, part.from, part.to, part.step);
    else addAround(values, part, min, max);
  }
  return [...values].sort((a, b) => a - b);
}

/** True for `?`. */
export const isUnset = ({ parts }: CronField): boolean => parts.some(({ kind }) => kind === 'unset');

/** True when a field leaves nothing out: `*`, `1/1`, `0-23`. */
export const isEvery = (field: CronField): boolean =>
  valuesOf(field).length === field.spec.max - field.spec.min + 1;

/** The one number a field names (`5`, `TUE`), or undefined. */
export function singleValue({ parts }: CronField): number | undefined {
  const [part, more] = parts;
  return part?.kind === 'range' && part.from === part.to && !more ? part.from : undefined;
}

const questionMarkInList = ({ span }: Token): Fault => ({
  code: 'cron-unreadable',
  level: 'error',
  span,
  message: '? stands alone, never in a list.',
});

function addRange(values: Set<number>, from: number, to: number, step: number): void {
  for (let value = from; value <= to; value += step) values.add(value);
}

/** `FRI-MON`: on from the largest value to the smallest. */
function addAround(
  values: Set<number>,
  { from, to, step }: { from: number; to: number; step: number },
  min: number,
  max: number,
): void {
  const size = max - min + 1;
  for (let value = from; value <= to + size; value += step) values.add(((value - min) % size) + min);
}
