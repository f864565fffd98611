import type { Node } from '../../tree.ts';
import { lineStart } from '../lines.ts';
import type { Origin } from '../movedNode.ts';
import type { Changed } from '../rereading.ts';
import { yamlFile } from './yamlFile.ts';

/**
 * Reads an entry between the heads of its list and of the entry below it: as the lexer begins each line of a list anew,
 * it reads there what it would read in the file. Not where anything has an anchor, which can be referred to from afar.
 */
export function yamlEntry(changed: Changed): Origin | undefined {
  const { after, before, difference, list, root } = changed;
  const lines = linesOf(changed);
  if (!lines || difference.start < lines.content || hasAnchor(before)) return undefined;
  if (difference.end >= lines.end && lines.end < before.length) return undefined;
  const entry = after.slice(lines.start, lines.end + difference.by);
  const excerpt = after.slice(0, lines.head) + entry + (lines.next ?? before.slice(lines.end));
  if (hasAnchor(excerpt)) return undefined;
  const read = yamlFile(excerpt);
  if (read.problems.length > 0 || read.root?.kind !== 'object') return undefined;
  const at = root.properties.indexOf(list.property);
  const items = read.root.properties[at]?.value;
  const properties = lines.next === undefined ? root.properties.length : at + 1;
  if (read.root.properties.length !== properties || items?.kind !== 'array') return undefined;
  const [item, next, ...more] = items.items;
  const isWhole = more.length === 0 && (next !== undefined) === (lines.next !== undefined);
  return item && isWhole ? { node: item, by: lines.start - lines.head } : undefined;
}

interface Lines {
  /** Where the line of the first entry starts. */
  readonly head: number;
  /** Where the lines of this entry start, its own text in the first of them, and where they end. */
  readonly start: number;
  readonly content: number;
  readonly end: number;
  /** What stands in for the entry below; undefined where there is none. */
  readonly next: string | undefined;
}

function linesOf({ before, index, list, root }: Changed): Lines | undefined {
  const [first, item, next] = [list.node.items[0], list.node.items[index], list.node.items[index + 1]];
  const [head, start, below] = [first, item, next].map((node) => node && dashLine(before, node));
  if (head === undefined || start === undefined || !item) return undefined;
  if (next) {
    if (below === undefined) return undefined;
    const dash = before.slice(below, next.span.start);
    return { head, start, content: item.span.start, end: below, next: `${dash}x\n` };
  }
  const key = root.properties[root.properties.indexOf(list.property) + 1]?.key;
  const end = key ? lineStart(before, key.span.start) : before.length;
  return { head, start, content: item.span.start, end, next: undefined };
}

/** Where the line of an entry starts that has nothing but its dash before it. */
function dashLine(text: string, { span: { start } }: Node): number | undefined {
  const line = lineStart(text, start);
  return /^ *- +$/.test(text.slice(line, start)) ? line : undefined;
}

/** True wherever an anchor may stand, and in some texts without one. */
const hasAnchor = (text: string): boolean => text.includes('&') && ANCHOR.test(text);

const ANCHOR = /(?:^|[-:?,[{])[ \t]*(?:!\S*[ \t]+)?&/m;
