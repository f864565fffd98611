import { type Node, propertyOf } from './tree.ts';

/** Which request of the API a file holds: `CreateAssociation`, `UpdateAssociation` or `CreateAssociationBatch`. */
export type RequestKind = 'create' | 'update' | 'batch';

/** The member that only one operation has tells; a file that has neither is to be created. */
export function requestKind(root: Node | undefined): RequestKind {
  if (propertyOf(root, 'Entries')) return 'batch';
  return propertyOf(root, 'AssociationId') ? 'update' : 'create';
}

/** The operation as AWS names it. */
export const OPERATIONS: Readonly<Record<RequestKind, string>> = {
  create: 'CreateAssociation',
  update: 'UpdateAssociation',
  batch: 'CreateAssociationBatch',
};
