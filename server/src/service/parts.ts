import { type Origin, originOf } from './formats/movedNode.ts';
import type { RequestKind } from './requestKind.ts';
import { type ArrayNode, type Node, type Path, propertyOf } from './tree.ts';

/** One association of a file, or what stands in its place: the whole file, or an entry of a batch. */
export interface Part {
  readonly node: Node;
  /** Way from the root of the file: `[]`, or `['Entries', 2]`. */
  readonly path: Path;
  /** Where it was read: what is found there holds here, moved. */
  readonly origin: Origin;
}

/** The parts of a file, each of which can be looked at without the others. */
export function partsOf(root: Node, kind: RequestKind): readonly Part[] {
  if (kind !== 'batch') return [partOf(root, [])];
  return (entriesOf(root)?.items ?? []).map((entry, index) => partOf(entry, ['Entries', index]));
}

/** The list of a batch. */
export function entriesOf(root: Node): ArrayNode | undefined {
  const entries = propertyOf(root, 'Entries')?.value;
  return entries?.kind === 'array' ? entries : undefined;
}

const partOf = (node: Node, path: Path): Part => ({ node, path, origin: originOf(node) });
