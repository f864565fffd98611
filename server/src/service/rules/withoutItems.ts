import type { Edit } from '../edits.ts';
import { type ArrayNode, jsonOf, type Node } from '../tree.ts';

/** The edit that writes a list anew, without some of its items. */
export const withoutItems = (list: ArrayNode, left: readonly Node[]): Edit => ({
  change: 'replace',
  node: list,
  by: list.items.filter((item) => !left.includes(item)).map(jsonOf),
});
