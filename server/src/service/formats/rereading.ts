import type { Node, ObjectNode, Property } from '../tree.ts';
import { type Difference, difference } from './difference.ts';
import type { Format, Parsed } from './format.ts';
import { LONG } from './limits.ts';
import { type LongestList, longestList } from './longestList.ts';
import { movedNode, movedProperty, type Origin } from './movedNode.ts';

/** A text that has changed near one entry of its longest list. */
export interface Changed {
  readonly before: string;
  readonly after: string;
  readonly difference: Difference;
  /** As it was read before. */
  readonly root: ObjectNode;
  readonly list: LongestList;
  readonly index: number;
}

/**
 * The entry as it is now, read by itself, here or in a text that began with fewer characters, where nothing else of the file can be
 * read otherwise than before. Undefined wherever that is in doubt, and where anything is wrong.
 */
export type EntryReader = (changed: Changed) => Origin | undefined;

/**
 * Reads long texts with a memory. The last text that was read needs not be read again; and where a text differs in one
 * entry from one of the last without mistakes, that entry is read alone, and all others keep their nodes or are moved.
 * What a text gives depends on it alone.
 */
export function rereading(parse: Format['parse'], entryOf: EntryReader): Format['parse'] {
  let last: Read | undefined;
  /** The newest first. */
  let sound: readonly Read[] = [];

  function readLong(text: string): Read {
    for (const known of sound) {
      const parsed = known.text === text ? known.parsed : readAnew(known, text, entryOf);
      if (parsed) return remembered({ text, parsed }, known);
    }
    return remembered({ text, parsed: parse(text) }, sound[MOST - 1]);
  }

  function remembered(read: Read, insteadOf: Read | undefined): Read {
    if (read.parsed.problems.length === 0) sound = [read, ...sound.filter((known) => known !== insteadOf)];
    return read;
  }

  return (text) => {
    if (text.length < LONG) return parse(text);
    if (last?.text !== text) last = readLong(text);
    return last.parsed;
  };
}

/** How many texts without mistakes are kept: what a person writes in, what is beside it, a long excerpt of it. */
const MOST = 3;

interface Read {
  readonly text: string;
  readonly parsed: Parsed;
}

function readAnew({ text, parsed: { root } }: Read, after: string, entryOf: EntryReader): Parsed | undefined {
  const list = longestList(root);
  if (root?.kind !== 'object' || !list) return undefined;
  const changed = difference(text, after);
  const index = list.node.items.findLastIndex(({ span }) => span.start <= changed.start);
  const entry = entryOf({ before: text, after, difference: changed, root, list, index });
  return (
    entry && { root: withEntry(root, list, index, movedNode(entry.node, entry.by), changed.by), problems: [] }
  );
}

function withEntry(
  root: ObjectNode,
  { node, property }: LongestList,
  index: number,
  entry: Node,
  by: number,
): ObjectNode {
  const items = node.items.map((item, at) =>
    at < index ? item : at === index ? entry : movedNode(item, by),
  );
  const list: Node = { ...node, span: grown(node, node.items.at(-1), items.at(-1), by), items };
  const changed: Property = { ...property, value: list, span: grown(property, node, list, by) };
  const at = root.properties.indexOf(property);
  const properties = root.properties.map((other, place) =>
    place < at ? other : place === at ? changed : movedProperty(other, by),
  );
  return { ...root, span: grown(root, root.properties.at(-1), properties.at(-1), by), properties };
}

type Spanned = Pick<Node, 'span'>;

/** What ends with its last part still does: a list without brackets. */
const grown = (
  { span }: Spanned,
  lastPart: Spanned | undefined,
  newLast: Spanned | undefined,
  by: number,
) => ({
  start: span.start,
  end: newLast && span.end === lastPart?.span.end ? newLast.span.end : span.end + by,
});
