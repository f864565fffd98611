import type { Problem } from '../problem.ts';
import type { Node, Span } from '../tree.ts';
import { limitsInWords, placeInWords } from '../words.ts';
import { type Place, spanOf } from './place.ts';

/** Too short, too long, too small, too large, too few, too many. */
export function outOfLimits(place: Place): Problem {
  const { kind, node, path, schema } = place;
  const verb = node.kind === 'scalar' && typeof node.value === 'number' ? 'is' : 'takes';
  const limits = limitsInWords(schema) ?? 'something else';
  return {
    code: 'out-of-limits',
    severity: 'error',
    span: surplus(place) ?? spanOf(place),
    message: `${placeInWords(path, kind)} ${verb} ${limits}; this ${sizeInWords(node)}.`,
    fixes: [],
  };
}

function sizeInWords(node: Node): string {
  if (node.kind === 'array') return `has ${node.items.length}`;
  if (node.kind === 'object') return `has ${node.properties.length}`;
  return typeof node.value === 'string' ? `has ${[...node.value].length}` : `is ${node.value}`;
}

/** The items beyond the most a list may hold. */
function surplus({ node, schema: { maxItems } }: Place): Span | undefined {
  if (node.kind !== 'array' || node.alias || maxItems === undefined) return undefined;
  const first = node.items[maxItems];
  const last = node.items.at(-1);
  return first && last && first.span.start <= last.span.end
    ? { start: first.span.start, end: last.span.end }
    : undefined;
}
