import type { Span } from '../../tree.ts';
import { type Lexeme, lexemesOf } from './lexemes.ts';
import type { Flow } from './style.ts';

/** The commas that an entry between brackets needs to stand for itself. */
export interface Commas {
  /** Behind the entry above, where its comma is missing. */
  readonly above: number | undefined;
  readonly behind: '' | ',';
}

export const NO_COMMAS: Commas = { above: undefined, behind: '' };

/** The commas due around the word at `word`, which may be empty. */
export function commasAround(text: string, word: Span, { closed }: Flow): Commas {
  const isFree =
    /^(?:\s|$)/.test(text.slice(word.end, word.end + 1)) && /[\s,[{]$/.test(text.slice(0, word.start));
  if (!isFree) return NO_COMMAS;
  const words = lexemesOf(text).filter(({ kind }) => kind === 'sign' || kind === 'scalar');
  const last = words.findLast(({ start }) => start < word.start);
  const next = words.find(({ start }) => start >= word.end);
  // An unquoted word above goes on over the line break.
  const end = last && Math.min(last.end, text.slice(0, word.start).trimEnd().length);
  const isAbove = end !== undefined && text.slice(end, word.start).includes('\n');
  return {
    above: isAbove && last && isEntry(last) && !/^[[{]$/.test(last.text) ? end : undefined,
    behind: closed && next && next.start > word.end && isEntry(next) && !/^[\]}]$/.test(next.text) ? ',' : '',
  };
}

/** The word around an offset. */
export function wordAround(text: string, offset: number): Span {
  const before = /[^\s,[\]{}:]*$/.exec(text.slice(0, offset))?.[0].length ?? 0;
  const behind = /^(?!#)[^\s,[\]{}:]*/.exec(text.slice(offset))?.[0].length ?? 0;
  return { start: offset - before, end: offset + behind };
}

const isEntry = ({ kind, text }: Lexeme): boolean => kind === 'scalar' || !/^[,:]$/.test(text);
