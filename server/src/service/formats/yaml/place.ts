import type { Span } from '../../tree.ts';
import type { Cursor } from '../format.ts';

/** A half-typed place, and what has to be written around what is chosen for it. */
export interface Place extends Cursor {
  /**
   * `line`: a line of its own, or what stands behind a dash. `behind`: behind a key on its line.
   * `flow`: inside brackets. `text`: a line of a block scalar, where every character is text.
   */
  readonly kind: 'line' | 'behind' | 'flow' | 'text';
  /** Where a key or dash on the line belongs; for `behind`, where the key stands. */
  readonly column: number;
  /** What the change replaces from: the typed text, or the blanks before it that are too many or too few. */
  readonly start: number;
  /** Due before what is written: a blank, a dash, indentation, a comma. */
  readonly lead: string;
  /** Due behind it, inside brackets. */
  readonly tail: string;
  /** Where a comma is missing on a line above. */
  readonly commaAt?: number;
}

export const NOTHING_AROUND = { keyOnly: false, lead: '', tail: '' } as const;

/** The typed word up to the cursor, without its quote. */
export function prefixOf(text: string, { start }: Span, offset: number): string {
  const quoted = /^["']/.test(text.slice(start, offset));
  return text.slice(quoted ? start + 1 : start, Math.max(start, offset));
}

/** A text with blanks in place of a word. */
export const blanked = (text: string, start: number, word: string): string =>
  text.slice(0, start) + ' '.repeat(word.length) + text.slice(start + word.length);
