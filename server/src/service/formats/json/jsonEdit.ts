import type { Edit, TextChange } from '../../edits.ts';
import type { ObjectNode, Property, Span } from '../../tree.ts';
import { eolOf, indentAt, isBlank, isBreak, lineEnd, lineStart } from '../lines.ts';
import { tokensOf } from './tokens.ts';
import { textOf, unitOf } from './write.ts';

/** The text change of one edit to the tree of the same text; undefined where the tree is not this text's. */
export function jsonEdit(text: string, edit: Edit): TextChange | undefined {
  if (edit.change === 'text')
    return within(text, edit.span) ? { span: edit.span, text: edit.text } : undefined;
  if (edit.change === 'replace') {
    const { span } = edit.node;
    return within(text, span) ? { span, text: textOf(edit.by, text, indentAt(text, span.start)) } : undefined;
  }
  if (edit.change === 'rename') {
    const { span } = edit.property.key;
    return within(text, span) ? { span, text: JSON.stringify(edit.to) } : undefined;
  }
  if (edit.change === 'remove') {
    return within(text, edit.property.span) ? removal(text, edit.property) : undefined;
  }
  if (!within(text, edit.into.span) || text.charAt(edit.into.span.start) !== '{') return undefined;
  return addition(
    text,
    edit.into,
    (indent) => `${JSON.stringify(edit.key)}: ${textOf(edit.value, text, indent)}`,
  );
}

const within = (text: string, { start, end }: Span): boolean =>
  0 <= start && start <= end && end <= text.length;

/** Takes the property away with one comma; comments beside it stay. */
function removal(text: string, { span }: Property): TextChange {
  const { tokens } = tokensOf(text);
  const before = tokens.findLast((token) => token.span.end <= span.start);
  const after = tokens.find((token) => token.span.start >= span.end);
  if (after?.kind === ',')
    return { span: withItsLine(text, { start: span.start, end: after.span.end }), text: '' };
  if (before?.kind !== ',') {
    const alone = { start: before?.span.end ?? span.start, end: after?.span.start ?? span.end };
    const bare = isWhite(text.slice(alone.start, span.start)) && isWhite(text.slice(span.end, alone.end));
    return { span: bare ? alone : withItsLine(text, span), text: '' };
  }
  // The last property: the comma before it goes too, and what stands between them stays.
  const between = text.slice(before.span.end, span.start);
  const kept = isBreakOrEnd(text, span.end) ? between.trimEnd() : between;
  return { span: { start: before.span.start, end: span.end }, text: isWhite(between) ? '' : kept };
}

/** The whole lines of a span where nothing else stands on them, else the span and the blanks behind it. */
function withItsLine(text: string, { start, end }: Span): Span {
  let behind = end;
  while (isBlank(text.charAt(behind))) behind++;
  const first = lineStart(text, start);
  if (!isWhite(text.slice(first, start)) || !isBreakOrEnd(text, behind)) return { start, end: behind };
  return {
    start: first,
    end: behind + (text.startsWith('\r\n', behind) ? 2 : Math.min(1, text.length - behind)),
  };
}

/** Adds an entry behind the last property, on a line of its own where the others have theirs. */
function addition(text: string, into: ObjectNode, entry: (indent: string) => string): TextChange {
  const last = into.properties.at(-1);
  if (!last) return firstEntry(text, into, entry);
  const comma = tokensOf(text).tokens.find(({ span }) => span.start >= last.span.end);
  const hasComma = comma?.kind === ',' && comma.span.end <= into.span.end;
  const start = hasComma ? comma.span.end : last.span.end;
  const indent = indentAt(text, last.span.start);
  const ownLine = isWhite(text.slice(lineStart(text, last.span.start), last.span.start));
  if (!ownLine) return { span: { start, end: start }, text: `${hasComma ? '' : ','} ${entry(indent)}` };
  // A comment behind the last property stays with it.
  const rest = text.slice(start, lineEnd(text, start));
  const comment = /^[ \t]*(?:\/\/.*|\/\*(?:[^*]|\*(?!\/))*\*\/[ \t]*$)/.exec(rest)?.[0] ?? '';
  const added = `${hasComma ? '' : ','}${comment}${eolOf(text)}${indent}${entry(indent)}`;
  return { span: { start, end: start + comment.length }, text: added };
}

function firstEntry(text: string, into: ObjectNode, entry: (indent: string) => string): TextChange {
  const first = into.span.start + 1;
  const end = text.charAt(into.span.end - 1) === '}' && into.span.end > first ? into.span.end - 1 : first;
  // Nothing but comments can stand inside, and they stay above.
  const start = first + text.slice(first, end).trimEnd().length;
  const outer = indentAt(text, into.span.start);
  const inner = outer + unitOf(text);
  const eol = eolOf(text);
  return { span: { start, end }, text: `${eol}${inner}${entry(inner)}${eol}${outer}` };
}

const isWhite = (text: string): boolean => text.trim() === '';

const isBreakOrEnd = (text: string, offset: number): boolean =>
  offset >= text.length || isBreak(text.charAt(offset));
