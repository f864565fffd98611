import type { Association } from '../association.ts';

/** Whether nothing in an association says what it is for; an empty list says nothing. */
export const targetsNothing = (association: Association): boolean =>
  FIELDS.every((field) => {
    const property = association.property(field);
    return !property || (property.value?.kind === 'array' && property.value.items.length === 0);
  });

const FIELDS = ['InstanceId', 'Targets', 'TargetMaps', 'TargetLocations'] as const;
