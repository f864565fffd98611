import type { Cursor, Insertion } from './formats/format.ts';
import type { RequestKind } from './requestKind.ts';
import type { Surroundings } from './surroundings.ts';
import type { Node } from './tree.ts';

/** Something that may be written at a cursor. */
export interface Choice {
  readonly label: string;
  readonly kind: 'field' | 'word' | 'example' | 'shape';
  readonly detail: string;
  /** Markdown. */
  readonly words: string;
  readonly deprecated: boolean;
  readonly insertion: Insertion;
}

/** A place where somebody wants to know what may be written. */
export interface Asking {
  readonly kind: RequestKind;
  readonly cursor: Cursor;
  /** The file as far as it can be read. */
  readonly root: Node | undefined;
  readonly surroundings: Surroundings;
}

/** Something that knows better than the schema what may stand at some places; undefined at all others. */
export type ChoiceSource = (asking: Asking) => readonly Choice[] | undefined;
