import type { Fix, Problem } from '../problem.ts';
import { schemaAt } from '../schema.ts';
import { standIn, templateOf } from '../template.ts';
import { placeInWords } from '../words.ts';
import { type Place, spanOf } from './place.ts';

/** Nothing after a name, `null`, or an empty text where some text is due. AWS takes none of them [RUN]. */
export function noValue(place: Place): Problem {
  const { kind, path } = place;
  return {
    code: 'no-value',
    severity: 'error',
    span: spanOf(place),
    message: `${placeInWords(path, kind)} has no value.`,
    fixes: fixesOf(place),
  };
}

/** An optional field says the same when it is left out; a required one needs something to write over. */
function fixesOf({ held, kind, node, path, schema }: Place): readonly Fix[] {
  if (!held) return [];
  const name = String(path.at(-1));
  if (!schemaAt(kind, path.slice(0, -1))?.required?.includes(name)) {
    const edits = [{ change: 'remove', property: held.by, from: held.in }] as const;
    return [{ title: `Remove '${name}'`, edits }];
  }
  const by = standIn(templateOf(schema));
  return typeof by === 'object' || node !== held.by.value
    ? []
    : [{ title: `Set to '${by}'`, edits: [{ change: 'replace', node, by }] }];
}
