import { askedAssociation } from '../asked.ts';
import type { OperationCall, OperationResult } from '../operation.ts';
import { advanced } from '../runs.ts';
import { serviceError } from '../serviceError.ts';

/**
 * Answers the association as it is, then moves its runs on: who asks again sees them go from Pending to their end,
 * without a clock. A version before the latest is answered as it began.
 */
export function describeAssociation(call: OperationCall): OperationResult {
  const found = askedAssociation(call);
  if ('error' in found) return found;
  const { description, versions } = found;
  const { AssociationVersion: asked = '$LATEST' } = call.input;
  if (asked === '$LATEST' || asked === description.AssociationVersion) {
    call.associations.change(description.AssociationId, advanced(found, call.world.now() / 1000));
    return { output: { AssociationDescription: description } };
  }
  const version = versions.find(({ AssociationVersion }) => AssociationVersion === asked);
  return version === undefined
    ? { error: serviceError('InvalidAssociationVersion', 'The specified version does not exist.') }
    : { output: { AssociationDescription: version } };
}
