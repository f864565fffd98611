import { lineEnd } from '../lines.ts';
import { mistake, suggesting, writing } from '../mistake.ts';
import { at, decode, meantOf } from './text.ts';
import type { Mended, Place, Token } from './tokens.ts';

/** Reads text that JSON does not know (`Name`, `'x'`, `True`, `10%`) as it was meant. */
export function mendWord(text: string, start: number, place: Place, last: Token | undefined): Mended {
  return (
    blank(text, start) ??
    separator(text, start, last) ??
    otherQuotes(text, start, place) ??
    unopened(text, start) ??
    (place === 'key' ? bareKey(text, start) : bareValue(text, start))
  );
}

function blank(text: string, start: number): Mended | undefined {
  const source = at(/(?:[^\S \t\r\n]|[\u200b-\u200d\u2060\ufeff])+/y, text, start);
  if (source === undefined) return undefined;
  const span = { start, end: start + source.length };
  if (start === 0 && source.startsWith('\ufeff')) {
    const message =
      'The file starts with a byte order mark, an invisible character that the AWS CLI refuses.';
    const fix = writing('Remove the byte order mark', { start: 0, end: 1 }, '');
    return {
      token: undefined,
      end: 1,
      problem: mistake('byte-order-mark', { start: 0, end: 1 }, message, fix),
    };
  }
  const message = 'This blank is a special character that JSON does not know, often pasted from a web page.';
  const fix = writing('Write a plain space', span, ' ');
  return { token: undefined, end: span.end, problem: mistake('special-blank', span, message, fix) };
}

/** `=` for `:` and `;` for `,`. */
function separator(text: string, start: number, last: Token | undefined): Mended | undefined {
  const named = last?.kind === 'string' || last?.kind === 'word';
  const kind = text.charAt(start) === ';' ? ',' : named && text.charAt(start) === '=' ? ':' : undefined;
  if (!kind) return undefined;
  const span = { start, end: start + (kind === ':' && text.charAt(start + 1) === '>' ? 2 : 1) };
  const message = kind === ':' ? 'A name and its value are separated by a colon.' : 'A comma separates here.';
  const problem = mistake('wrong-separator', span, message, writing(`Write "${kind}"`, span, kind));
  return { token: { kind, span }, end: span.end, problem };
}

/** From each quote that is not JSON's to the one that closes it, on the same line. */
const QUOTED: Readonly<Record<string, RegExp>> = {
  "'": /'(?:[^'\\\r\n]|\\.)*'/y,
  '`': /`(?:[^`\\\r\n]|\\.)*`/y,
  ...Object.fromEntries(['\u2018', '\u2019'].map((quote) => [quote, /.[^\u2018\u2019\r\n]*[\u2018\u2019]/y])),
  ...Object.fromEntries(
    ['\u201c', '\u201d', '\u201e'].map((quote) => [quote, /.[^\u201c\u201d\r\n]*[\u201c\u201d]/y]),
  ),
};

function otherQuotes(text: string, start: number, place: Place): Mended | undefined {
  const char = text.charAt(start);
  const quoted = QUOTED[char];
  if (!quoted) return undefined;
  const source = at(quoted, text, start);
  const content = source?.slice(1, -1) ?? meantOf(text.slice(start + 1, lineEnd(text, start)), place);
  const value = decode(content.replace(/\\(['`])/g, '$1'));
  const end = start + 1 + content.length + (source === undefined ? 0 : 1);
  const token: Token = { kind: 'string', span: { start, end }, value };
  const message = 'JSON strings stand in double quotes: "…".';
  const fix = writing('Use double quotes', token.span, JSON.stringify(value));
  const problem = mistake('wrong-quotes', token.span, message, fix);
  return { token: source === undefined ? { ...token, open: true } : token, end, problem };
}

/** `Name": …` and `"Name": AWS-X",` */
function unopened(text: string, start: number): Mended | undefined {
  const source = at(/[^\s,:{}[\]"/][^:{}[\]"\r\n]{0,99}"(?=[ \t]*(?:[,:}\]\r\n]|$))/y, text, start);
  if (source === undefined) return undefined;
  const span = { start, end: start + source.length };
  const fix = writing('Add the opening quote', { start, end: start }, '"');
  const problem = mistake('unopened-string', span, 'This string has no opening quote.', fix);
  return { token: { kind: 'word', span, value: source.slice(0, -1) }, end: span.end, problem };
}

function bareKey(text: string, start: number): Mended {
  const source = at(/(?:(?!\/[/*])[^\s,:{}[\]"])+/y, text, start) ?? text.charAt(start);
  const span = { start, end: start + source.length };
  const fix = writing('Add double quotes', span, JSON.stringify(source));
  const problem = mistake(
    'unquoted-key',
    span,
    `Names stand in double quotes: ${JSON.stringify(source)}.`,
    fix,
  );
  return { token: { kind: 'word', span, value: source }, end: span.end, problem };
}

function bareValue(text: string, start: number): Mended {
  const source =
    at(/\{\{[^{}"\r\n]*\}\}/y, text, start) ??
    literalWord(text, start) ??
    at(PHRASE, text, start)?.trimEnd() ??
    text.charAt(start);
  const span = { start, end: start + source.length };
  const end = span.end;
  const meaning = LITERALS[source.toLowerCase()];
  if (meaning === 'nothing') {
    const message = `JSON has no ${source}. Leave the property out instead.`;
    return { token: { kind: 'word', span }, end, problem: mistake('no-value', span, message) };
  }
  if (meaning !== undefined) {
    const written = String(meaning);
    const message = `JSON writes ${written} in lower case.`;
    const problem = mistake('wrong-literal', span, message, writing(`Write ${written}`, span, written));
    return { token: { kind: 'word', span, value: meaning }, end, problem };
  }
  const quoted = JSON.stringify(source);
  const message = /^[-+]?0\d/.test(source)
    ? `A JSON number cannot start with 0. An id such as an account stands in double quotes: ${quoted}.`
    : 'Text stands in double quotes.';
  const problem = mistake('unquoted-value', span, message, suggesting('Add double quotes', span, quoted));
  return { token: { kind: 'word', span, value: source }, end, problem };
}

/** One word that means a literal of another language. */
function literalWord(text: string, start: number): string | undefined {
  const word = at(WORD, text, start);
  return word !== undefined && Object.hasOwn(LITERALS, word.toLowerCase()) ? word : undefined;
}

const LITERALS: Readonly<Record<string, boolean | null | 'nothing'>> = {
  true: true,
  false: false,
  null: null,
  none: 'nothing',
  undefined: 'nothing',
  nan: 'nothing',
  infinity: 'nothing',
  '-infinity': 'nothing',
};

/** A colon belongs to bare text unless it ends the name of a property: `tag:Role`, but `Name: x`. */
const WORD = /(?:(?!\/[/*])[^\s,:{}[\]"]|:(?![\s"'[{]|$))+/y;
/** Words in a row, with whatever stands in parentheses: `cron(0 2 ? * MON,TUE *)`. */
const PHRASE = /(?:\([^()"\r\n]*\)|[^\s,:{}[\]"]|:(?![\s"'[{]|$)|[ \t]+(?![\s,{}[\]"]|\/[/*]|$))+/y;
