import type { Association } from '../association.ts';
import { type ObjectNode, propertyOf } from '../tree.ts';

/** `OutputLocation.S3Location`, where it is an object. */
export function s3LocationOf(association: Association): ObjectNode | undefined {
  const location = propertyOf(association.property('OutputLocation')?.value, 'S3Location')?.value;
  return location?.kind === 'object' ? location : undefined;
}
