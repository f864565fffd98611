import type { SourceFile } from './sourceFile.ts';
import { type Node, nameOf, type Property, propertyOf, type Span } from './tree.ts';

/**
 * Where a member stands that AWS complains about. `member` is in AWS's spelling: `ScheduleExpression`, or the path
 * of a ValidationException, lower camel and counted from 1 (`targets.1.member.key`). Gives the value, else the
 * nearest place around it, else the name of the document; undefined for a file that says nothing.
 */
export function locateMember({ root }: SourceFile, member: string): Span | undefined {
  const steps = member.split('.').filter((step, index, all) => step !== 'member' || !isIndex(all[index - 1]));
  return root && (follow(root, undefined, steps) ?? start(root));
}

function follow(node: Node, held: Property | undefined, steps: readonly string[]): Span | undefined {
  const inner = descend(node, steps);
  if (inner) return follow(inner.node, inner.held, inner.rest) ?? inner.at;
  if (!held) return undefined;
  return node.kind === 'scalar' && node.span.end > node.span.start ? node.span : held.key.span;
}

interface Step {
  readonly node: Node;
  readonly held: Property | undefined;
  readonly rest: readonly string[];
  /** What to point at when it goes no further. */
  readonly at: Span;
}

function descend(node: Node, steps: readonly string[]): Step | undefined {
  const [first, ...rest] = steps;
  if (first === undefined || node.kind === 'scalar') return undefined;
  if (node.kind === 'array') {
    const item = isIndex(first) ? node.items[Number(first) - 1] : undefined;
    return item && { node: item, held: undefined, rest, at: item.span };
  }
  // Names of parameters may hold dots: the longest name that fits counts.
  for (let length = steps.length; length > 0; length--) {
    const name = steps.slice(0, length).join('.').toLowerCase();
    const property = node.properties.findLast((one) => nameOf(one).toLowerCase() === name);
    if (!property) continue;
    const at = property.key.span;
    return { node: property.value ?? property.key, held: property, rest: steps.slice(length), at };
  }
  return undefined;
}

function start(root: Node): Span {
  const first = root.kind === 'object' ? (propertyOf(root, 'Name') ?? root.properties[0]) : undefined;
  if (!first) return root.span;
  return first.value?.kind === 'scalar' ? first.value.span : first.key.span;
}

const isIndex = (step: string | undefined): boolean => step !== undefined && /^\d+$/.test(step);
