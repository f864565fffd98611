import type { TextChange } from '../../edits.ts';
import type { JsonValue, ObjectNode } from '../../tree.ts';
import { indentAt, isBreak, lineEnd, lineStart } from '../lines.ts';
import { columnOf } from './break.ts';
import { stringText } from './scalar.ts';
import { styleOf } from './style.ts';
import { behindKey, fixedTemplate, flowText, plainWriting } from './write.ts';

/** Adds a property behind the last one, on a line of its own where the others have theirs. */
export function addition(
  text: string,
  key: string,
  value: JsonValue,
  into: ObjectNode,
): TextChange | undefined {
  const template = fixedTemplate(value);
  const style = styleOf(text);
  const writing = plainWriting(style);
  if (text.charAt(into.span.start) === '{') {
    return flowAddition(
      text,
      into,
      `${stringText(key, true)}: ${flowText(template, writing, true)}`,
      style.eol,
    );
  }
  const first = into.properties.find(({ alias }) => !alias)?.key.span.start ?? into.span.start;
  const column = columnOf(text, first);
  const entry = `${stringText(key, false)}:${behindKey(template, column, writing)}`;
  const end = lineEnd(text, into.span.end);
  return { span: { start: end, end }, text: style.eol + ' '.repeat(column) + entry };
}

function flowAddition(text: string, into: ObjectNode, entry: string, eol: string): TextChange | undefined {
  const { start, end } = into.span;
  const close = end - 1;
  if (text.charAt(close) !== '}' || close <= start) return undefined;
  const last = into.properties.findLast(({ alias }) => !alias);
  if (!last) {
    const inner = text.slice(start + 1, close);
    if (inner.trim() === '') return { span: { start: start + 1, end: close }, text: ` ${entry} ` };
    // Only comments stand inside: they stay, and a line break ends them.
    return { span: { start: close, end: close }, text: `${entry} ` };
  }
  const rest = text.slice(last.span.end, close);
  const comma = /^\s*,/.exec(rest)?.[0].length ?? 0;
  const at = last.span.end + comma;
  const ownLine = text.slice(lineStart(text, last.span.start), last.span.start).trim() === '';
  const separator = comma > 0 ? '' : ',';
  if (!ownLine) {
    const tail = /^\s/.test(text.slice(at)) ? '' : ' ';
    return { span: { start: at, end: at }, text: `${separator} ${entry}${tail}` };
  }
  // A comment behind the last property stays with it.
  const [comment = ''] = /^[ \t]*(?:#.*)?/.exec(text.slice(at, lineEnd(text, at))) ?? [];
  const breaks = at + comment.length >= text.length || isBreak(text.charAt(at + comment.length));
  const kept = breaks ? comment : '';
  const added = separator + kept + eol + indentAt(text, last.span.start) + entry;
  return { span: { start: at, end: at + kept.length }, text: breaks ? added : `${added} ` };
}
