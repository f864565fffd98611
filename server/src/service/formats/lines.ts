/** Where the line of `offset` starts. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isBreak(text.charAt(start - 1))) start--;
  return start;
}

/** Where the line of `offset` ends, its break not included. */
export function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isBreak(text.charAt(end))) end++;
  return end;
}

/** The blanks at the start of the line of `offset`. */
export function indentAt(text: string, offset: number): string {
  const start = lineStart(text, offset);
  let end = start;
  while (isBlank(text.charAt(end))) end++;
  return text.slice(start, end);
}

/** The line break that a text uses. */
export const eolOf = (text: string): string => /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';

export const isBreak = (char: string): boolean => char === '\n' || char === '\r';
export const isBlank = (char: string): boolean => char === ' ' || char === '\t';
