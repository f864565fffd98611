import type { RequestKind } from './requestKind.ts';
import type { Surroundings } from './surroundings.ts';
import type { Located, Node } from './tree.ts';

/** A key or value that somebody points at. */
export interface Pointed extends Located {
  readonly kind: RequestKind;
  readonly root: Node | undefined;
  readonly surroundings: Surroundings;
}

/** Something that knows more than the schema about some places: Markdown for these, undefined for all others. */
export type HoverSource = (pointed: Pointed) => string | undefined;
