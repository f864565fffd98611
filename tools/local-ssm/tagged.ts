import type { StoredAssociation } from './associations.ts';
import type { OperationCall } from './operation.ts';
import { type ServiceError, serviceError } from './serviceError.ts';

/** The association whose tags a request is about. Tags of other resources are not kept here. */
export function taggedAssociation({
  input,
  associations,
}: OperationCall): StoredAssociation | { readonly error: ServiceError } {
  if (input.ResourceType !== 'Association') return { error: serviceError('InvalidResourceType') };
  return associations.byId(input.ResourceId) ?? { error: serviceError('InvalidResourceId') };
}
