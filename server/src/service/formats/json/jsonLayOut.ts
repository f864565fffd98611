import { createScanner, type Edit, format } from 'jsonc-parser';
import type { TextChange } from '../../edits.ts';
import type { LayoutOptions } from '../format.ts';
import { MAXIMUM_DEPTH } from '../limits.ts';
import { eolOf } from '../lines.ts';
import { tokensOf } from './tokens.ts';

/** Lays JSON out as VS Code does, and keeps what it does not: the line break that ends the file. */
export function jsonLayOut(text: string, { indent, tabs }: LayoutOptions): readonly TextChange[] {
  if (tokensOf(text).stopped || nestsTooDeep(text)) return [];
  const edits = format(text, undefined, {
    tabSize: indent,
    insertSpaces: !tabs,
    eol: eolOf(text),
    insertFinalNewline: /[\r\n]\s*$/.test(text),
  });
  if (!saysTheSame(text, edits)) return [];
  return edits.map(({ offset, length, content }) => ({
    span: { start: offset, end: offset + length },
    text: content,
  }));
}

/** As the formatter counts, which in a broken text is not as we read: each level would indent all lines inside it. */
function nestsTooDeep(text: string): boolean {
  const scanner = createScanner(text, true);
  let depth = 0;
  while (depth <= MAXIMUM_DEPTH) {
    scanner.scan();
    const char = text.charAt(scanner.getTokenOffset());
    if (char === '') return false;
    if (char === '{' || char === '[') depth++;
    else if (char === '}' || char === ']') depth--;
  }
  return true;
}

/** In a broken text the formatter may take blanks inside unquoted text for layout: then the text stays as it is. */
function saysTheSame(text: string, edits: readonly Edit[]): boolean {
  const white = edits.every(
    ({ offset, length, content }) => isWhite(content) && isWhite(text.slice(offset, offset + length)),
  );
  return white && piecesOf(text) === piecesOf(applied(text, edits));
}

/** The formatter gives its edits in the order of the text, without overlaps. */
function applied(text: string, edits: readonly Edit[]): string {
  let reached = 0;
  const parts = edits.map(({ offset, length, content }) => {
    const part = text.slice(reached, offset) + content;
    reached = offset + length;
    return part;
  });
  return parts.join('') + text.slice(reached);
}

/** All tokens and comments of a text as written. */
function piecesOf(text: string): string {
  const { tokens, comments } = tokensOf(text);
  const spans = [...tokens.map(({ span }) => span), ...comments].sort(
    (one, other) => one.start - other.start,
  );
  return JSON.stringify(spans.map(({ start, end }) => text.slice(start, end)));
}

const isWhite = (text: string): boolean => /^[ \t\r\n]*$/.test(text);
