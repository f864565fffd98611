import type { Position, SelectionRange } from 'vscode-languageserver-types';
import type { SourceFile } from '../sourceFile.ts';
import type { Node, Span } from '../tree.ts';

/** For each position what grows around it: the text in the quotes, the value, the property, the object, the file. */
export const selectionRanges = (file: SourceFile, positions: readonly Position[]): SelectionRange[] =>
  positions.map((position) => selectionRange(file, file.offsetAt(position)));

function selectionRange(file: SourceFile, offset: number): SelectionRange {
  const spans = [{ start: 0, end: file.text.length }, ...around(file.root, offset, file.text)];
  const [outer, ...inner] = spans.filter((span, index) => grows(spans[index - 1], span));
  const whole: SelectionRange = { range: file.rangeOf(outer ?? { start: offset, end: offset }) };
  return inner.reduce<SelectionRange>((parent, span) => ({ range: file.rangeOf(span), parent }), whole);
}

/** Spans around `offset`, outermost first. */
function around(node: Node | undefined, offset: number, text: string): readonly Span[] {
  if (!node || !holds(node.span, offset)) return [];
  if (node.alias) return [node.span];
  if (node.kind === 'scalar') return [node.span, ...quoted(node.span, offset, text)];
  if (node.kind === 'array') {
    const item = node.items.find(({ span }) => holds(span, offset));
    return [node.span, ...around(item, offset, text)];
  }
  const property = node.properties.find(({ alias, span }) => !alias && holds(span, offset));
  if (!property) return [node.span];
  const { key, value, span } = property;
  return [
    node.span,
    span,
    ...(holds(key.span, offset) ? around(key, offset, text) : around(value, offset, text)),
  ];
}

/** The text between quotes. */
function quoted({ start, end }: Span, offset: number, text: string): readonly Span[] {
  const isQuoted = end - start >= 2 && /^["']/.test(text.slice(start, end)) && text[start] === text[end - 1];
  return isQuoted && start < offset && offset < end ? [{ start: start + 1, end: end - 1 }] : [];
}

const holds = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

/** Each range must lie inside the one before and say something new. */
const grows = (outer: Span | undefined, inner: Span): boolean =>
  outer === undefined ||
  (outer.start <= inner.start &&
    inner.end <= outer.end &&
    (outer.start !== inner.start || outer.end !== inner.end));
