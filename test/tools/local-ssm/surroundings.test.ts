import { ListAccountAliasesCommand } from '@aws-sdk/client-iam';
import { ListGroupResourcesCommand, ListGroupsCommand } from '@aws-sdk/client-resource-groups';
import { GetTagKeysCommand, GetTagValuesCommand } from '@aws-sdk/client-resource-groups-tagging-api';
import * as ssm from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LocalNode } from '../../../tools/local-ssm/nodes.ts';
import { type LocalSsm, startLocalSsm } from '../../../tools/local-ssm/server.ts';
import { createdId, failureOf, groupsClient, iamClient, ssmClient, taggingClient } from './clients.ts';

const WEB = 'i-0000000000000000a';
const DATA = 'i-0000000000000000b';
const OFFICE = 'mi-0000000000000000c';
const NODES: readonly LocalNode[] = [
  { instanceId: WEB, name: 'web-1', tags: { Role: 'web', Stage: 'test' } },
  { instanceId: DATA, platform: 'Windows', ping: 'ConnectionLost', tags: { Role: 'data' } },
  { instanceId: OFFICE, name: 'office', account: '123456789012', tags: { Stage: 'live' } },
  { instanceId: 'i-0000000000000000d', region: 'eu-west-1' },
];

let local: LocalSsm;
beforeAll(async () => {
  local = await startLocalSsm({
    nodes: NODES,
    groups: { web: [WEB, OFFICE], all: [WEB, DATA], empty: [] },
    accounts: { other: '210987654321' },
    aliases: { '123456789012': 'sandbox' },
    pageLimit: 2,
  });
});
beforeEach(() => local.reset());
afterAll(() => local.close());

/** What all pages hold, and how many there are; no page may be larger than the endpoint's limit. */
async function pages<T>(
  page: (token: string | undefined) => Promise<readonly [readonly T[] | undefined, string | undefined]>,
): Promise<{ readonly all: readonly T[]; readonly pages: number }> {
  let all: readonly T[] = [];
  let token: string | undefined;
  for (let count = 1; ; count++) {
    const [items = [], next] = await page(token);
    expect(items.length).toBeLessThanOrEqual(2);
    all = [...all, ...items];
    if (next === undefined || next === '') return { all, pages: count };
    token = next;
  }
}

describe('nodes', () => {
  const nodes = (Filters: ssm.InstanceInformationStringFilter[], caller = {}) =>
    pages(async (NextToken) => {
      const input = { Filters, MaxResults: 5, ...(NextToken === undefined ? {} : { NextToken }) };
      const reply = await ssmClient(local, caller).send(new ssm.DescribeInstanceInformationCommand(input));
      return [reply.InstanceInformationList, reply.NextToken];
    });

  test('are told as SSM tells them, in pages', async () => {
    const told = await nodes([]);
    expect(told.pages).toBe(2);
    expect(told.all).toEqual([
      expect.objectContaining({
        InstanceId: WEB,
        ComputerName: 'web-1',
        PingStatus: 'Online',
        PlatformType: 'Linux',
        ResourceType: 'EC2Instance',
        LastPingDateTime: expect.any(Date),
      }),
      expect.objectContaining({ InstanceId: DATA, PingStatus: 'ConnectionLost', PlatformType: 'Windows' }),
      expect.objectContaining({ InstanceId: OFFICE, Name: 'office', ResourceType: 'ManagedInstance' }),
    ]);
    expect(told.all[0]).not.toHaveProperty('Name');
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ['InstanceIds', [DATA, OFFICE], [DATA, OFFICE]],
    ['PlatformTypes', ['Windows'], [DATA]],
    ['PingStatus', ['Online'], [WEB, OFFICE]],
    ['ResourceType', ['ManagedInstance'], [OFFICE]],
    ['tag:Role', ['web', 'data'], [WEB, DATA]],
    ['tag:toString', ['web'], []],
    ['tag-key', ['Stage'], [WEB, OFFICE]],
    ['IamRole', ['x'], []],
  ])('by %s %j', async (Key, Values, expected) => {
    const { all } = await nodes([{ Key, Values: [...Values] }]);
    expect(all.map(({ InstanceId }) => InstanceId)).toEqual(expected);
  });

  test('pass every filter', async () => {
    const { all } = await nodes([
      { Key: 'tag-key', Values: ['Stage'] },
      { Key: 'ResourceType', Values: ['EC2Instance'] },
    ]);
    expect(all.map(({ InstanceId }) => InstanceId)).toEqual([WEB]);
  });

  test.each([
    [{ region: 'eu-west-1' }, 4],
    [{ accessKeyId: 'other' }, 2],
  ])('belong to a place: %j', async (caller, count) => {
    expect((await nodes([], caller)).all).toHaveLength(count);
  });

  test.each([
    [{ Filters: [{ Key: 'Colour', Values: ['red'] }] }, 'InvalidFilterKey'],
    [{ NextToken: 'made-up' }, 'InvalidNextToken'],
    [{ MaxResults: 4 }, 'ValidationException'],
  ])('%j is refused', async (input, name) => {
    const failure = await failureOf(ssmClient(local).send(new ssm.DescribeInstanceInformationCommand(input)));
    expect(failure).toMatchObject({ name });
  });
});

