import { type Node, nameOf, type Path } from '../../tree.ts';
import { columnOf } from './break.ts';

/** A mapping or list that a line can still belong to, or a key or dash that has no value yet. */
export interface OpenBlock {
  readonly kind: 'mapping' | 'list' | 'slot' | 'scalar';
  /** Of the first key or dash; of a slot or scalar, that of the key or dash it stands behind. */
  readonly column: number;
  readonly path: Path;
  readonly node: Node | undefined;
}

/** What is open where a line starts, outermost first. */
export function openBlocks(text: string, root: Node | undefined, line: number): readonly OpenBlock[] {
  const blocks: OpenBlock[] = [];
  let path: Path = [];
  let node = root;
  let column = -1;
  for (;;) {
    if (!node) return [...blocks, { kind: 'slot', column, path, node }];
    const brackets = /[[{]/.test(text.charAt(node.span.start));
    if (node.alias || brackets || node.kind === 'scalar') {
      const empty = node.kind === 'scalar' && node.source === '';
      return [...blocks, { kind: empty ? 'slot' : 'scalar', column, path, node }];
    }
    column = columnOf(text, node.span.start);
    blocks.push({ kind: node.kind === 'array' ? 'list' : 'mapping', column, path, node });
    if (node.kind === 'array') {
      const index = node.items.findLastIndex((item) => item.span.start < line);
      if (index < 0) return blocks;
      path = [...path, index];
      node = node.items[index];
    } else {
      const own = node.properties.filter(({ alias, key }) => !alias && key.span.start < line);
      const last = own.toSorted((a, b) => a.key.span.start - b.key.span.start).at(-1);
      if (!last) return blocks;
      path = [...path, nameOf(last)];
      node = last.value;
    }
  }
}
