import type { Association } from '../association.ts';
import type { Fix } from '../problem.ts';
import { nameOf, type Property } from '../tree.ts';

/** The fix that takes a field out of an association. `preferred` where nothing else can have been meant. */
export const removal = (property: Property, { node }: Association, preferred = false): Fix => ({
  title: `Remove ${nameOf(property)}`,
  edits: [{ change: 'remove', property, from: node }],
  ...(preferred && { preferred: true }),
});
