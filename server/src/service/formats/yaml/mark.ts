import { type Node, nameOf, type Path, type Span } from '../../tree.ts';
import { yamlFile } from './yamlFile.ts';

/** A text with a mark at the cursor, to see where it lands when the text is read. */
export interface MarkedText {
  readonly text: string;
  readonly mark: Span;
  /** Where a place of the marked text lies in the text without the mark. */
  unmarked(span: Span): Span;
}

/** Writes the mark at `offset`, `before` where the half-typed word starts, and `behind` where it ends. */
export function withMark(
  text: string,
  { start, end }: Span,
  offset: number,
  { before, behind }: { readonly before: string; readonly behind: string },
): MarkedText {
  const sign = [...'\ue000\ue001\ue002\ue003\ue004'].find((char) => !text.includes(char)) ?? '\ue000';
  const at = offset + before.length;
  const middle = sign + text.slice(offset, end);
  const unmarked = (place: number): number => {
    if (place <= at) return Math.max(Math.min(place, start), place - before.length);
    if (place <= at + middle.length) return Math.max(offset, place - before.length - sign.length);
    return Math.max(end, place - before.length - sign.length - behind.length);
  };
  return {
    text: text.slice(0, start) + before + text.slice(start, offset) + middle + behind + text.slice(end),
    mark: { start: at, end: at + sign.length },
    unmarked: (span) => ({ start: unmarked(span.start), end: unmarked(span.end) }),
  };
}

export interface Landing {
  readonly on: 'key' | 'value';
  readonly path: Path;
  /** Of the key or value that holds the mark, in the marked text. */
  readonly span: Span;
  readonly present: readonly string[];
}

/** The key or the scalar that holds the mark. */
export function landing({ text, mark }: MarkedText): Landing | undefined {
  return find(yamlFile(text).root, mark, []);
}

const holds = ({ start, end }: Span, mark: Span): boolean => start <= mark.start && mark.end <= end;

function find(node: Node | undefined, mark: Span, path: Path): Landing | undefined {
  if (!node || node.alias) return undefined;
  if (node.kind === 'scalar') {
    return holds(node.span, mark) ? { on: 'value', path, span: node.span, present: [] } : undefined;
  }
  if (node.kind === 'array') {
    for (const [index, item] of node.items.entries()) {
      const landed = find(item, mark, [...path, index]);
      if (landed) return landed;
    }
    return undefined;
  }
  for (const property of node.properties) {
    if (property.alias) continue;
    if (holds(property.key.span, mark)) {
      const present = node.properties.filter((other) => other !== property).map(nameOf);
      return { on: 'key', path, span: property.key.span, present };
    }
    const landed = find(property.value, mark, [...path, nameOf(property)]);
    if (landed) return landed;
  }
  return undefined;
}
