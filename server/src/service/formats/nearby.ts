import type { TextChange } from '../edits.ts';
import type { Path, Span } from '../tree.ts';
import type { CompletionChange, Cursor, Format } from './format.ts';
import { LONG } from './limits.ts';
import { longestList } from './longestList.ts';

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
  // Well inside of an item, the items beside it do not matter.
  const item = items[here]?.span;
  const beside = item && item.start < offset && offset < item.end ? 0 : 1;
  const from = Math.max(0, here - beside);
  // Where the gap above begins and ends, and the one below.
  const [start = 0, above = 0] = [items[0]?.span.start, items[from]?.span.start];
  const [below = 0, end = 0] = [
    items[Math.min(items.length - 1, here + beside)]?.span.end,
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
