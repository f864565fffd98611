import type { Node, Property, Span } from '../tree.ts';
import { isBreak, lineEnd } from './lines.ts';

/** What a comment says, and what it says it of. */
export interface Remark {
  /** Without the marks of a comment; further lines where it has several. */
  readonly text: string;
  readonly on: Node | Property;
  /** `end`: below the last entry of the list or object `on`. */
  readonly place: 'above' | 'behind' | 'end';
}

/** The comments of a text with the entries they belong to: the one before them on their line, else the next one. */
export const remarksIn = (text: string, root: Node, comments: readonly Span[]): readonly Remark[] =>
  comments.map((span) => ({ text: wordsOf(text.slice(span.start, span.end)), ...placeOf(text, root, span) }));

type Place = Pick<Remark, 'on' | 'place'>;

function placeOf(text: string, root: Node, comment: Span): Place {
  if (comment.end <= root.span.start) return { on: root, place: 'above' };
  if (root.span.end <= comment.start) return { on: root, place: 'behind' };
  let around = root;
  for (;;) {
    const entries = entriesOf(around);
    const holder = entries.find(({ span }) => span.start <= comment.start && comment.end <= span.end);
    if (!holder) return placeAmong(text, entries, around, comment);
    const inner = 'key' in holder ? holder.value : holder;
    if (!inner || !holds(inner.span, comment)) return { on: holder, place: 'behind' };
    if (inner.kind === 'scalar') return { on: holder, place: 'behind' };
    around = inner;
  }
}

function placeAmong(text: string, entries: readonly (Node | Property)[], around: Node, comment: Span): Place {
  const before = entries.findLast(({ span }) => span.end <= comment.start);
  const next = entries.find(({ span }) => comment.end <= span.start);
  const sameLine = before && !hasBreak(text.slice(before.span.end, comment.start));
  if (sameLine && !(next && next.span.start < lineEnd(text, comment.end))) {
    return { on: before, place: 'behind' };
  }
  return next ? { on: next, place: 'above' } : { on: around, place: 'end' };
}

const entriesOf = (node: Node): readonly (Node | Property)[] =>
  (node.kind === 'object' ? node.properties : node.kind === 'array' ? node.items : []).filter(
    ({ alias }) => !alias,
  );

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

const hasBreak = (text: string): boolean => [...text].some(isBreak);

/** The lines of a comment without `//`, `/*`, `#`, and the stars that some write before each line. */
function wordsOf(comment: string): string {
  const body = comment
    .replace(/^(?:\/\/+|\/\*+|#+)/, '')
    .replace(/\**\/$/, (end) => (comment.startsWith('/*') ? '' : end));
  const lines = body
    .split(/\r\n|[\r\n\u2028\u2029\u0085]/)
    .map((line) => line.replace(/^\s*\*+(?=\s|$)/, '').trim());
  return lines.filter((line, index) => line !== '' || (index > 0 && index < lines.length - 1)).join('\n');
}
