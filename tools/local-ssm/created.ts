import { randomUUID } from 'node:crypto';
import type { StoredAssociation } from './associations.ts';
import type { JsonObject } from './json.ts';
import { type OperationCall, pick } from './operation.ts';
import { refusalOf } from './refusals.ts';
import { runOf, runsAtOnce } from './runs.ts';
import { type ServiceError, serviceError } from './serviceError.ts';

/** What there is to store of a new association, or why SSM would not create it. Nothing is stored yet. */
export function createdFrom(
  request: JsonObject,
  call: OperationCall,
): Pick<StoredAssociation, 'description' | 'versions' | 'executions'> | { readonly error: ServiceError } {
  const refusal = refusalOf(request, call.world.documentFacts) ?? refusalOfState(request, call);
  if (refusal !== undefined) return { error: refusal };
  const now = call.world.now() / 1000;
  const description = {
    ...contentOf(request, call),
    AssociationId: randomUUID(),
    AssociationVersion: '1',
    Date: now,
    LastUpdateAssociationDate: now,
    Overview: { Status: 'Pending', DetailedStatus: 'Creating' },
  };
  const executions = runsAtOnce(description) ? [runOf(description, call)] : [];
  return { description, versions: [description], executions };
}

/** What a request says, with what SSM fills in where it says nothing. */
export function contentOf(request: JsonObject, { world }: OperationCall): JsonObject {
  return {
    DocumentVersion: '$DEFAULT',
    ApplyOnlyAtCronInterval: false,
    ...defaultTargets(request, world.documentFacts(String(request.Name))?.type),
    ...pick(request, 'AssociationDescription'),
  };
}

function refusalOfState(request: JsonObject, { associations, world }: OperationCall) {
  const existing = associations.all();
  const sameInstance = existing.some(({ description }) => {
    return description.InstanceId === request.InstanceId && description.Name === request.Name;
  });
  if (request.InstanceId !== undefined && sameInstance) return serviceError('AssociationAlreadyExists');
  if (existing.length >= world.associationLimit) return serviceError('AssociationLimitExceeded');
  return undefined;
}

/** SSM tells an association by instance as one by target, and gives a runbook without targets a target of its own. */
function defaultTargets(request: JsonObject, documentType: string | undefined): JsonObject {
  const instance = request.InstanceId;
  if (instance !== undefined) return { Targets: [{ Key: 'InstanceIds', Values: [instance] }] };
  if (documentType !== 'Automation' || request.TargetLocations !== undefined) return {};
  return { Targets: [{ Key: 'aws:NoOpAutomationTag', Values: ['AWS-NoOpAutomationTarget-Value'] }] };
}
