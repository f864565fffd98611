import type { YAMLError } from 'yaml';
import type { TextChange } from '../../edits.ts';
import type { Span } from '../../tree.ts';
import { lineStart } from '../lines.ts';
import type { Lexeme } from './lexemes.ts';

/** A place where reading breaks off. */
export interface Break {
  readonly text: string;
  readonly lexemes: readonly Lexeme[];
  readonly error: YAMLError;
  readonly start: number;
}

/** What is wrong at a break, and how to read on behind it. */
export interface Mend {
  /** Undefined where the AWS CLI reads what our reader does not. */
  readonly mistake?: { readonly code: string; readonly message: string; readonly span: Span };
  readonly fixes?: readonly MendFix[];
  readonly changes?: readonly TextChange[];
  /** Text that is read as one word from here on. */
  readonly mask?: Span;
}

export interface MendFix {
  readonly title: string;
  readonly changes: readonly TextChange[];
  /** True when there is no doubt what was meant. */
  readonly sure: boolean;
}

export const insertion = (offset: number, text: string): TextChange => ({
  span: { start: offset, end: offset },
  text,
});

/** The last piece with a meaning of its own before an offset. */
export const wordBefore = ({ lexemes }: Break, offset: number): Lexeme | undefined =>
  lexemes.findLast((lexeme) => isWord(lexeme) && lexeme.end <= offset);

/** The first piece with a meaning of its own at or behind an offset. */
export const wordFrom = ({ lexemes }: Break, offset: number): Lexeme | undefined =>
  lexemes.find((lexeme) => isWord(lexeme) && lexeme.start >= offset && lexeme.end > lexeme.start);

export const columnOf = (text: string, offset: number): number => offset - lineStart(text, offset);

/** Lets lines of quotes or brackets count as indented behind their start: to the AWS CLI they are. */
export function deepened(text: string, { start, end }: Span): readonly TextChange[] {
  const depth = ' '.repeat(columnOf(text, start) + 1);
  return [...text.slice(start, end).matchAll(/\n([ \t]*)/g)].map(({ index, 1: indent = '' }) => ({
    span: { start: start + index + 1, end: start + index + 1 + indent.length },
    text: depth + ' '.repeat(indent.length),
  }));
}

const isWord = ({ kind }: Lexeme): boolean => kind === 'sign' || kind === 'scalar';
