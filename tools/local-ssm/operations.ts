import type { Operation } from './operation.ts';
import { createAssociation } from './operations/createAssociation.ts';
import { describeAssociation } from './operations/describeAssociation.ts';
import { listAssociations } from './operations/listAssociations.ts';

/**
 * What this endpoint answers. An operation is one file in operations/, a line here, and its shapes in
 * service-model.json.
 */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  CreateAssociation: createAssociation,
  DescribeAssociation: describeAssociation,
  ListAssociations: listAssociations,
};
