import type { Operation } from './operation.ts';
import { addTagsToResource } from './operations/addTagsToResource.ts';
import { createAssociation } from './operations/createAssociation.ts';
import { createAssociationBatch } from './operations/createAssociationBatch.ts';
import { deleteAssociation } from './operations/deleteAssociation.ts';
import { describeAssociation } from './operations/describeAssociation.ts';
import { describeAssociationExecutions } from './operations/describeAssociationExecutions.ts';
import { describeAssociationExecutionTargets } from './operations/describeAssociationExecutionTargets.ts';
import { describeDocument } from './operations/describeDocument.ts';
import { describeInstanceInformation } from './operations/describeInstanceInformation.ts';
import { getCalendarState } from './operations/getCalendarState.ts';
import { getCommandInvocation } from './operations/getCommandInvocation.ts';
import { listAssociations } from './operations/listAssociations.ts';
import { listAssociationVersions } from './operations/listAssociationVersions.ts';
import { listDocuments } from './operations/listDocuments.ts';
import { listDocumentVersions } from './operations/listDocumentVersions.ts';
import { listTagsForResource } from './operations/listTagsForResource.ts';
import { removeTagsFromResource } from './operations/removeTagsFromResource.ts';
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
  CreateAssociationBatch: createAssociationBatch,
  StartAssociationsOnce: startAssociationsOnce,
  ListAssociationVersions: listAssociationVersions,
  DescribeAssociationExecutions: describeAssociationExecutions,
  DescribeAssociationExecutionTargets: describeAssociationExecutionTargets,
  GetCommandInvocation: getCommandInvocation,
  DescribeInstanceInformation: describeInstanceInformation,
  ListDocuments: listDocuments,
  DescribeDocument: describeDocument,
  ListDocumentVersions: listDocumentVersions,
  GetCalendarState: getCalendarState,
  AddTagsToResource: addTagsToResource,
  RemoveTagsFromResource: removeTagsFromResource,
  ListTagsForResource: listTagsForResource,
};