describe('tags of an association', () => {
  const resource = (ResourceId: string) => ({ ResourceType: 'Association', ResourceId }) as const;
  const REQUEST = { Name: 'Doc-1', Tags: [{ Key: 'Team', Value: 'blue' }] };
  const tagsOf = async (id: string) =>
    (await ssmClient(local).send(new ssm.ListTagsForResourceCommand(resource(id)))).TagList;

  test('are those it was created with, those added, and not those removed', async () => {
    const client = ssmClient(local);
    const id = await createdId(client, REQUEST);
    expect(await tagsOf(id)).toEqual(REQUEST.Tags);
    const Tags = [
      { Key: 'Team', Value: 'red' },
      { Key: 'Cost', Value: '' },
    ];
    await client.send(new ssm.AddTagsToResourceCommand({ ...resource(id), Tags }));
    expect(await tagsOf(id)).toEqual(Tags);
    const TagKeys = ['Team', 'Unknown'];
    await client.send(new ssm.RemoveTagsFromResourceCommand({ ...resource(id), TagKeys }));
    expect(await tagsOf(id)).toEqual([{ Key: 'Cost', Value: '' }]);
    await client.send(new ssm.UpdateAssociationCommand({ AssociationId: id, AssociationName: 'named' }));
    expect(await tagsOf(id)).toEqual([{ Key: 'Cost', Value: '' }]);
  });

  test('are 50 at most', async () => {
    const id = await createdId(ssmClient(local), REQUEST);
    const Tags = Array.from({ length: 50 }, (_, index) => ({ Key: `k${index}`, Value: '' }));
    const adding = ssmClient(local).send(new ssm.AddTagsToResourceCommand({ ...resource(id), Tags }));
    expect(await failureOf(adding)).toMatchObject({ name: 'TooManyTagsError' });
    expect(await tagsOf(id)).toEqual(REQUEST.Tags);
  });

  const unknown = resource('00000000-0000-0000-0000-000000000000');
  const node = { ResourceType: 'ManagedInstance', ResourceId: WEB } as const;
  test.each([
    ['listed', unknown, 'InvalidResourceId', (at: ssm.ListTagsForResourceRequest) => list(at)],
    ['added', unknown, 'InvalidResourceId', (at: ssm.ListTagsForResourceRequest) => add(at)],
    ['removed', unknown, 'InvalidResourceId', (at: ssm.ListTagsForResourceRequest) => remove(at)],
    ['listed', node, 'InvalidResourceType', (at: ssm.ListTagsForResourceRequest) => list(at)],
  ])('are not %s on %j: %s', async (_, at, name, call) => {
    expect(await failureOf(call(at))).toMatchObject({ name });
  });
  const list = (at: ssm.ListTagsForResourceRequest): Promise<unknown> =>
    ssmClient(local).send(new ssm.ListTagsForResourceCommand(at));
  const add = (at: ssm.ListTagsForResourceRequest): Promise<unknown> =>
    ssmClient(local).send(new ssm.AddTagsToResourceCommand({ ...at, Tags: [] }));
  const remove = (at: ssm.ListTagsForResourceRequest): Promise<unknown> =>
    ssmClient(local).send(new ssm.RemoveTagsFromResourceCommand({ ...at, TagKeys: [] }));
});

describe('tags of the Region', () => {
  const keys = (caller = {}) =>
    pages(async (PaginationToken) => {
      const input = PaginationToken === undefined ? {} : { PaginationToken };
      const reply = await taggingClient(local, caller).send(new GetTagKeysCommand(input));
      return [reply.TagKeys, reply.PaginationToken];
    });
  const values = (Key: string) =>
    pages(async (PaginationToken) => {
      const input = { Key, ...(PaginationToken === undefined ? {} : { PaginationToken }) };
      const reply = await taggingClient(local).send(new GetTagValuesCommand(input));
      return [reply.TagValues, reply.PaginationToken];
    });

  test('are the keys of nodes and associations', async () => {
    expect((await keys()).all).toEqual(['Role', 'Stage']);
    await createdId(ssmClient(local), { Name: 'Doc-1', Tags: [{ Key: 'Team', Value: 'blue' }] });
    expect(await keys()).toEqual({ all: ['Role', 'Stage', 'Team'], pages: 2 });
    expect((await keys({ region: 'eu-west-1' })).all).toEqual(['Role', 'Stage']);
  });

  test.each([
    ['Stage', ['live', 'test']],
    ['Unknown', []],
  ])('%s has values', async (key, expected) => {
    expect((await values(key)).all).toEqual(expected);
  });

  test.each([
    ['a token it never gave', new GetTagKeysCommand({ PaginationToken: 'made-up' })],
    ['no key', new GetTagValuesCommand({ Key: '' })],
  ])('are refused for %s', async (_, command) => {
    const failure = await failureOf(taggingClient(local).send(command as GetTagKeysCommand));
    expect(failure).toMatchObject({ name: 'InvalidParameterException' });
  });
});

