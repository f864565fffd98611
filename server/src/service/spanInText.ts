import type { ScalarNode, Span } from './tree.ts';

/** Where a part of a value stands in the file; the whole value where it is written with escapes or over lines. */
export function spanInText(node: ScalarNode, value: string, { start, end }: Span): Span {
  const at = node.alias ? -1 : node.source.indexOf(value);
  if (at < 0) return node.span;
  const from = node.span.start + at;
  return { start: from + start, end: from + end };
}
