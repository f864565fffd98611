import { askedAssociation } from '../asked.ts';
import type { OperationCall, OperationResult } from '../operation.ts';

/** Forgets an association with its versions and runs. */
export function deleteAssociation(call: OperationCall): OperationResult {
  const found = askedAssociation(call);
  if ('error' in found) return found;
  call.associations.remove(found.description.AssociationId);
  return { output: {} };
}
