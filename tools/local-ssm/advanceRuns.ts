import { advanced } from './runs.ts';
import type { World } from './serviceCall.ts';

/** Moves the runs of every association, or of the one named, on by one step. @returns how many associations it moved */
export function advanceRuns({ store, now }: World, associationId?: string): number {
  const chosen = store
    .all()
    .filter(({ description }) => associationId === undefined || description.AssociationId === associationId);
  for (const one of chosen) {
    store.of(one).change(one.description.AssociationId, advanced(one, now() / 1000));
  }
  return chosen.length;
}
