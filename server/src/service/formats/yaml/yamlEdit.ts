import type { Edit, TextChange } from '../../edits.ts';
import type { ObjectNode, Property, Span } from '../../tree.ts';
import { indentAt, lineEnd, lineStart } from '../lines.ts';
import { addition } from './addition.ts';
import { columnOf } from './break.ts';
import { lexemesOf } from './lexemes.ts';
import { replacement } from './replacement.ts';
import { stringText } from './scalar.ts';
import { holdsComment, isInFlow } from './style.ts';

/** The text change of one edit to the tree of the same text; undefined inside what is written elsewhere. */
export function yamlEdit(text: string, edit: Edit): TextChange | undefined {
  switch (edit.change) {
    case 'text':
      return isWithin(text, edit.span) ? { span: edit.span, text: edit.text } : undefined;
    case 'replace':
      return edit.node.alias || !isWithin(text, edit.node.span)
        ? undefined
        : replacement(text, edit.node, edit.by);
    case 'rename':
      return edit.property.alias || edit.property.key.alias || !isWithin(text, edit.property.span)
        ? undefined
        : renaming(text, edit.property, edit.to);
    case 'remove':
      return edit.property.alias || edit.from.alias || !isWithin(text, edit.from.span)
        ? undefined
        : removal(text, edit.property, edit.from);
    case 'insert':
      return edit.into.alias || !isWithin(text, edit.into.span)
        ? undefined
        : addition(text, edit.key, edit.value, edit.into);
  }
}

const isWithin = (text: string, { start, end }: Span): boolean =>
  0 <= start && start <= end && end <= text.length;

function renaming(text: string, { key }: Property, to: string): TextChange {
  const quote = /^["']/.exec(key.source)?.[0] as '"' | "'" | undefined;
  return { span: key.span, text: stringText(to, isInFlow(text, key.span), quote) };
}

/** Takes a property away with the comment behind it; comments on lines of their own stay. */
function removal(text: string, property: Property, from: ObjectNode): TextChange {
  if (isInFlow(text, property.span)) return flowRemoval(text, property.span);
  const { start } = property.key.span;
  const end = lineEnd(text, property.span.end);
  const others = from.properties.filter((other) => other !== property);
  const leads = indentAt(text, start).length === columnOf(text, start);
  if (others.length === 0 && leads && columnOf(text, start) === 0)
    return { span: withBreak(text, start, end), text: '' };
  if (others.length === 0) return { span: { start, end: property.span.end }, text: '{}' };
  if (leads) return { span: withBreak(text, lineStart(text, start), end), text: '' };
  // The first property behind a dash: the next one takes its place.
  const next = Math.min(
    ...others.flatMap(({ alias, key }) => (!alias && key.span.start > start ? [key.span.start] : [])),
  );
  if (!Number.isFinite(next) || holdsComment(text, { start: end, end: next })) {
    return { span: { start, end: property.span.end }, text: '' };
  }
  return { span: { start, end: next }, text: '' };
}

/** The last line of a file goes with the break above it. */
function withBreak(text: string, start: number, end: number): Span {
  const [eol = ''] = /^\r?\n/.exec(text.slice(end, end + 2)) ?? [];
  if (eol !== '') return { start, end: end + eol.length };
  const [above = ''] = /\r?\n$/.exec(text.slice(Math.max(0, start - 2), start)) ?? [];
  return { start: start - above.length, end };
}

/** Takes one comma along; comments stay. */
function flowRemoval(text: string, { start, end }: Span): TextChange {
  const lexemes = lexemesOf(text);
  const isWord = ({ kind }: (typeof lexemes)[number]): boolean => kind === 'sign' || kind === 'scalar';
  const after = lexemes.find((lexeme) => isWord(lexeme) && lexeme.start >= end);
  const before = lexemes.findLast((lexeme) => isWord(lexeme) && lexeme.end <= start);
  if (after?.text === ',') {
    const [gap = ''] = /^[ \t]*(?:\r?\n[ \t]*)?(?!#)/.exec(text.slice(after.end)) ?? [];
    return { span: { start, end: after.end + gap.length }, text: '' };
  }
  if (before?.text === ',' && !holdsComment(text, { start: before.start, end: start })) {
    return { span: { start: before.start, end }, text: '' };
  }
  return { span: { start, end }, text: '' };
}
