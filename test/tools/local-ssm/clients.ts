import { IAMClient } from '@aws-sdk/client-iam';
import { ResourceGroupsClient } from '@aws-sdk/client-resource-groups';
import { ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { CreateAssociationCommand, type CreateAssociationRequest, SSMClient } from '@aws-sdk/client-ssm';
import { STSClient } from '@aws-sdk/client-sts';
import type { JsonObject } from '../../../tools/local-ssm/json.ts';
import type { LocalSsm } from '../../../tools/local-ssm/server.ts';

interface Caller {
  readonly region?: string;
  readonly accessKeyId?: string;
}

/** Real SDK clients that talk to the local endpoint and try once. */
export const ssmClient = (local: LocalSsm, caller: Caller = {}): SSMClient =>
  new SSMClient(config(local, caller));

export const stsClient = (local: LocalSsm, caller: Caller = {}): STSClient =>
  new STSClient(config(local, caller));

export const iamClient = (local: LocalSsm, caller: Caller = {}): IAMClient =>
  new IAMClient(config(local, caller));

export const groupsClient = (local: LocalSsm, caller: Caller = {}): ResourceGroupsClient =>
  new ResourceGroupsClient(config(local, caller));

export const taggingClient = (local: LocalSsm, caller: Caller = {}): ResourceGroupsTaggingAPIClient =>
  new ResourceGroupsTaggingAPIClient(config(local, caller));

export const create = (client: SSMClient, request: CreateAssociationRequest) =>
  client.send(new CreateAssociationCommand(request));

/** Creates an association. @returns its id */
export async function createdId(client: SSMClient, request: CreateAssociationRequest): Promise<string> {
  const { AssociationDescription } = await create(client, request);
  if (AssociationDescription?.AssociationId === undefined) throw new Error('There is no id in the reply.');
  return AssociationDescription.AssociationId;
}

/** Sends what the SDK's types rule out; at run time the SDK checks nothing. */
export const createUnchecked = (client: SSMClient, request: JsonObject) =>
  create(client, request as unknown as CreateAssociationRequest);

/** What a refused call was refused with. */
export const failureOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'nothing failed',
    (error: unknown) => error,
  );

/** Sends a body as it is, where the SDK would not. */
export function post(
  local: LocalSsm,
  body: string,
  headers: Readonly<Record<string, string>> = SIGNED,
): Promise<Response> {
  return fetch(local.url, { method: 'POST', headers, body });
}

export const SIGNED = {
  'content-type': 'application/x-amz-json-1.1',
  'x-amz-target': 'AmazonSSM.CreateAssociation',
  authorization:
    'AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/ssm/aws4_request, SignedHeaders=host, Signature=0',
} as const;

function config(local: LocalSsm, { region = 'us-east-1', accessKeyId = 'local' }: Caller) {
  return {
    endpoint: local.url,
    region,
    credentials: { accessKeyId, secretAccessKey: 'local' },
    maxAttempts: 1,
  };
}