describe('resource groups', () => {
  const resources = (Group: string) =>
    pages(async (NextToken) => {
      const input = { Group, MaxResults: 1, ...(NextToken === undefined ? {} : { NextToken }) };
      const reply = await groupsClient(local).send(new ListGroupResourcesCommand(input));
      return [reply.Resources?.map(({ Identifier }) => Identifier), reply.NextToken];
    });

  test('are listed by name, in pages', async () => {
    const groups = await pages(async (NextToken) => {
      const input = { MaxResults: 50, ...(NextToken === undefined ? {} : { NextToken }) };
      const reply = await groupsClient(local).send(new ListGroupsCommand(input));
      return [reply.GroupIdentifiers, reply.NextToken];
    });
    expect(groups).toEqual({
      all: ['all', 'empty', 'web'].map((GroupName) => ({
        GroupName,
        GroupArn: `arn:aws:resource-groups:us-east-1:123456789012:group/${GroupName}`,
      })),
      pages: 2,
    });
  });

  test.each(['web', 'arn:aws:resource-groups:us-east-1:123456789012:group/web'])(
    'hold nodes: %s',
    async (group) => {
      expect(await resources(group)).toEqual({
        all: [
          {
            ResourceArn: `arn:aws:ec2:us-east-1:123456789012:instance/${WEB}`,
            ResourceType: 'AWS::EC2::Instance',
          },
          {
            ResourceArn: `arn:aws:ssm:us-east-1:123456789012:managed-instance/${OFFICE}`,
            ResourceType: 'AWS::SSM::ManagedInstance',
          },
        ],
        pages: 2,
      });
    },
  );

  test.each([
    ['an unknown group', new ListGroupResourcesCommand({ Group: 'toString' }), 'NotFoundException', 404],
    ['no group', new ListGroupResourcesCommand({}), 'BadRequestException', 400],
    ['a page of 51', new ListGroupsCommand({ MaxResults: 51 }), 'BadRequestException', 400],
    ['a token it never gave', new ListGroupsCommand({ NextToken: 'abcd' }), 'BadRequestException', 400],
  ])('are refused for %s', async (_, command, name, httpStatusCode) => {
    const failure = await failureOf(groupsClient(local).send(command as ListGroupsCommand));
    expect(failure).toMatchObject({ name, message: expect.any(String), $metadata: { httpStatusCode } });
  });
});

test.each([
  ['local', ['sandbox']],
  ['other', []],
])('the account of %s has aliases: %j', async (accessKeyId, aliases) => {
  const reply = await iamClient(local, { accessKeyId }).send(new ListAccountAliasesCommand({}));
  expect(reply).toMatchObject({ AccountAliases: aliases, IsTruncated: false });
});

describe('faults reach every service by the name of the operation', () => {
  const calls = {
    ListAccountAliases: () => iamClient(local).send(new ListAccountAliasesCommand({})),
    ListGroups: () => groupsClient(local).send(new ListGroupsCommand({})),
    GetTagKeys: () => taggingClient(local).send(new GetTagKeysCommand({})),
    DescribeInstanceInformation: () => ssmClient(local).send(new ssm.DescribeInstanceInformationCommand({})),
  };
  const operations = Object.keys(calls) as (keyof typeof calls)[];

  test.each(operations)('%s is denied', async (operation) => {
    local.fail({ kind: 'error', name: 'AccessDeniedException', operation, message: 'not you' });
    for (const other of operations.filter((one) => one !== operation)) await calls[other]();
    expect(await failureOf(calls[operation]())).toMatchObject({
      name: expect.stringMatching(/^AccessDenied/),
      message: 'not you',
    });
  });

  test.each(operations)('%s fails, is reset, and is lost', async (operation) => {
    local.fail({ kind: 'http', status: 503, operation });
    local.fail({ kind: 'reset', operation });
    local.fail({ kind: 'drop', operation });
    expect(await failureOf(calls[operation]())).toMatchObject({ $metadata: { httpStatusCode: 503 } });
    expect(await failureOf(calls[operation]())).toMatchObject({ code: 'ECONNRESET' });
    expect(await failureOf(calls[operation]())).toMatchObject({ code: 'ECONNRESET' });
    expect(await failureOf(calls[operation]())).toBe('nothing failed');
    expect(local.requests().map((request) => request.operation)).toEqual(Array(4).fill(operation));
  });

  test.each(operations)('%s is held', async (operation) => {
    const hold = local.fail({ kind: 'hold', operation });
    const pending = calls[operation]();
    await hold.struck;
    hold.release();
    expect(await failureOf(pending)).toBe('nothing failed');
  });
});

test.each([
  ['groups-list', 'ssm'],
  ['list-group-resources', 'tagging'],
])('%s is not for a caller who signed for %s', async (path, service) => {
  const authorization = `AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/${service}/aws4_request, SignedHeaders=host, Signature=0`;
  const reply = await fetch(`${local.url}/${path}`, {
    method: 'POST',
    headers: { authorization },
    body: '{}',
  });
  expect(reply.headers.get('x-amzn-errortype')).toBe('InvalidSignatureException');
});
