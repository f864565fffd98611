import type { TextChange } from './edits.ts';
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
  /** What it means, in a few words, to be shown beside the label. */
  readonly beside?: string;
  /** Words to find it by, beside what it writes. */
  readonly keywords?: string;
}

/** Something that may be written at a cursor inside a value: the rest of the value stays as it is. */
export interface PartChoice extends Omit<Choice, 'insertion'> {
  /** What it writes around the cursor, in signs that mean nothing to quotes, escapes and snippets. */
  readonly part: TextChange;
  /** Changes of other characters of the value that go with it. */
  readonly others: readonly TextChange[];
}

/** A place where somebody wants to know what may be written. */
export interface Asking {
  readonly kind: RequestKind;
  readonly cursor: Cursor;
  /** The characters of `cursor.typed`. */
  readonly typed: string;
  /** The file as far as it can be read. */
  readonly root: Node | undefined;
  readonly surroundings: Surroundings;
}

/** Something that knows better than the schema what may stand at some places; undefined at all others. */
export type ChoiceSource = (asking: Asking) => readonly (Choice | PartChoice)[] | undefined;
