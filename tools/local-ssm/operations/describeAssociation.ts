import type { OperationCall, OperationResult } from '../operation.ts';
import { serviceError } from '../serviceError.ts';

/** Finds an association by AssociationId, or by Name and InstanceId. */
export function describeAssociation({ input, associations }: OperationCall): OperationResult {
  const { AssociationId, Name, InstanceId, AssociationVersion } = input;
  if (AssociationId === undefined && (Name === undefined || InstanceId === undefined)) {
    // The words are ours: what SSM says here is not recorded anywhere we know.
    return {
      error: serviceError('ValidationException', 'AssociationId, or Name and InstanceId, must be specified'),
    };
  }
  const found = associations.all().find(({ description }) => {
    if (AssociationId !== undefined) return description.AssociationId === AssociationId;
    return description.Name === Name && description.InstanceId === InstanceId;
  });
  if (found === undefined) {
    return { error: serviceError('AssociationDoesNotExist', 'The specified association does not exist.') };
  }
  if (AssociationVersion !== undefined && AssociationVersion !== '$LATEST' && AssociationVersion !== '1') {
    return { error: serviceError('InvalidAssociationVersion', 'The specified version does not exist.') };
  }
  return { output: { AssociationDescription: found.description } };
}
