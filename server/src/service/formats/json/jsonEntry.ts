import type { Origin } from '../movedNode.ts';
import type { Changed } from '../rereading.ts';
import { duplicates } from './properties.ts';
import { validTree } from './validTree.ts';

/**
 * Reads an entry between its two braces, as long as these stay: whatever value of JSON stands in place of another one,
 * the rest of a sound text stays what it was.
 */
export function jsonEntry({ after, difference, index, list }: Changed): Origin | undefined {
  const entry = list.node.items[index];
  if (entry?.kind !== 'object') return undefined;
  const { start, end } = entry.span;
  if (difference.start <= start || end <= difference.end) return undefined;
  const tree = validTree(after, { start, end: end + difference.by }, OPEN);
  return tree && duplicates(tree).length === 0 ? { node: tree, by: 0 } : undefined;
}

/** How much is open around an entry: the file, and its list. */
const OPEN = 2;
