import { unknownAssociation } from '../asked.ts';
import { contentOf } from '../created.ts';
import type { JsonObject } from '../json.ts';
import type { OperationCall, OperationResult } from '../operation.ts';
import { refusalOf } from '../refusals.ts';
import { runOf, runsAtOnce } from '../runs.ts';
import { type ServiceError, serviceError } from '../serviceError.ts';
import { serviceModel } from '../serviceModel.ts';

/**
 * Makes a new version of an association that holds what the request says and nothing of the version before: AWS
 * documents that whatever is left out is overwritten with null. Name alone is kept, as it is the one field that an
 * association cannot be without.
 */
export function updateAssociation(call: OperationCall): OperationResult {
  const { associations, input, world } = call;
  const found = associations.byId(input.AssociationId);
  if (found === undefined) return { error: unknownAssociation() };
  const { description, versions, executions } = found;
  const refusal = refusalOfVersion(
    input,
    description.AssociationVersion,
    versions.length,
    world.versionLimit,
  );
  if (refusal !== undefined) return { error: refusal };

  const { Name = description.Name ?? null, AssociationId: _, AssociationVersion: __, ...rest } = input;
  const request = { ...kept(description, 'InstanceId'), ...rest, Name };
  const refused = refusalOf(request, world.documentFacts);
  if (refused !== undefined) return { error: declared(refused) };

  const updated = {
    ...contentOf(request, call),
    ...kept(description, 'AssociationId', 'Date', 'LastExecutionDate', 'LastSuccessfulExecutionDate'),
    AssociationVersion: String(versions.length + 1),
    LastUpdateAssociationDate: world.now() / 1000,
    Overview: { Status: 'Pending' },
  };
  associations.change(input.AssociationId, {
    description: updated,
    versions: [...versions, updated],
    executions: runsAtOnce(updated) ? [...executions, runOf(updated, call)] : executions,
  });
  return { output: { AssociationDescription: updated } };
}

function refusalOfVersion(
  { AssociationVersion: asked = '$LATEST' }: JsonObject,
  latest: unknown,
  count: number,
  limit: number,
): ServiceError | undefined {
  // The words are ours; that another version than the latest is refused is AWS's word on concurrent updates.
  if (asked !== '$LATEST' && asked !== latest)
    return serviceError('InvalidAssociationVersion', `The latest version is ${latest}.`);
  if (count >= limit)
    return serviceError('AssociationVersionLimitExceeded', `An association has up to ${limit} versions.`);
  return undefined;
}

/** What is known of refusals comes from creating; an error this operation does not declare tells of the targets. */
function declared(refusal: ServiceError): ServiceError {
  const isDeclared = serviceModel.operations.UpdateAssociation?.errors.includes(refusal.name);
  return refusal.name === 'ValidationException' || isDeclared
    ? refusal
    : { ...refusal, name: 'InvalidTarget' };
}

function kept(description: JsonObject, ...names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(description).filter(([name]) => names.includes(name)));
}
