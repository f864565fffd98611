import type { Asking } from '../choice.ts';
import type { Proposal } from '../proposal.ts';
import { nodeAt } from '../tree.ts';

/** Leaves out what the other items of the list already say. */
export function withoutOthers(proposals: readonly Proposal[], { cursor, root }: Asking): readonly Proposal[] {
  const index = cursor.path.at(-1);
  const list = typeof index === 'number' ? nodeAt(root, cursor.path.slice(0, -1)) : undefined;
  if (list?.kind !== 'array') return proposals;
  const others = new Set(
    list.items.flatMap((item, at) => (item.kind === 'scalar' && at !== index ? [item.value] : [])),
  );
  return proposals.filter(({ text }) => !others.has(text));
}
