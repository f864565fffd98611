import {
  AddTagsToResourceCommand,
  CreateAssociationBatchCommand,
  CreateAssociationCommand,
  DeleteAssociationCommand,
  RemoveTagsFromResourceCommand,
  StartAssociationsOnceCommand,
  UpdateAssociationCommand,
} from '@aws-sdk/client-ssm';
import { type LiveAssociation, liveAssociation } from '../deploy/live/liveAssociation.ts';
import type { BatchResult, Call, Changes } from '../deploy/signedIn.ts';
import { named } from './awsCall.ts';
import { awsChange, type Change } from './awsChange.ts';
import { fieldOf } from './awsFieldOf.ts';
import type { AwsSession } from './awsSession.ts';
import { rateLimiterOf, THROTTLING } from './awsThrottling.ts';

/** The verbs that change something, on `ssm:…` operations of the names given here. */
export function awsChanges(session: AwsSession): Changes {
  const rateLimiter = rateLimiterOf(session.options.throttling ?? THROTTLING);
  const change = <Request, Output, Value>(what: Change<Request, Output, Value>, call: Call) =>
    awsChange(what, session, rateLimiter, call);

  return {
    createAssociation: (request, call) =>
      change(
        {
          operation: 'CreateAssociation',
          request,
          send: (client, input, options) => client.send(new CreateAssociationCommand(input), options),
          read: ({ AssociationDescription }) => ({ associationId: idOf(AssociationDescription) }),
        },
        call,
      ),
    createAssociationBatch: (request, call) =>
      change(
        {
          operation: 'CreateAssociationBatch',
          request: { ...request, Entries: [...request.Entries] },
          send: (client, input, options) => client.send(new CreateAssociationBatchCommand(input), options),
          read: batchResult,
        },
        call,
      ),
    updateAssociation: (request, call) =>
      change(
        {
          operation: 'UpdateAssociation',
          request,
          send: (client, input, options) => client.send(new UpdateAssociationCommand(input), options),
          read: ({ AssociationDescription }) => described(AssociationDescription),
        },
        call,
      ),
    deleteAssociation: (associationId, call) =>
      change(
        {
          operation: 'DeleteAssociation',
          request: { AssociationId: associationId },
          send: (client, input, options) => client.send(new DeleteAssociationCommand(input), options),
          read: nothing,
        },
        call,
      ),
    runNow: (associationId, call) =>
      change(
        {
          operation: 'StartAssociationsOnce',
          request: { AssociationIds: [associationId] },
          send: (client, input, options) => client.send(new StartAssociationsOnceCommand(input), options),
          read: nothing,
        },
        call,
      ),
    tag: (associationId, tags, call) =>
      change(
        {
          operation: 'AddTagsToResource',
          request: {
            ...resource(associationId),
            Tags: tags.map(({ key, value }) => ({ Key: key, Value: value })),
          },
          send: (client, input, options) => client.send(new AddTagsToResourceCommand(input), options),
          read: nothing,
        },
        call,
      ),
    untag: (associationId, keys, call) =>
      change(
        {
          operation: 'RemoveTagsFromResource',
          request: { ...resource(associationId), TagKeys: [...keys] },
          send: (client, input, options) => client.send(new RemoveTagsFromResourceCommand(input), options),
          read: nothing,
        },
        call,
      ),
  };
}

const nothing = (): undefined => undefined;

const resource = (ResourceId: string) => ({ ResourceType: 'Association' as const, ResourceId });

function idOf(description: unknown): string {
  const id = fieldOf(description, 'AssociationId');
  if (typeof id === 'string' && id !== '') return id;
  throw named('NoAssociationId', 'No AssociationId in the reply');
}

function described(description: unknown): LiveAssociation {
  const live = liveAssociation(description);
  if (live) return live;
  throw named('NoAssociationId', 'No association in the reply');
}

function batchResult(output: {
  readonly Successful?: readonly unknown[] | undefined;
  readonly Failed?: readonly FailedEntry[] | undefined;
}): BatchResult {
  return {
    created: (output.Successful ?? []).map(described),
    failed: (output.Failed ?? []).map(({ Entry, Message, Fault }) => ({
      entry: { ...Entry },
      text: Message ?? '',
      fault: Fault === 'Client' || Fault === 'Server' ? Fault : 'Unknown',
    })),
  };
}

interface FailedEntry {
  readonly Entry?: object | undefined;
  readonly Message?: string | undefined;
  readonly Fault?: string | undefined;
}
