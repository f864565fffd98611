import { isAlias, isMap, isScalar, type Pair, type ParsedNode, type Scalar } from 'yaml';
import type { Problem } from '../../problem.ts';
import type { Node, Property, ScalarNode, Span } from '../../tree.ts';
import type { Composition } from './compose.ts';
import { type Draft, holdsMask, writtenSpan } from './draft.ts';
import {
  circularAlias,
  duplicates,
  emptyValue,
  endlessAliases,
  keyMistake,
  scalarMistake,
  secondMerge,
  wrongMerge,
} from './findings.ts';
import { endOf, isEmpty, isMerge, MAXIMUM_REFERRED, nothing, type Reading, rangeOf } from './reading.ts';
import { taggedScalar } from './tags.ts';

/** The tree of one document, and what is wrong in it that does not keep it from being read. */
export function treeOf(
  draft: Draft,
  document: Composition,
): { root: Node | undefined; problems: readonly Problem[] } {
  const reading: Reading = {
    draft,
    version: document.directives.yaml.version === '1.1' ? '1.1' : '1.2',
    anchors: new Map(),
    open: new Set(),
    problems: [],
    budget: MAXIMUM_REFERRED,
  };
  const root = document.contents ? convert(document.contents, reading) : undefined;
  return { root, problems: reading.problems };
}

/** `at` is the span of the reference through which the node is read. */
function convert(node: ParsedNode, reading: Reading, at?: Span): Node {
  if (isAlias(node))
    return referred(node.source, at ?? writtenSpan(reading.draft, rangeOf(node, reading.draft)), reading);
  if (at && --reading.budget < 0) return nothing(at);
  if (node.anchor) reading.anchors.set(node.anchor, node);
  if (isScalar(node)) return scalarOf(node, reading, at);
  const alias = at && ({ alias: true } as const);
  reading.open.add(node);
  const span = at ?? writtenSpan(reading.draft, rangeOf(node, reading.draft));
  const converted: Node = isMap(node)
    ? { kind: 'object', span, properties: propertiesOf(node.items, reading, at), ...alias }
    : { kind: 'array', span, items: node.items.map((item) => itemOf(item, reading, at)), ...alias };
  reading.open.delete(node);
  if (at) return converted;
  if (converted.kind === 'object') {
    const merges = isMap(node) && node.items.some(isMerge);
    for (const problem of duplicates(reading.draft.written, converted, merges)) {
      reading.problems.push(problem);
    }
  }
  return node.flow ? converted : { ...converted, span: { start: span.start, end: endOf(converted) } };
}

function scalarOf(node: Scalar.Parsed, reading: Reading, at: Span | undefined): ScalarNode {
  const span = writtenSpan(reading.draft, rangeOf(node, reading.draft));
  const source = reading.draft.written.slice(span.start, span.end);
  const read = holdsMask(reading.draft, rangeOf(node, reading.draft))
    ? ({ kind: 'value', value: source } as const)
    : taggedScalar(node, reading.version);
  const value = read.kind === 'value' ? read.value : source;
  if (at)
    return {
      kind: 'scalar',
      span: at,
      value,
      source: reading.draft.written.slice(at.start, at.end),
      alias: true,
    };
  const scalar: ScalarNode = { kind: 'scalar', span, value, source };
  if (read.kind !== 'value') reading.problems.push(scalarMistake(read.kind, scalar));
  return scalar;
}

function itemOf(item: ParsedNode, reading: Reading, at: Span | undefined): Node {
  const node = convert(item, reading, at);
  if (!at && isEmpty(item)) reading.problems.push(emptyValue(reading.draft.written, node.span.start));
  return node;
}

function referred(name: string, at: Span, reading: Reading): Node {
  const target = reading.anchors.get(name);
  if (!target) return nothing(at);
  if (reading.open.has(target)) {
    reading.problems.push(circularAlias(at, name));
    return nothing(at);
  }
  const node = convert(target, reading, at);
  if (reading.budget < 0 && !reading.problems.some(({ code }) => code === 'too-many-references')) {
    reading.problems.push(endlessAliases(at));
  }
  return node;
}

/** Merged properties stand before all others, so that those win. */
function propertiesOf(
  pairs: readonly Pair<ParsedNode, ParsedNode | null>[],
  reading: Reading,
  at?: Span,
): Property[] {
  const merged: Property[] = [];
  const own: Property[] = [];
  let first: Pair<ParsedNode, ParsedNode | null> | undefined;
  for (const pair of pairs) {
    if (isMerge(pair)) {
      if (first && !at)
        reading.problems.push(secondMerge(writtenSpan(reading.draft, rangeOf(pair.key, reading.draft))));
      first ??= pair;
      for (const property of mergedBy(pair, reading, at)) merged.push(property);
    } else own.push(propertyOf(pair, reading, at));
  }
  return [...merged, ...own];
}

function mergedBy(
  { key, value }: Pair<ParsedNode, ParsedNode | null>,
  reading: Reading,
  at?: Span,
): readonly Property[] {
  const span = at ?? writtenSpan(reading.draft, rangeOf(value ?? key, reading.draft));
  const source = value ? convert(value, reading, at) : nothing(span);
  const objects = source.kind === 'array' ? source.items.toReversed() : [source];
  return objects.flatMap((object) => {
    if (object.kind !== 'object') {
      if (!at) reading.problems.push(wrongMerge(span));
      return [];
    }
    return object.properties.map((property) => ({ ...property, alias: true }) as const);
  });
}

function propertyOf(
  { key, value }: Pair<ParsedNode, ParsedNode | null>,
  reading: Reading,
  at?: Span,
): Property {
  const { draft } = reading;
  const name = keyOf(key, reading, at);
  if (at) {
    const empty = !value || isEmpty(value);
    return { key: name, value: empty ? undefined : convert(value, reading, at), span: at, alias: true };
  }
  if (!value || isEmpty(value)) {
    if (value && isScalar(value) && value.anchor) reading.anchors.set(value.anchor, value);
    const colon = /^[ \t]*:/.exec(draft.written.slice(name.span.end))?.[0].length ?? 0;
    reading.problems.push(emptyValue(draft.written, name.span.start, name));
    return { key: name, value: undefined, span: { start: name.span.start, end: name.span.end + colon } };
  }
  const node = convert(value, reading);
  return {
    key: name,
    value: node,
    span: { start: name.span.start, end: Math.max(name.span.end, node.span.end) },
  };
}

function keyOf(key: ParsedNode, reading: Reading, at: Span | undefined): ScalarNode {
  const before = reading.problems.length;
  const node = convert(key, reading, at);
  if (node.kind === 'scalar' && typeof node.value === 'string' && reading.problems.length === before)
    return node;
  reading.problems.length = before;
  const source = reading.draft.written.slice(node.span.start, node.span.end);
  if (!at) reading.problems.push(keyMistake(node.span, source, node.kind === 'scalar'));
  return node.kind === 'scalar' ? node : { kind: 'scalar', span: node.span, value: source, source };
}
