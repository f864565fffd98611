import type { RequestKind } from './requestKind.ts';
import { entrySchema, itemSchema, type Schema } from './schema.ts';
import type { Path } from './tree.ts';

/** What may stand in a place, without its limits: `text`, `list of text`, `true or false`. */
export function typeInWords(schema: Schema): string {
  switch (schema.type) {
    case 'string':
      return schema.enum ? listInWords(schema.enum, 'or') : 'text';
    case 'integer':
      return 'whole number';
    case 'boolean':
      return 'true or false';
    case 'array':
      return `list of ${plural(typeInWords(itemSchema(schema) ?? {}))}`;
    case 'object': {
      const entry = entrySchema(schema);
      return entry ? `map of names to ${plural(typeInWords(entry))}` : 'object';
    }
    default:
      return 'value';
  }
}

/** The limits of a place (`3 to 63 characters`), or undefined where it has none. */
export function limitsInWords(schema: Schema): string | undefined {
  const { minimum, maximum, minLength, maxLength, minItems, maxItems, minProperties, maxProperties } = schema;
  return (
    between(minimum, maximum, schema['x-unit'] ?? '') ??
    between(minLength, maxLength, 'characters') ??
    between(minItems, maxItems, 'items') ??
    between(minProperties, maxProperties, 'entries')
  );
}

/** How a message names a place: `Targets`, `Item 2 of Values`, `An association`. */
export function placeInWords(path: Path, kind: RequestKind): string {
  const last = path.at(-1);
  if (last === undefined) return REQUESTS[kind];
  if (typeof last === 'string') return fieldInWords(last);
  const list = path.findLast((step) => typeof step === 'string');
  return typeof list === 'string' ? `Item ${last + 1} of ${fieldInWords(list)}` : `Item ${last + 1}`;
}

const REQUESTS: Readonly<Record<RequestKind, string>> = {
  create: 'An association',
  update: 'An update',
  batch: 'A batch of associations',
};

/** A name as AWS writes it stands bare; any other name is quoted. */
export const fieldInWords = (name: string): string => (/^[A-Za-z]\w*$/.test(name) ? name : quote(name));

/** `A, B or C`. */
export const listInWords = (words: readonly string[], joint: 'and' | 'or'): string =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`;

/** A text of the user inside a message: on one line, shortened. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `'${line.length > 60 ? `${line.slice(0, 57)}…` : line}'`;
}

function between(least: number | undefined, most: number | undefined, unit: string): string | undefined {
  const one = unit.replace(/ies$/, 'y').replace(/s$/, '');
  const count = (n: number): string => `${n} ${n === 1 ? one : unit}`.trim();
  if (least !== undefined && most !== undefined) {
    return least === most ? `exactly ${count(most)}` : `${least} to ${count(most)}`;
  }
  if (least !== undefined) return `at least ${count(least)}`;
  return most === undefined ? undefined : `at most ${count(most)}`;
}

const plural = (words: string): string =>
  words.replace(/^(object|list|map)\b/, '$1s').replace(/^whole number$/, 'whole numbers');
