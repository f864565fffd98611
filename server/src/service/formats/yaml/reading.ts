import { isScalar, type Pair, type ParsedNode } from 'yaml';
import type { Problem } from '../../problem.ts';
import type { Node, ScalarNode, Span } from '../../tree.ts';
import type { Draft } from './draft.ts';

/** What is known while a document is turned into a tree. */
export interface Reading {
  readonly draft: Draft;
  readonly version: '1.1' | '1.2';
  /** What each anchor names, as far as the text is read. */
  readonly anchors: Map<string, ParsedNode>;
  /** Collections around the one that is read. */
  readonly open: Set<ParsedNode>;
  readonly problems: Problem[];
  /** How many nodes may still come from references. */
  budget: number;
}

/** Far above what a request can hold, far below what nested references can grow to. */
export const MAXIMUM_REFERRED = 20_000;

/** The span of a node in the draft; that of a block scalar without the line breaks behind it. */
export function rangeOf(node: ParsedNode, { text }: Draft): Span {
  const [start, end] = node.range;
  const block = isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
  return { start, end: block ? start + text.slice(start, end).trimEnd().length : end };
}

/** Behind the last character of a collection without brackets: blank lines below it are nobody's. */
export function endOf(node: Node): number {
  const parts = node.kind === 'array' ? node.items : node.kind === 'object' ? node.properties : [];
  return parts.reduce((end, { span }) => Math.max(end, span.end), node.span.start);
}

/** True where nothing is written at all. */
export const isEmpty = (node: ParsedNode): boolean =>
  isScalar(node) && node.type === 'PLAIN' && node.source === '' && !node.tag;

/** True for `<<`, which takes over the properties of its value. */
export const isMerge = ({ key }: Pair<ParsedNode, unknown>): boolean =>
  isScalar(key) && key.type === 'PLAIN' && key.value === '<<' && !key.tag;

/** What a reference stands for that leads nowhere. */
export const nothing = (span: Span): ScalarNode => ({
  kind: 'scalar',
  span,
  value: null,
  source: '',
  alias: true,
});
