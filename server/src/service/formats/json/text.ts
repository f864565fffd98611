import type { Span } from '../../tree.ts';
import type { Place } from './tokens.ts';

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

/** What `pattern`, which is sticky, finds at `start`. */
export function at(pattern: RegExp, text: string, start: number): string | undefined {
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0];
}

export const stringToken = (start: number, length: number, value: string) =>
  ({ kind: 'string', span: part(start, length), value }) as const;

export const part = (start: number, length: number): Span => ({ start, end: start + length });

export const count = (text: string, char: string): number => text.split(char).length - 1;

export const ESCAPE = /\\(?:u[0-9a-fA-F]{4}|.)/gs;
export const VALID_ESCAPE = /^\\(?:u[0-9a-fA-F]{4}|["\\/bfnrt])$/;
