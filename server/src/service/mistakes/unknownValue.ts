import type { Problem } from '../problem.ts';
import { listInWords, placeInWords, quote } from '../words.ts';
import { closest } from './closest.ts';
import { type Place, spanOf } from './place.ts';

/** A word that is none of those that AWS knows. */
export function unknownValue(place: Place): Problem {
  const { kind, node, path, schema } = place;
  const typed = node.kind === 'scalar' ? String(node.value) : '';
  const words = schema.enum ?? [];
  const { names, sure } = closest(typed, words);
  return {
    code: 'unknown-value',
    severity: 'error',
    span: spanOf(place),
    message: `${placeInWords(path, kind)} is ${listInWords(words, 'or')}; this is ${quote(typed)}.`,
    fixes: names.map((by) => ({
      title: `Change to '${by}'`,
      edits: [{ change: 'replace', node, by }],
      ...(sure && { preferred: true as const }),
    })),
  };
}
