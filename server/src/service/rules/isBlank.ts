import type { Node } from '../tree.ts';

/**
 * Whether a value says nothing: an empty text, or lists and objects that hold no other. Inside of them `true` and
 * `false` count for nothing, for the skeleton that the AWS CLI prints has them too.
 */
export function isBlank(node: Node): boolean {
  return node.kind === 'scalar' ? node.value === '' : holdsNothing(node);
}

function holdsNothing(node: Node): boolean {
  if (node.kind === 'scalar') return node.value === '' || typeof node.value === 'boolean';
  if (node.kind === 'array') return node.items.every(holdsNothing);
  return node.properties.every(({ value }) => value !== undefined && holdsNothing(value));
}
