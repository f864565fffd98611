import { createScanner } from 'jsonc-parser';
import type { Problem } from '../problem.ts';
import type { Span } from '../tree.ts';
import { mendComment } from './jsonMendComment.ts';
import { mendString } from './jsonMendString.ts';
import { mendWord } from './jsonMendWord.ts';

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
  readonly problem: Problem;
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
}

/** Cuts any text into tokens. The scanner of `jsonc-parser` reads what is right; the rest is mended. */
export function tokensOf(text: string): Tokens {
  const scanner = createScanner(text);
  const tokens: Token[] = [];
  const comments: Span[] = [];
  const problems: Problem[] = [];
  const open: string[] = [];
  for (;;) {
    scanner.scan();
    const span = { start: scanner.getTokenOffset(), end: scanner.getPosition() };
    const char = text.charAt(span.start);
    if (char === '') return { tokens, comments, problems };
    if (BLANK.test(char)) continue;
    if (char === '/' && span.end - span.start > 1) {
      comments.push(span);
      problems.push(mendComment(text, span));
      continue;
    }
    const last = tokens.at(-1);
    const place = placeAfter(text, tokens, open, span.start);
    const sound =
      scanner.getTokenError() === NO_ERROR && soundToken(text, span, place, scanner.getTokenValue());
    if (sound) {
      tokens.push(sound);
      if (sound.kind === '{' || sound.kind === '[') open.push(sound.kind);
      if (sound.kind === '}' || sound.kind === ']') open.pop();
      continue;
    }
    const mended =
      char === '"' ? mendString(text, span.start, place) : mendWord(text, span.start, place, last);
    if (mended.token) tokens.push(mended.token);
    problems.push(mended.problem);
    scanner.setPosition(mended.end);
  }
}

const NO_ERROR = 0;
const BLANK = /[ \t\r\n]/;
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

function soundToken(text: string, span: Span, place: Place, value: string): Token | undefined {
  const char = text.charAt(span.start);
  if (isBracket(char)) {
    // `{{` starts no JSON value: it is a reference such as {{ssm:name}} without its quotes.
    return place === 'value' && text.startsWith('{{', span.start) ? undefined : { kind: char, span };
  }
  if (!BOUNDARY.test(text.charAt(span.end))) return undefined;
  if (char === '"') return { kind: 'string', span, value };
  const source = text.slice(span.start, span.end);
  if (place === 'key' || !LITERAL.test(source)) return undefined;
  return { kind: 'literal', span, value: JSON.parse(source) };
}

const isBracket = (char: string): char is '{' | '}' | '[' | ']' | ':' | ',' =>
  char.length === 1 && '{}[]:,'.includes(char);
