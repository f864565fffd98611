import { type ArrayNode, type Node, nameOf, type Property, type Span } from '../tree.ts';

export interface LongestList {
  readonly name: string;
  readonly property: Property;
  readonly node: ArrayNode;
}

/** The member of the root that holds most of the text, if it is a list: the entries of a batch. */
export function longestList(root: Node | undefined): LongestList | undefined {
  if (root?.kind !== 'object') return undefined;
  let longest: LongestList | undefined;
  for (const property of root.properties) {
    const node = property.value;
    if (property.alias || node?.kind !== 'array' || node.alias) continue;
    if (!longest || lengthOf(node.span) > lengthOf(longest.node.span))
      longest = { name: nameOf(property), property, node };
  }
  return longest;
}

const lengthOf = ({ start, end }: Span): number => end - start;
