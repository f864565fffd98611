import { mistake, suggesting, writing } from '../mistake.ts';
import { at, count, decode, part, stringToken } from './text.ts';
import type { Mended, Place } from './tokens.ts';

/** A string with double quotes in it that lack their backslashes. */
export function innerQuotes(text: string, start: number, place: Place): Mended | undefined {
  if (place === 'key') return undefined;
  const nested = at(NESTED_JSON, text, start);
  const source = nested ?? at(INNER_QUOTES, text, start);
  if (source === undefined || (!nested && /"\s*:\s*["[{\dtf]/.test(source))) return undefined;
  const content = source.slice(1, -1);
  const escaped = content.replace(/\\.|"/g, (found) => (found === '"' ? '\\"' : found));
  const token = stringToken(start, source.length, decode(escaped));
  const first = content.replace(/\\./g, '__').indexOf('"');
  const message = String.raw`A double quote inside a string is written \".`;
  const fix = suggesting(String.raw`Write the inner quotes as \"`, token.span, `"${escaped}"`);
  return {
    token,
    end: token.span.end,
    problem: mistake('unescaped-quote', part(start + 1 + first, 1), message, fix),
  };
}

/** `"Na"me":` */
export function quoteInKey(text: string, start: number, place: Place): Mended | undefined {
  const source = place === 'key' ? at(/"\w+"\w+"(?=[ \t]*:)/y, text, start) : undefined;
  if (source === undefined) return undefined;
  const token = stringToken(start, source.length, source.replaceAll('"', ''));
  const span = part(start + source.indexOf('"', 1), 1);
  const fix = writing('Remove the quote', span, '');
  return {
    token,
    end: token.span.end,
    problem: mistake('unescaped-quote', span, 'This quote is one too many.', fix),
  };
}

/** True where a quote on the line of `start` has no partner. */
export function hasOddQuotes(text: string, start: number): boolean {
  const line = at(/.{0,2000}/y, text, start) ?? '';
  return count(line.replace(/\\./g, ''), '"') % 2 === 1;
}

const NESTED_JSON = /"(?:\{.{0,2000}?\}|\[.{0,2000}?\])"(?=[ \t]*(?:[,}\]\r\n]|$))/y;
const INNER_QUOTES = /"(?:[^"\\\r\n]|\\.|"(?![ \t]*(?:[,}\]\r\n]|$))){1,2000}"(?=[ \t]*(?:[,}\]\r\n]|$))/y;
