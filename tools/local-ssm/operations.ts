import type { Operation } from './operation.ts';
import { createAssociation } from './operations/createAssociation.ts';
import { deleteAssociation } from './operations/deleteAssociation.ts';
import { describeAssociation } from './operations/describeAssociation.ts';
import { describeAssociationExecutions } from './operations/describeAssociationExecutions.ts';
import { describeAssociationExecutionTargets } from './operations/describeAssociationExecutionTargets.ts';
import { getCommandInvocation } from './operations/getCommandInvocation.ts';
import { listAssociations } from './operations/listAssociations.ts';
import { listAssociationVersions } from './operations/listAssociationVersions.ts';
import { startAssociationsOnce } from './operations/startAssociationsOnce.ts';
import { updateAssociation } from './operations/updateAssociation.ts';

/**
 * What this endpoint answers. An operation is one file in operations/, a line here, and its shapes in
 * service-model.json.
 */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  CreateAssociation: createAssociation,
  DescribeAssociation: describeAssociation,
  ListAssociations: listAssociations,
  UpdateAssociation: updateAssociation,
  DeleteAssociation: deleteAssociation,
  StartAssociationsOnce: startAssociationsOnce,
  ListAssociationVersions: listAssociationVersions,
  DescribeAssociationExecutions: describeAssociationExecutions,
  DescribeAssociationExecutionTargets: describeAssociationExecutionTargets,
  GetCommandInvocation: getCommandInvocation,
};
