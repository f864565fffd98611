import { isJsonArray, isJsonObject, type Json } from './json.ts';
import type { Shape } from './serviceModel.ts';

/** What `value` breaks of its own shape (not of the shapes inside it), in AWS's words. */
export function violatedConstraints(value: Json, shape: Shape): readonly string[] {
  return CONSTRAINTS.filter((constraint) => constraint.applies(shape) && !constraint.holds(value, shape)).map(
    (constraint) => constraint.words(shape),
  );
}

/** Every constraint of a simple shape, as AWS lists them when an item of a list breaks one. */
export function itemConstraints(shape: Shape): string {
  const words = CONSTRAINTS.filter((constraint) => constraint.applies(shape)).map((c) => c.words(shape));
  return words.length === 0 ? 'Member must not be null' : words.join(', ');
}

interface Constraint {
  readonly applies: (shape: Shape) => boolean;
  readonly holds: (value: Json, shape: Shape) => boolean;
  readonly words: (shape: Shape) => string;
}

const CONSTRAINTS: readonly Constraint[] = [
  {
    applies: (shape) => shape.max !== undefined,
    holds: (value, { max }) => max === undefined || magnitude(value) <= max,
    words: (shape) => `Member must have ${measured(shape)} less than or equal to ${shape.max}`,
  },
  {
    applies: (shape) => shape.min !== undefined,
    holds: (value, { min }) => min === undefined || magnitude(value) >= min,
    words: (shape) => `Member must have ${measured(shape)} greater than or equal to ${shape.min}`,
  },
  {
    applies: (shape) => shape.pattern !== undefined,
    holds: (value, { pattern }) => pattern === undefined || matchesWhole(String(value), pattern),
    words: (shape) => `Member must satisfy regular expression pattern: ${shape.pattern}`,
  },
  {
    applies: (shape) => shape.enum !== undefined,
    holds: (value, shape) => shape.enum?.includes(String(value)) ?? true,
    words: (shape) => `Member must satisfy enum value set: [${shape.enum?.join(', ')}]`,
  },
];

const measured = (shape: Shape): string => (shape.type === 'integer' ? 'value' : 'length');

/** The number itself; characters (not UTF-16 units) of a string; items of a list; entries of a map. */
function magnitude(value: Json): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return [...value].length;
  if (isJsonArray(value)) return value.length;
  return isJsonObject(value) ? Object.keys(value).length : 0;
}

/**
 * Patterns of the model hold for the whole string, also those written without anchors. That is the usual reading of
 * AWS services; it is not confirmed for SSM.
 */
function matchesWhole(text: string, pattern: string): boolean {
  return new RegExp(`^(?:${pattern})$`, 'u').test(text);
}
