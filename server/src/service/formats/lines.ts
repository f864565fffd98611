/** Where the line of `offset` starts. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isBreak(text.charAt(start - 1))) start--;
  return start;
}

/** True where nothing but white space stands before `offset` on its line. */
export function leadsLine(text: string, offset: number): boolean {
  let before = offset - 1;
  while (before >= 0 && !isBreak(text.charAt(before)) && text.charAt(before).trim() === '') before--;
  return before < 0 || isBreak(text.charAt(before));
}

/** Where the line of `offset` ends, its break not included. */
export function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isBreak(text.charAt(end))) end++;
  return end;
}

/** Where each line starts. The last answer is kept: what is said about a file names many of its lines. */
export function lineStartsOf(text: string): readonly number[] {
  if (last?.text !== text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    last = { text, starts };
  }
  return last.starts;
}

let last: { readonly text: string; readonly starts: readonly number[] } | undefined;

/** The line of `offset`, the first being 0. */
export function lineIndexAt(text: string, offset: number): number {
  const starts = lineStartsOf(text);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The line of `offset` as editors number it. */
export const lineNumberAt = (text: string, offset: number): number => lineIndexAt(text, offset) + 1;

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
