import { randomUUID } from 'node:crypto';
import type { JsonObject } from '../json.ts';
import { type OperationCall, type OperationResult, pick } from '../operation.ts';
import { refusalOf } from '../refusals.ts';
import { serviceError } from '../serviceError.ts';

/** Stores an association and answers its description, or refuses it as SSM is known to. */
export function createAssociation(call: OperationCall): OperationResult {
  const refusal = refusalOf(call.input, call.documentFacts) ?? refusalOfState(call);
  if (refusal !== undefined) return { error: refusal };
  const description = describe(call);
  call.associations.add(call.received, description);
  return { output: { AssociationDescription: description } };
}

function refusalOfState({ input, associations, associationLimit }: OperationCall) {
  const existing = associations.all();
  const sameInstance = existing.some(({ description }) => {
    return description.InstanceId === input.InstanceId && description.Name === input.Name;
  });
  if (input.InstanceId !== undefined && sameInstance) return serviceError('AssociationAlreadyExists');
  if (existing.length >= associationLimit) return serviceError('AssociationLimitExceeded');
  return undefined;
}

function describe({ input, documentFacts }: OperationCall): JsonObject {
  const now = Date.now() / 1000;
  return {
    DocumentVersion: '$DEFAULT',
    ApplyOnlyAtCronInterval: false,
    ...defaultTargets(input, documentFacts(String(input.Name))?.type),
    ...pick(input, 'AssociationDescription'),
    AssociationId: randomUUID(),
    AssociationVersion: '1',
    Date: now,
    LastUpdateAssociationDate: now,
    Overview: { Status: 'Pending', DetailedStatus: 'Creating' },
  };
}

/** SSM tells an association by instance as one by target, and gives a runbook without targets a target of its own. */
function defaultTargets(input: JsonObject, documentType: string | undefined): JsonObject {
  const instance = input.InstanceId;
  if (instance !== undefined) return { Targets: [{ Key: 'InstanceIds', Values: [instance] }] };
  if (documentType !== 'Automation' || input.TargetLocations !== undefined) return {};
  return { Targets: [{ Key: 'aws:NoOpAutomationTag', Values: ['AWS-NoOpAutomationTarget-Value'] }] };
}
