import type { StoredAssociation } from './associations.ts';
import type { OperationCall } from './operation.ts';
import { type ServiceError, serviceError } from './serviceError.ts';

/** The association a request names by AssociationId, or by Name and InstanceId. */
export function askedAssociation({
  input,
  associations,
}: OperationCall): StoredAssociation | { readonly error: ServiceError } {
  const { AssociationId, Name, InstanceId } = input;
  if (AssociationId === undefined && (Name === undefined || InstanceId === undefined)) {
    // The words are ours: what SSM says here is not recorded anywhere we know.
    return {
      error: serviceError('ValidationException', 'AssociationId, or Name and InstanceId, must be specified'),
    };
  }
  const found =
    AssociationId !== undefined
      ? associations.byId(AssociationId)
      : associations
          .all()
          .find(({ description }) => description.Name === Name && description.InstanceId === InstanceId);
  return found ?? { error: unknownAssociation() };
}

export const unknownAssociation = (): ServiceError =>
  serviceError('AssociationDoesNotExist', 'The specified association does not exist.');
