import type { ObjectNode, Property, Span } from '../../tree.ts';
import { leadsLine, lineEnd, lineStart } from '../lines.ts';

/**
 * The members of a mapping without braces, each with the comments that belong to it: those above it, the one behind it
 * on its last line, and those below it that are indented deeper. From the first character of the first line to the end
 * of the last one, so that indentation, line breaks and blank lines between members stay in their places. Undefined
 * where members do not stand on lines of their own, or where something else stands between them.
 */
export function blockPieces(
  text: string,
  { properties }: ObjectNode,
): ReadonlyMap<Property, Span> | undefined {
  const [first] = properties;
  const column = first && columnOf(text, first);
  if (!first || column === undefined) return undefined;
  const pieces = new Map<Property, Span>();
  let start = startAbove(text, first.key.span.start, column);
  for (const [index, property] of properties.entries()) {
    // The blank lines below a text that keeps them are part of it.
    if (/[|>]\d?\+/.test(text.slice(property.span.start, property.span.end))) return undefined;
    const lastLine = lineEnd(text, property.span.end);
    if (!/^[ \t]*(?:[ \t]#.*)?$/.test(text.slice(property.span.end, lastLine))) return undefined;
    const next = properties[index + 1];
    const below = linesBetween(text, lastLine, next?.key.span.start);
    const end = below.findLast(({ indent }) => indent > column)?.end ?? lastLine;
    pieces.set(property, { start, end });
    if (!next) return pieces;
    // A whole line that is neither blank nor a comment, or a comment that is in nobody's column.
    const between = below.filter((line) => line.start > end);
    if (!isAlone(text, next, column) || between.some(({ indent }) => indent !== column)) return undefined;
    if (!isBlankOrComments(text.slice(lastLine, lineStart(text, next.key.span.start)))) return undefined;
    start = between[0] ? between[0].start + column : next.key.span.start;
  }
  return undefined;
}

/** Of the first member, which may stand behind dashes; undefined where anything else stands before it. */
function columnOf(text: string, { key }: Property): number | undefined {
  const before = text.slice(lineStart(text, key.span.start), key.span.start).replace('\ufeff', '');
  return /^ *(?:- +)*$/.test(before) ? before.length : undefined;
}

function isAlone(text: string, { key }: Property, column: number): boolean {
  const start = lineStart(text, key.span.start);
  return key.span.start - start === column && text.slice(start, key.span.start).trim() === '';
}

const isBlankOrComments = (lines: string): boolean =>
  lines.split(/\r\n|[\r\n]/).every((line) => /^\s*(?:#|$)/.test(line));

/** Where the comments begin that stand on the lines right above a member, in its column. */
function startAbove(text: string, key: number, column: number): number {
  let start = key;
  let line = lineStart(text, key);
  while (line > 0 && leadsLine(text, key)) {
    line = lineStart(text, line - (text.slice(0, line).endsWith('\r\n') ? 2 : 1));
    const { indent } = commentLine(text, line) ?? {};
    if (indent !== column) break;
    start = line + column;
  }
  return start;
}

interface CommentLine extends Span {
  readonly indent: number;
}

/** The comments on lines of their own, from the end of a line to the next member, or to where something else stands. */
function linesBetween(text: string, from: number, to: number = text.length): readonly CommentLine[] {
  const found: CommentLine[] = [];
  for (let end = from; end < to; ) {
    const start = end + (text.startsWith('\r\n', end) ? 2 : 1);
    end = lineEnd(text, start);
    const line = commentLine(text, start);
    if (line) found.push(line);
    else if (start > text.length || text.slice(start, end).trim() !== '') break;
  }
  return found;
}

function commentLine(text: string, start: number): CommentLine | undefined {
  const end = lineEnd(text, start);
  const indent = text.slice(start, end).search(/\S/);
  return text.charAt(start + indent) === '#' && indent >= 0 ? { start, end, indent } : undefined;
}
