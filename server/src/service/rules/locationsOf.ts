import { type Association, type Target, targetOf } from '../association.ts';
import { type ObjectNode, propertyOf } from '../tree.ts';
import { isBlank } from './isBlank.ts';

/** The items of `TargetLocations` that are objects and say something. */
export const locationsOf = (association: Association): readonly ObjectNode[] =>
  (association.list('TargetLocations')?.items ?? []).flatMap((item) =>
    item.kind === 'object' && !isBlank(item) ? [item] : [],
  );

/** The targets that a place in `TargetLocations` has for itself. */
export function targetsOf(location: ObjectNode): readonly Target[] {
  const list = propertyOf(location, 'Targets')?.value;
  return list?.kind === 'array'
    ? list.items.flatMap((item) => (item.kind === 'object' ? [targetOf(item)] : []))
    : [];
}

/** The targets of an association: its own, and those of its locations. */
export const everyTarget = (association: Association): readonly Target[] => [
  ...association.targets,
  ...locationsOf(association).flatMap(targetsOf),
];
