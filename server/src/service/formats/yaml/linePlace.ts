import { type Node, nameOf, type Span } from '../../tree.ts';
import { indentAt, lineEnd, lineStart } from '../lines.ts';
import { columnOf } from './break.ts';
import { lexemesOf } from './lexemes.ts';
import { landing, withMark } from './mark.ts';
import { type OpenBlock, openBlocks } from './openBlocks.ts';
import { blanked, NOTHING_AROUND, type Place, prefixOf } from './place.ts';
import { yamlFile } from './yamlFile.ts';

/** A line of its own: its indentation, and what stands around it, tell what it belongs to. */
export function placeOnLine(text: string, offset: number, typed: Span): Place | undefined {
  const line = lineStart(text, offset);
  const bare = blanked(text, typed.start, text.slice(typed.start, typed.end));
  const { root } = yamlFile(bare);
  if (!isInDocument(bare, root, offset)) return undefined;
  const blocks = openBlocks(bare, root, line);
  const column = columnOf(text, typed.start);
  const innermost = blocks.at(-1);
  const prefix = prefixOf(text, typed, offset);
  if (innermost?.kind === 'scalar' && isInScalar(innermost, offset, column)) {
    return textPlace(innermost, line, typed, prefix, column);
  }
  const block = chosen(bare, blocks, line, column);
  if (!block) return undefined;
  const item = block.kind === 'list' && block.node?.kind === 'array';
  const at = item ? block.node.items.filter(({ span }) => span.start < line).length : undefined;
  const wanted = block.kind === 'slot' ? column : block.column;
  const moved = wanted !== column || text.slice(line, typed.start).includes('\t');
  return {
    ...NOTHING_AROUND,
    kind: 'line',
    role: block.kind === 'mapping' ? 'key' : 'either',
    path: at === undefined ? block.path : [...block.path, at],
    typed,
    prefix,
    present:
      block.kind === 'mapping' && block.node?.kind === 'object' ? block.node.properties.map(nameOf) : [],
    column: item ? wanted + 2 : wanted,
    start: moved ? line : typed.start,
    lead: (moved ? ' '.repeat(wanted) : '') + (item ? '- ' : ''),
  };
}

/** A line of a block scalar; where it stands too far left to be one, it moves. */
function textPlace(
  { node, path }: OpenBlock,
  line: number,
  typed: Span,
  prefix: string,
  column: number,
): Place | undefined {
  if (node?.kind !== 'scalar' || !/^[|>]/.test(node.source)) return undefined;
  const depth = Math.max(column, indentOf(node.source) ?? 0);
  const moved = depth !== column;
  return {
    ...NOTHING_AROUND,
    kind: 'text',
    role: 'value',
    path,
    typed,
    prefix,
    present: [],
    column: depth,
    start: moved ? line : typed.start,
    lead: moved ? ' '.repeat(depth) : '',
  };
}

/** How far the text of a block scalar is indented, once it has some. */
const indentOf = (source: string): number | undefined => /\n( *)[^\s]/.exec(source)?.[1]?.length;

/** Behind a dash: the item may become a mapping, whose first key stands here. */
export function placeOnDash(text: string, offset: number, typed: Span): Place | undefined {
  const gap = /-$/.test(text.slice(0, typed.start)) ? ' ' : '';
  const bare = text.slice(0, typed.start) + text.slice(typed.end);
  const here = { start: typed.start, end: typed.start };
  const landed = landing(withMark(bare, here, typed.start, { before: gap, behind: ':' }));
  if (!landed) return undefined;
  const { path, present } = landed;
  return {
    ...NOTHING_AROUND,
    kind: 'line',
    role: present.length > 0 ? 'key' : 'either',
    path,
    typed,
    prefix: prefixOf(text, typed, offset),
    present,
    column: columnOf(text, typed.start) + gap.length,
    start: typed.start,
    lead: gap,
  };
}

/** A file is one document: nothing is written before its start or behind its end. */
function isInDocument(text: string, root: Node | undefined, offset: number): boolean {
  const start = root?.span.start ?? offset;
  return lexemesOf(text).every(
    (lexeme) =>
      lexeme.kind !== 'sign' ||
      !/^(?:---|\.\.\.)$/.test(lexeme.text) ||
      (lexeme.start < offset && lexeme.start <= start && lexeme.text === '---') ||
      (lexeme.start > offset && lexeme.start > start),
  );
}

/** True on the lines of a scalar, and right below a block scalar at the depth of its text. */
function isInScalar({ node, column: outer }: OpenBlock, offset: number, column: number): boolean {
  if (node?.kind !== 'scalar') return false;
  if (offset <= node.span.end) return true;
  if (!/^[|>]/.test(node.source)) return false;
  return column >= (indentOf(node.source) ?? outer + 1);
}

/** The block that a line at `column` belongs to; never one that would cut off what follows from what it belongs to. */
function chosen(
  text: string,
  blocks: readonly OpenBlock[],
  line: number,
  column: number,
): OpenBlock | undefined {
  const open = blocks.filter(({ kind }) => kind !== 'scalar');
  const below = /\S/.exec(
    text
      .slice(lineEnd(text, line))
      .replace(/^[ \t]*(?:#.*|---.*|\.\.\..*)$/gm, (all) => ' '.repeat(all.length)),
  );
  const next = below ? lineEnd(text, line) + below.index : undefined;
  const floor = next === undefined ? 0 : floorOf(text, open, next);
  const allowed = open.slice(Math.max(0, floor));
  const innermost = allowed.at(-1);
  if (innermost?.kind === 'slot' && column > innermost.column) return innermost;
  const blocksOnly = allowed.filter(({ kind }) => kind !== 'slot');
  const index = blocksOnly.findLastIndex((block) => block.column <= column);
  const block = blocksOnly[Math.max(0, index)];
  const outer = blocksOnly[index - 1];
  // Where dashes stand right below their key, a name without a dash is the next key.
  return block?.kind === 'list' && outer?.column === block.column ? outer : (block ?? innermost);
}

function floorOf(text: string, open: readonly OpenBlock[], next: number): number {
  const column = indentAt(text, next).length;
  const kind = /^-(?:\s|$)/.test(text.slice(next, next + 2)) ? 'list' : 'mapping';
  const same = open.findLastIndex((block) => block.kind === kind && block.column === column);
  return same >= 0 ? same : open.findLastIndex((block) => block.kind !== 'slot' && block.column <= column);
}
