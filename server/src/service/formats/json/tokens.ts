import { createScanner, type JSONScanner } from 'jsonc-parser';
import type { Problem } from '../../problem.ts';
import type { Span } from '../../tree.ts';
import { MAXIMUM_PROBLEMS } from '../limits.ts';
import { isBlank, lineEnd } from '../lines.ts';
import { mistake } from '../mistake.ts';
import { mendComment } from './mendComment.ts';
import { mendString } from './mendString.ts';
import { mendWord } from './mendWord.ts';

/** A piece of JSON text; what is written wrongly becomes the token that was meant. */
export interface Token {
  readonly kind: '{' | '}' | '[' | ']' | ':' | ',' | 'string' | 'literal' | 'word' | 'end';
  readonly span: Span;
  /** Of a string, a literal, or bare text; missing where the text means no value JSON has (`None`). */
  readonly value?: string | number | boolean | null;
  /** Set when the closing quote is missing. */
  readonly open?: true;
}

/** A token read from wrong text. `token` is missing where the text means nothing (a special blank). */
export interface Mended {
  readonly token: Token | undefined;
  /** Missing where the text is right in itself. */
  readonly problem: Problem | undefined;
  /** Where reading goes on. */
  readonly end: number;
}

/** What stands next: the name of a property, or a value. */
export type Place = 'key' | 'value';

export interface Tokens {
  /** Without comments, white space and the end. */
  readonly tokens: readonly Token[];
  readonly comments: readonly Span[];
  readonly problems: readonly Problem[];
  /** Set where so much is wrong that the rest was not read. */
  readonly stopped: boolean;
}

/** Cuts any text into tokens. The scanner of `jsonc-parser` reads what is right; the rest is mended. */
export function tokensOf(text: string): Tokens {
  const scanner = createScanner(text);
  const tokens: Token[] = [];
  const comments: Span[] = [];
  const problems: Problem[] = [];
  const open: string[] = [];
  let end = 0;
  let effort = MAXIMUM_EFFORT;
  for (;;) {
    const start = afterBlanks(text, end);
    const char = text.charAt(start);
    if (char === '') return { tokens, comments, problems, stopped: false };
    if (problems.length >= MAXIMUM_PROBLEMS || effort < 0) {
      problems.push(tooMuch(start, text.length));
      return { tokens, comments, problems, stopped: true };
    }
    const last = tokens.at(-1);
    const place = placeAfter(text, tokens, open, start);
    const known = KNOWN.includes(char) ? scanned(scanner, text, start, place) : undefined;
    if (known === 'comment') {
      end = scanner.getPosition();
      comments.push({ start, end });
      problems.push(mendComment(text, { start, end }));
    } else if (known) {
      end = known.span.end;
      tokens.push(known);
      if (known.kind === '{' || known.kind === '[') open.push(known.kind);
      if (known.kind === '}' || known.kind === ']') open.pop();
    } else {
      const mended = char === '"' ? mendString(text, start, place) : mendWord(text, start, place, last);
      effort -= Math.max(mended.end, lineEnd(text, start)) - start;
      end = mended.end;
      if (mended.token) tokens.push(mended.token);
      if (mended.problem) problems.push(mended.problem);
    }
  }
}

/** How many characters mending may look at: each mistake costs a look at the rest of its line. */
const MAXIMUM_EFFORT = 5_000_000;

const tooMuch = (start: number, end: number): Problem =>
  mistake('too-many-mistakes', { start, end }, 'Too much is wrong above to read on from here.');

const NO_ERROR = 0;
/** How a token or comment of JSON can start; the scanner would read anything else up to the next bracket. */
const KNOWN = '"{}[]:,/-0123456789tfn';
/** What may follow a string or a literal at once. */
const BOUNDARY = /^[\s,:{}[\]"/;=]?$/;
const LITERAL = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)$/;

/** A value is due after a colon and in a list, and right behind the name of a property even if its colon is missing. */
function placeAfter(text: string, tokens: readonly Token[], open: readonly string[], start: number): Place {
  const last = tokens.at(-1);
  if (last?.kind === ':' || open.at(-1) !== '{') return 'value';
  const before = tokens.at(-2)?.kind;
  const named = (last?.kind === 'string' || last?.kind === 'word') && (before === '{' || before === ',');
  return named && !/[\r\n]/.test(text.slice(last.span.end, start)) ? 'value' : 'key';
}

function scanned(
  scanner: JSONScanner,
  text: string,
  start: number,
  place: Place,
): Token | 'comment' | undefined {
  scanner.setPosition(start);
  scanner.scan();
  const span = { start, end: scanner.getPosition() };
  const char = text.charAt(start);
  if (char === '/') return span.end - start > 1 ? 'comment' : undefined;
  if (scanner.getTokenError() !== NO_ERROR) return undefined;
  if (isBracket(char)) {
    // `{{` starts no JSON value: it is a reference such as {{ssm:name}} without its quotes.
    return place === 'value' && text.startsWith('{{', start) ? undefined : { kind: char, span };
  }
  if (!BOUNDARY.test(text.charAt(span.end))) return undefined;
  if (char === '"')
    return isDoubtful(text, span.end, place)
      ? undefined
      : { kind: 'string', span, value: scanner.getTokenValue() };
  const source = text.slice(start, span.end);
  if (place === 'key' || !LITERAL.test(source)) return undefined;
  return { kind: 'literal', span, value: JSON.parse(source) };
}

/** Bare text behind a string: its quote may have been one inside the string. */
function isDoubtful(text: string, end: number, place: Place): boolean {
  let after = end;
  while (isBlank(text.charAt(after))) after++;
  return place === 'value' && after > end && !BOUNDARY.test(text.charAt(after));
}

function afterBlanks(text: string, offset: number): number {
  let after = offset;
  for (let code = text.charCodeAt(after); isWhite(code); code = text.charCodeAt(after)) after++;
  return after;
}

/** A blank, a tab, or a line break. */
const isWhite = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

const isBracket = (char: string): char is '{' | '}' | '[' | ']' | ':' | ',' =>
  char.length === 1 && '{}[]:,'.includes(char);
