import { lineEnd, lineStart } from '../lines.ts';
import { lexemesOf } from './lexemes.ts';
import { placeOnDash, placeOnLine } from './linePlace.ts';
import { blanked, type Place } from './place.ts';
import { flowAround, styleOf } from './style.ts';
import { placeInText } from './textPlace.ts';

/** Where the cursor is; undefined in comments and where nothing can stand. The last answer is kept: each completion asks. */
export function placeAt(text: string, offset: number): Place | undefined {
  if (last?.text !== text || last.offset !== offset) last = { text, offset, place: find(text, offset) };
  return last.place;
}

let last: { readonly text: string; readonly offset: number; readonly place: Place | undefined } | undefined;

function find(text: string, offset: number): Place | undefined {
  if (!(offset >= 0 && offset <= text.length)) return undefined;
  if (styleOf(text).comments.some(({ start, end }) => start < offset && offset <= end)) return undefined;
  const start = lineStart(text, offset);
  if (isInQuotes(text, start)) return undefined;
  const line = text.slice(start, lineEnd(text, offset));
  const [, indent = '', dashes = '', word = ''] = LINE.exec(line) ?? [];
  const from = start + indent.length + dashes.length;
  const isBare =
    LINE.test(line) && offset >= (word === '' ? start + indent.length + dashes.trimEnd().length : from);
  if (!isBare || flowAround(blanked(text, from, word), offset)) return placeInText(text, offset);
  const end = from + word.trimEnd().length;
  if (dashes === '')
    return placeOnLine(text, offset, { start: word === '' ? offset : from, end: Math.max(end, offset) });
  return placeOnDash(text, offset, {
    start: word === '' ? offset : from,
    end: word === '' ? offset : Math.max(end, offset),
  });
}

/** True on the further lines of a text in quotes. */
const isInQuotes = (text: string, line: number): boolean =>
  lexemesOf(text).some(({ kind, text: quoted, start, end }) => {
    if (kind !== 'sign' || start >= line || end <= line || !/^(["'])[\s\S]*\1$/.test(quoted)) return false;
    return /^[ \t]*(?:$|[#,\]}:])/.test(text.slice(end, lineEnd(text, end)));
  });

/** Blanks, dashes and at most one word or text without a colon. */
const LINE =
  /^([ \t]*)((?:-[ \t]+)*(?:-(?=$|[ \t]*#)[ \t]*)?)((?:"(?:\\.|[^"\\])*"?|'(?:''|[^'])*'?|(?![-?:][ \t]|[\s#[\]{}&!|>%])(?:(?!:(?:\s|$)|\s#).)*)?)\s*(?:#.*)?$/;
