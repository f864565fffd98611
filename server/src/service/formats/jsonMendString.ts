import type { Span } from '../tree.ts';
import { mistake, suggesting, writing } from './jsonMistake.ts';
import type { Mended, Place } from './jsonTokens.ts';
import { lineEnd } from './lines.ts';

/** Reads a string that starts with a double quote at `start` and is not valid JSON, as it was meant. */
export function mendString(text: string, start: number, place: Place): Mended {
  const line = text.slice(start, lineEnd(text, start));
  const source = QUOTED.exec(line)?.[0];
  if (source === undefined) return severalLines(text, start, place) ?? unclosed(line, start, place);
  if (/^[\s,:{}[\]"/;=]?$/.test(line.charAt(source.length))) return badCharacters(source, start);
  // Text goes on right behind the quote. After `,` or `:` that quote opens the next string ("Name: "AWS-…");
  // anywhere else it belongs to the text ("echo "hello"").
  if (/[,:]\s*"$|^"\s*"$/.test(source)) return unclosed(source.slice(0, -1), start, place);
  return innerQuotes(line, start, place) ?? unclosed(source.slice(0, -1), start, place);
}

/** What the characters between two quotes mean; an escape that JSON does not know stands for itself. */
export const decode = (content: string): string =>
  content.replace(ESCAPE, (found) => (VALID_ESCAPE.test(found) ? JSON.parse(`"${found}"`) : found));

/** The part of an unclosed string that was meant: what separates values, and closers it did not open, are not. */
export function meantOf(content: string, place: Place): string {
  if (place === 'key') return (/^[^:,{}[\]"]*/.exec(content)?.[0] ?? '').trimEnd();
  const unopened = new Map([
    ['}', count(content, '}') - count(content, '{')],
    [']', count(content, ']') - count(content, '[')],
  ]);
  let end = content.length;
  for (let at = end - 1; at >= 0; at--) {
    const char = content.charAt(at);
    const closers = unopened.get(char) ?? 0;
    if (char === ',' || closers > 0) end = at;
    else if (char.trim() !== '') break;
    unopened.set(char, closers - 1);
  }
  return end === content.length ? content : content.slice(0, end).trimEnd();
}

const QUOTED = /^"(?:[^"\\]|\\.)*"/;
const ESCAPE = /\\(?:u[0-9a-fA-F]{4}|.)/gs;
const VALID_ESCAPE = /^\\(?:u[0-9a-fA-F]{4}|["\\/bfnrt])$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON strings must not hold them as they are.
const CONTROL = /[\u0000-\u001f]/;

function badCharacters(source: string, start: number): Mended {
  const content = source.slice(1, -1);
  const token = stringToken(start, source.length, decode(content));
  const invalid = [...content.matchAll(ESCAPE)].find(([found]) => !VALID_ESCAPE.test(found));
  if (invalid) {
    const span = part(start + 1 + invalid.index, Math.min(2, invalid[0].length));
    const mended = `"${content.replace(ESCAPE, (found) => (VALID_ESCAPE.test(found) ? found : `\\${found}`))}"`;
    const message = `${invalid[0]} is nothing JSON knows. A backslash is written twice: \\\\.`;
    const fix = writing('Write the backslash twice', token.span, escapeControls(mended));
    return { token, end: token.span.end, problem: mistake('invalid-escape', span, message, fix) };
  }
  const span = part(start + 1 + Math.max(0, content.search(CONTROL)), 1);
  const message = 'A tab or other control character cannot stand in a JSON string as it is.';
  const fix = writing('Write it as an escape', token.span, escapeControls(source));
  return { token, end: token.span.end, problem: mistake('control-character', span, message, fix) };
}

function unclosed(line: string, start: number, place: Place): Mended {
  const content = meantOf(line.slice(1), place);
  const token = { ...stringToken(start, content.length + 1, decode(content)), open: true as const };
  const end = token.span.end;
  if (/[^\\](?:\\\\)*\\"$/.test(content)) {
    const message = String.raw`\" is a quote inside the string, so the string never ends. A backslash is written twice: \\.`;
    const fix = writing('Write the backslash twice', { start: end - 2, end }, String.raw`\\"`);
    return { token, end, problem: mistake('unclosed-string', token.span, message, fix) };
  }
  const fix = writing('Add the closing quote', { start: end, end }, '"');
  return {
    token,
    end,
    problem: mistake('unclosed-string', token.span, 'This string has no closing quote.', fix),
  };
}

/** A string with line breaks in it, such as a script pasted into a list of commands. */
function severalLines(text: string, start: number, place: Place): Mended | undefined {
  SEVERAL_LINES.lastIndex = start;
  const source = place === 'value' ? SEVERAL_LINES.exec(text)?.[0] : undefined;
  if (source === undefined) return undefined;
  const value = decode(source.slice(1, -1)).replace(/\r\n?/g, '\n');
  const token = stringToken(start, source.length, value);
  const message = String.raw`A JSON string stands on one line. A line break in it is written \n.`;
  const fix = writing(String.raw`Write the line breaks as \n`, token.span, JSON.stringify(value));
  return { token, end: token.span.end, problem: mistake('line-break-in-string', token.span, message, fix) };
}

/** Up to a quote behind which a value ends; no further line may look like JSON. */
const SEVERAL_LINES =
  /"(?:[^"\\\r\n]|\\.)*(?:(?:\r\n|\r|\n)(?![ \t]*(?:["{}[\],]|\/[/*]))(?:[^"\\\r\n]|\\.)*)+"(?=[ \t]*(?:[,}\]\r\n]|$))/y;

function innerQuotes(line: string, start: number, place: Place): Mended | undefined {
  if (place === 'key') return undefined;
  const nested = NESTED_JSON.exec(line)?.[0];
  const source = nested ?? INNER_QUOTES.exec(line)?.[0];
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

const NESTED_JSON = /^"(?:\{.*?\}|\[.*?\])"(?=[ \t]*(?:[,}\]]|$))/;
const INNER_QUOTES = /^"(?:[^"\\]|\\.|"(?![ \t]*(?:[,}\]]|$)))*"/;

const stringToken = (start: number, length: number, value: string) =>
  ({ kind: 'string', span: part(start, length), value }) as const;

const part = (start: number, length: number): Span => ({ start, end: start + length });

const count = (text: string, char: string): number => text.split(char).length - 1;

const escapeControls = (source: string): string =>
  source.replace(new RegExp(CONTROL, 'g'), (char) => JSON.stringify(char).slice(1, -1));
