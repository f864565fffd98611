import type { JsonValue, Node, ObjectNode, Property, Span } from './tree.ts';

/** What a change means, said without text: a format writes it (`Format.edit`). */
export type Edit =
  /** Write `by` in place of `node`. */
  | { readonly change: 'replace'; readonly node: Node; readonly by: JsonValue }
  | { readonly change: 'rename'; readonly property: Property; readonly to: string }
  | { readonly change: 'remove'; readonly property: Property; readonly from: ObjectNode }
  /** Add `key: value` as the last property of `into`. */
  | { readonly change: 'insert'; readonly key: string; readonly value: JsonValue; readonly into: ObjectNode }
  /** Exact characters: for the formats' own fixes, where there is no tree to speak of. */
  | { readonly change: 'text'; readonly span: Span; readonly text: string };

/** Characters to put in place of a span. */
export interface TextChange {
  readonly span: Span;
  readonly text: string;
}
