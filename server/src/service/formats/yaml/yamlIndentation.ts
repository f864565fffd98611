import {
  type CST,
  isCollection,
  isMap,
  isNode,
  isPair,
  isSeq,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { TextChange } from '../../edits.ts';
import { lineIndexAt, lineStartsOf } from '../lines.ts';

export interface YamlIndentation {
  /** How far a line is to be indented; undefined to leave it as it is. */
  indentOf(line: number, text: string): number | undefined;
  /** Superfluous spaces after `-` and `:`. */
  readonly spaces: readonly TextChange[];
  /** Lines of block scalars and multi-line quoted text, whose blanks at the end count. */
  readonly verbatim: ReadonlySet<number>;
}

/** Where each line of a well-formed text belongs when every level is one step of `indent` deeper. */
export function yamlIndentation(root: Node, text: string, indent: number): YamlIndentation {
  const starts = lineStartsOf(text);
  /** Lines that begin a key, an item or a value, and their new indentation. */
  const structural = new Map<number, number>();
  /** Lines in the middle of a value move as far as the structure around it. */
  const shifts = new Map<number, number>();
  const spaces: TextChange[] = [];
  const verbatim = new Set<number>();

  const lineOf = (offset: number): number => lineIndexAt(text, offset);
  const columnOf = (offset: number): number => offset - (starts[lineOf(offset)] ?? 0);
  const isFirst = (offset: number): boolean => text.slice(starts[lineOf(offset)], offset).trim() === '';
  const deeper = hasIndentedItems(root, columnOf) ? indent : 0;

  place(root, 0);
  return { indentOf, spaces, verbatim };

  function indentOf(line: number, words: string): number | undefined {
    const before = words.length - words.trimStart().length;
    const own = structural.get(line);
    if (own !== undefined) return own;
    const shift = shifts.get(line);
    if (shift !== undefined) return Math.max(0, before + shift);
    if (!words.trimStart().startsWith('#')) return undefined;
    const inLine = (found: number): boolean => oldIndentOf(found) === before;
    const next = nearest(line, 1, () => true);
    const aligned = next !== undefined && inLine(next) ? next : nearest(line, -1, inLine);
    const beside = aligned ?? next;
    return beside === undefined ? undefined : structural.get(beside);
  }

  function nearest(line: number, by: 1 | -1, suits: (found: number) => boolean): number | undefined {
    for (let at = line + by; at >= 0 && at < starts.length; at += by) {
      if (structural.has(at) && suits(at)) return at;
    }
    return undefined;
  }

  function oldIndentOf(line: number): number {
    const start = starts[line] ?? text.length;
    let end = start;
    while (text.charAt(end) === ' ') end++;
    return end - start;
  }

  function place(node: Node, column: number): void {
    if (isMap(node) && !node.flow) placeMap(node, column);
    else if (isSeq(node) && !node.flow) placeSeq(node, column);
  }

  function placeMap(map: YAMLMap, column: number): void {
    for (const pair of map.items) {
      if (!isPair(pair) || !isNode(pair.key) || !pair.key.range) continue;
      const key = pair.key.range[0];
      if (isFirst(key)) structural.set(lineOf(key), column);
      if (isNode(pair.value))
        placeValue(pair.value, pair.key.range[1], key, column, isSeq(pair.value) ? deeper : indent);
    }
  }

  function placeSeq(seq: YAMLSeq, column: number): void {
    const tokens = seq.srcToken?.type === 'block-seq' ? seq.srcToken.items : [];
    for (const [index, item] of seq.items.entries()) {
      const dash = dashOf(tokens[index]);
      if (dash === undefined) continue;
      if (isFirst(dash)) structural.set(lineOf(dash), column);
      if (isNode(item)) placeValue(item, dash, dash, column, '- '.length);
    }
  }

  /** A value after its key or dash (`lead`), inside structure that stood at `parent` and goes to `column`. */
  function placeValue(value: Node, lead: number, parent: number, column: number, step: number): void {
    const start = value.range?.[0];
    if (start === undefined) return;
    const inline = lineOf(start) === lineOf(parent);
    if (inline) narrow(lead, start);
    if (isCollection(value) && !value.flow) {
      place(value, column + step);
      return;
    }
    const shift = inline ? column - columnOf(parent) : column + step - columnOf(start);
    if (!inline && isFirst(start)) structural.set(lineOf(start), column + step);
    // A block scalar's own end is the start of the next line.
    const last = lineOf(Math.max(start, (value.range?.[1] ?? start) - 1));
    for (let line = lineOf(start) + 1; line <= last; line++) {
      shifts.set(line, shift);
      verbatim.add(line);
    }
    if (last > lineOf(start)) verbatim.add(lineOf(start));
  }

  /** One space between a key's colon, or a dash, and what follows on the line. */
  function narrow(lead: number, start: number): void {
    const gap = /^(?:\s*:|-)([ ]{2,})$/.exec(text.slice(lead, start))?.[1];
    if (gap && /\S/.test(text.charAt(start)))
      spaces.push({ span: { start: start - gap.length, end: start }, text: ' ' });
  }
}

function dashOf(item: CST.BlockSequence['items'][number] | undefined): number | undefined {
  return item?.start.find((token) => token.type === 'seq-item-ind')?.offset;
}

/** Whether the file indents list items under their key, which the layout keeps; true when it has none. */
function hasIndentedItems(node: Node, columnOf: (offset: number) => number): boolean {
  const found = firstList(node, columnOf);
  return found ?? true;
}

function firstList(node: unknown, columnOf: (offset: number) => number): boolean | undefined {
  if (!isCollection(node) || node.flow) return undefined;
  for (const item of node.items) {
    const value = isPair(item) ? item.value : item;
    if (isPair(item) && isNode(item.key) && isSeq(value) && !value.flow && value.range && item.key.range) {
      return columnOf(value.range[0]) > columnOf(item.key.range[0]);
    }
    const inner = firstList(value, columnOf);
    if (inner !== undefined) return inner;
  }
  return undefined;
}
