import type { TextChange } from '../edits.ts';
import type { ArrayNode, Node, Path, Span } from '../tree.ts';
import { nameOf } from '../tree.ts';
import type { CompletionChange, Cursor, Format, Parsed } from './format.ts';

/**
 * What is about to be written at one place of a long list depends on few of its items: these functions look at a text
 * without the items far away, so that completion takes no longer in a long file than in a short one.
 */
export const cursorNearby =
  (parse: Format['parse'], cursor: Format['cursor']): Format['cursor'] =>
  (text, offset) => {
    const excerpt = excerptAround(text, offset, parse);
    if (!excerpt) return cursor(text, offset);
    const found = cursor(excerpt.text, excerpt.inner(offset));
    return found && moved(found, excerpt.outer, excerpt.pathBy(1));
  };

export const insertNearby =
  (parse: Format['parse'], insert: Format['insert']): Format['insert'] =>
  (text, cursor, insertion) => {
    const excerpt = excerptAround(text, cursor.typed.start, parse);
    if (!excerpt) return insert(text, cursor, insertion);
    const inner = moved(cursor, excerpt.inner, excerpt.pathBy(-1));
    return written(insert(excerpt.text, inner, insertion), excerpt.outer);
  };

/** Remembers the last long text that was read: what is asked about it next needs not be read again. */
export function rememberingLong(parse: Format['parse']): Format['parse'] {
  let last: { readonly text: string; readonly parsed: Parsed } | undefined;
  return (text) => {
    if (text.length < LONG) return parse(text);
    if (last?.text !== text) last = { text, parsed: parse(text) };
    return last.parsed;
  };
}

/** Shorter texts are read in no time. */
const LONG = 10_000;

type Move = (offset: number) => number;

interface Excerpt {
  readonly text: string;
  /** From the file to the excerpt and back; for places near the one it was made for. */
  readonly inner: Move;
  readonly outer: Move;
  /** The path in the file (1) or in the excerpt (-1). */
  pathBy(direction: 1 | -1): (path: Path) => Path;
}

/** Undefined where nothing can be left out. */
function excerptAround(text: string, offset: number, parse: Format['parse']): Excerpt | undefined {
  if (text.length < LONG) return undefined;
  const list = longestList(parse(text).root);
  if (!list) return undefined;
  const { items } = list.node;
  const here = items.findLastIndex(({ span }) => span.start <= offset);
  const from = Math.max(0, here - 1);
  // Where the gap above begins and ends, and the one below.
  const [start = 0, above = 0] = [items[0]?.span.start, items[from]?.span.start];
  const [below = 0, end = 0] = [
    items[Math.min(items.length - 1, here + 1)]?.span.end,
    items.at(-1)?.span.end,
  ];
  const left = above - start;
  if (left + end - below < LONG / 2) return undefined;
  return {
    text: text.slice(0, start) + text.slice(above, below) + text.slice(end),
    inner: (at) => (at >= end ? at - left - (end - below) : at >= above ? at - left : Math.min(at, start)),
    outer: (at) => (at < start ? at : at + left <= below ? at + left : at + left + (end - below)),
    pathBy: (direction) => (path) => {
      const [name, index, ...rest] = path;
      return name === list.name && typeof index === 'number'
        ? [name, index + direction * from, ...rest]
        : path;
    },
  };
}

/** The member of the root that holds most of the text, if it is a list: the entries of a batch. */
function longestList(
  root: Node | undefined,
): { readonly name: string; readonly node: ArrayNode } | undefined {
  if (root?.kind !== 'object') return undefined;
  let longest: { readonly name: string; readonly node: ArrayNode } | undefined;
  for (const property of root.properties) {
    const node = property.value;
    if (property.alias || node?.kind !== 'array' || node.alias) continue;
    if (!longest || lengthOf(node.span) > lengthOf(longest.node.span))
      longest = { name: nameOf(property), node };
  }
  return longest;
}

const lengthOf = ({ start, end }: Span): number => end - start;

const movedSpan = ({ start, end }: Span, move: Move): Span => ({ start: move(start), end: move(end) });

const moved = (cursor: Cursor, move: Move, pathOf: (path: Path) => Path): Cursor => ({
  ...cursor,
  path: pathOf(cursor.path),
  typed: movedSpan(cursor.typed, move),
});

const written = (change: CompletionChange, move: Move): CompletionChange => ({
  ...change,
  span: movedSpan(change.span, move),
  also: change.also.map(({ span, text }): TextChange => ({ span: movedSpan(span, move), text })),
});
