import type { Association } from '../association.ts';
import { closest } from '../mistakes/closest.ts';
import { nameOf } from '../tree.ts';

/** Whether nothing in an association says what it is for; an empty list says nothing. */
export const targetsNothing = (association: Association): boolean =>
  FIELDS.every((field) => {
    const property = association.property(field);
    return !property || (property.value?.kind === 'array' && property.value.items.length === 0);
  }) &&
  // A field that is meant by another name has its own message.
  !association.node.properties.some((property) => {
    const name = nameOf(property);
    return !FIELDS.some((field) => field === name) && closest(name, MEANT).names.length > 0;
  });

const FIELDS = ['InstanceId', 'Targets', 'TargetMaps', 'TargetLocations'] as const;
const MEANT = [...FIELDS, 'InstanceIds'];
