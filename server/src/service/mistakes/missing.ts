import type { Problem } from '../problem.ts';
import { memberSchema } from '../schema.ts';
import { standIn, templateOf } from '../template.ts';
import type { ObjectNode, Span } from '../tree.ts';
import { listInWords, placeInWords } from '../words.ts';
import type { Place } from './place.ts';

/** Members that `object` must have and has not: one problem for all of them, on the key that opens the object. */
export function missing(place: Place, names: readonly string[], object: ObjectNode): Problem {
  const { kind, path, schema } = place;
  return {
    code: 'missing-field',
    severity: 'error',
    span: openingOf(place, object),
    message: `${placeInWords(path, kind)} needs ${listInWords(names, 'and')}.`,
    fixes: names.map((key) => {
      const value = standIn(templateOf(memberSchema(schema, key) ?? {}));
      return { title: `Add '${key}'`, edits: [{ change: 'insert', key, value, into: object }] };
    }),
  };
}

/** The key that holds the object, else its first key, else its first character. */
function openingOf({ held }: Place, { span, properties, alias }: ObjectNode): Span {
  const first = alias ? undefined : properties.find((property) => !property.alias);
  const key = held?.by.key ?? first?.key;
  return key?.span ?? { start: span.start, end: Math.min(span.start + 1, span.end) };
}
