import type { TextChange } from './edits.ts';
import type { Pieces } from './formats/format.ts';
import { inSchemaOrder } from './inSchemaOrder.ts';
import { isSameValue } from './isSameValue.ts';
import { LEVEL_COMMENT } from './levelComments.ts';
import { requestKind } from './requestKind.ts';
import { type Schema, schemaAt } from './schema.ts';
import type { SourceFile } from './sourceFile.ts';
import { jsonOf, type Node, nameOf, type ObjectNode, type Path, type Property, type Span } from './tree.ts';

/**
 * Puts the members of every object into the order of the schema, which is that of AWS's reference; what the schema does
 * not know comes last, in the order it had, and the entries of maps stay as they are. Comments go with the members they
 * belong to. In the order of the text; empty where all is in order, or the text has errors.
 */
export function sortFields(file: SourceFile): readonly TextChange[] {
  const { root, text, format, syntaxProblems } = file;
  if (!root || syntaxProblems.some(({ severity }) => severity === 'error')) return [];
  const kind = requestKind(root);
  const sorting: Sorting = {
    text,
    root,
    pieces: format.pieces(text),
    schemaAt: (path) => schemaAt(kind, path),
  };
  const changes = sorted(root, [], sorting);
  return changes.length > 0 && saysTheSame(applied(text, 0, text.length, changes), file) ? changes : [];
}

interface Sorting {
  readonly text: string;
  readonly root: Node;
  readonly pieces: Pieces;
  readonly schemaAt: (path: Path) => Schema | undefined;
}

function sorted(node: Node, path: Path, sorting: Sorting): readonly TextChange[] {
  if (node.alias || node.kind === 'scalar') return [];
  if (node.kind === 'array')
    return node.items.flatMap((item, index) => sorted(item, [...path, index], sorting));
  const within = (property: Property): readonly TextChange[] =>
    property.value && !property.alias ? sorted(property.value, [...path, nameOf(property)], sorting) : [];
  const { properties } = node;
  const order = inSchemaOrder(properties, nameOf, sorting.schemaAt(path));
  const displaced = properties.map((property, index) => property !== order[index]);
  const [first, last] = [displaced.indexOf(true), displaced.lastIndexOf(true)];
  const pieces = first < 0 ? undefined : piecesOf(node, order, sorting);
  const [start, end] = [pieces?.[first]?.from.start, pieces?.[last]?.from.end];
  if (!pieces || start === undefined || end === undefined) return properties.flatMap(within);
  const moves = pieces.slice(first, last + 1).map(({ from, to, by }) => {
    return { span: from, text: applied(sorting.text, to.start, to.end, within(by)) };
  });
  return [
    ...properties.slice(0, first).flatMap(within),
    { span: { start, end }, text: applied(sorting.text, start, end, moves) },
    ...properties.slice(last + 1).flatMap(within),
  ];
}

/** What stands at one place, and what is to stand there. */
interface Place {
  readonly from: Span;
  readonly to: Span;
  readonly by: Property;
}

function piecesOf(
  node: ObjectNode,
  order: readonly Property[],
  { text, root, pieces }: Sorting,
): readonly Place[] | undefined {
  const spans = pieces(node, order);
  if (!spans) return undefined;
  const [top] = node === root ? node.properties : [];
  const isSetting = (property: Property | undefined): boolean => {
    const span = property && spans.get(property);
    return span !== undefined && text.slice(span.start, property?.key.span.start).includes(LEVEL_COMMENT);
  };
  // Above the first field a comment sets levels for the whole file: it stays there, and no other comes there.
  if (top && top !== order[0] && isSetting(order[0])) return undefined;
  const spanOf = (property: Property): Span | undefined => {
    const span = spans.get(property);
    return span && property === top && isSetting(top) ? { ...span, start: property.key.span.start } : span;
  };
  return node.properties.flatMap((property, index) => {
    const by = order[index];
    const [from, to] = [spanOf(property), by && spanOf(by)];
    return by && from && to ? [{ from, to, by }] : [];
  });
}

/** The text from `start` to `end` after changes inside it, which come in its order. */
function applied(text: string, start: number, end: number, changes: readonly TextChange[]): string {
  let reached = start;
  const parts = changes.map(({ span, text: by }) => {
    const part = text.slice(reached, span.start) + by;
    reached = span.end;
    return part;
  });
  return parts.join('') + text.slice(reached, end);
}

/** Read again before it is handed out: nothing but the order may be another. */
function saysTheSame(after: string, { text, format, root, syntaxProblems }: SourceFile): boolean {
  const read = format.parse(after);
  const comments = (of: string): string =>
    JSON.stringify(
      format
        .comments(of)
        .map(({ start, end }) => of.slice(start, end))
        .sort(),
    );
  return (
    read.problems.length === syntaxProblems.length &&
    root !== undefined &&
    read.root !== undefined &&
    isSameValue(jsonOf(read.root), jsonOf(root)) &&
    comments(after) === comments(text)
  );
}
