import type { Node, Property, Span } from '../tree.ts';

/** Where a node was read: the same node, in a text that began with so many characters less. */
export interface Origin {
  readonly node: Node;
  readonly by: number;
}

/**
 * The same node further down a text, or up. What is in it is made when somebody looks: of a long text most entries move
 * at each keystroke, and few are looked at.
 */
export function movedNode(node: Node, by: number): Node {
  const origin = originOf(node);
  const total = origin.by + by;
  if (total === 0) return origin.node;
  const moved = onLook(origin.node, total);
  origins.set(moved, { node: origin.node, by: total });
  return moved;
}

/** What a node was moved from: itself, where it was not. Equal for one entry as long as nobody writes in it. */
export const originOf = (node: Node): Origin => origins.get(node) ?? { node, by: 0 };

const origins = new WeakMap<Node, Origin>();

export const movedProperty = ({ value, ...property }: Property, by: number): Property => ({
  ...property,
  key: { ...property.key, span: movedSpan(property.key.span, by) },
  value: value && movedNow(value, by),
  span: movedSpan(property.span, by),
});

export const movedSpan = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

function onLook(node: Node, by: number): Node {
  const span = movedSpan(node.span, by);
  if (node.kind === 'scalar') return { ...node, span };
  if (node.kind === 'array') {
    let items: readonly Node[] | undefined;
    return {
      kind: 'array',
      span,
      get items() {
        items ??= node.items.map((item) => movedNow(item, by));
        return items;
      },
    };
  }
  let properties: readonly Property[] | undefined;
  return {
    kind: 'object',
    span,
    get properties() {
      properties ??= node.properties.map((property) => movedProperty(property, by));
      return properties;
    },
  };
}

function movedNow(node: Node, by: number): Node {
  const span = movedSpan(node.span, by);
  if (node.kind === 'scalar') return { ...node, span };
  return node.kind === 'array'
    ? { kind: 'array', span, items: node.items.map((item) => movedNow(item, by)) }
    : { kind: 'object', span, properties: node.properties.map((property) => movedProperty(property, by)) };
}
