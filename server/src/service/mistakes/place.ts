import type { RequestKind } from '../requestKind.ts';
import type { Schema } from '../schema.ts';
import type { Node, ObjectNode, Path, Property, Span } from '../tree.ts';

/** A value of the file beside what the schema says of it. */
export interface Place {
  readonly kind: RequestKind;
  readonly path: Path;
  readonly node: Node;
  readonly schema: Schema;
  /** What holds the value; undefined for the root and for items of a list. */
  readonly held: { readonly by: Property; readonly in: ObjectNode } | undefined;
}

/** Where to point at: a value that is short by nature, else the key in front of it. */
export function spanOf({ node, held }: Place): Span {
  const short = node.kind === 'scalar' && node.span.end > node.span.start;
  return short || !held ? node.span : held.by.key.span;
}
