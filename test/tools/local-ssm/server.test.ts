import {
  CancelCommandCommand,
  DescribeAssociationCommand,
  ListAssociationsCommand,
} from '@aws-sdk/client-ssm';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type LocalSsm, type LocalSsmOptions, startLocalSsm } from '../../../tools/local-ssm/server.ts';
import { create, failureOf, post, SIGNED, ssmClient, stsClient } from './clients.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const REQUEST = {
  Name: 'AWS-RunShellScript',
  AssociationName: 'nightly',
  Targets: [{ Key: 'tag:Stage', Values: ['test'] }],
  Parameters: { commands: ['echo s3cret'] },
  ScheduleExpression: 'rate(1 day)',
};

let local: LocalSsm;
const lines: string[] = [];
beforeAll(async () => {
  local = await startLocalSsm({
    accounts: { other: '210987654321' },
    log: (line) => lines.push(line),
  });
});
beforeEach(() => {
  local.reset();
  lines.length = 0;
});
afterAll(() => local.close());

describe('associations', () => {
  test('a created association is described and listed as SSM would', async () => {
    const ssm = ssmClient(local);
    const created = (await create(ssm, REQUEST)).AssociationDescription;
    expect(created).toEqual({
      ...REQUEST,
      AssociationId: expect.stringMatching(UUID),
      AssociationVersion: '1',
      DocumentVersion: '$DEFAULT',
      ApplyOnlyAtCronInterval: false,
      Date: expect.any(Date),
      LastUpdateAssociationDate: expect.any(Date),
      Overview: { Status: 'Pending', DetailedStatus: 'Creating' },
    });
    const { AssociationId } = created ?? {};
    const listed = await ssm.send(new ListAssociationsCommand({}));
    expect(listed.Associations).toEqual([
      {
        AssociationId,
        AssociationVersion: '1',
        DocumentVersion: '$DEFAULT',
        Name: REQUEST.Name,
        AssociationName: REQUEST.AssociationName,
        Targets: REQUEST.Targets,
        ScheduleExpression: REQUEST.ScheduleExpression,
        Overview: { Status: 'Pending', DetailedStatus: 'Creating' },
      },
    ]);
    const described = await ssm.send(new DescribeAssociationCommand({ AssociationId }));
    expect(described.AssociationDescription).toEqual(created);
  });

  test('the request is kept exactly as it was sent', async () => {
    const body = { ...REQUEST, Zed: [1], Duration: null };
    expect((await post(local, JSON.stringify(body))).status).toBe(200);
    expect(local.associations().map(({ request }) => request)).toEqual([body]);
    expect(local.associations()[0]?.description).not.toHaveProperty('Zed');
  });

  test('an association by instance targets the instance, exists once, and is found by it', async () => {
    const ssm = ssmClient(local);
    const byInstance = { Name: 'AWS-RunShellScript', InstanceId: 'i-0123456789abcdef0' };
    const { AssociationDescription: created } = await create(ssm, byInstance);
    expect(created?.Targets).toEqual([{ Key: 'InstanceIds', Values: [byInstance.InstanceId] }]);
    expect(await failureOf(create(ssm, byInstance))).toMatchObject({ name: 'AssociationAlreadyExists' });
    const described = await ssm.send(new DescribeAssociationCommand(byInstance));
    expect(described.AssociationDescription?.AssociationId).toBe(created?.AssociationId);
  });

  test('the same request with targets makes two associations', async () => {
    await create(ssmClient(local), REQUEST);
    await create(ssmClient(local), REQUEST);
    expect(local.associations()).toHaveLength(2);
  });

  test('a runbook without targets is given one that reaches nothing', async () => {
    const { AssociationDescription } = await create(ssmClient(local), { Name: 'AWS-StopEC2Instance' });
    expect(AssociationDescription?.Targets).toEqual([
      { Key: 'aws:NoOpAutomationTag', Values: ['AWS-NoOpAutomationTarget-Value'] },
    ]);
  });

  test('an account has a limit in each Region', async () => {
    await using(await startLocalSsm({ associationLimit: 1 }), async (limited) => {
      await create(ssmClient(limited), REQUEST);
      const failure = await failureOf(create(ssmClient(limited), REQUEST));
      expect(failure).toMatchObject({ name: 'AssociationLimitExceeded' });
      await create(ssmClient(limited, { region: 'eu-west-1' }), REQUEST);
      expect(limited.associations().map(({ region }) => region)).toEqual(['us-east-1', 'eu-west-1']);
    });
  });

  test('accounts and Regions do not see each other', async () => {
    await create(ssmClient(local), REQUEST);
    const elsewhere = [{ region: 'eu-west-1' }, { accessKeyId: 'other' }];
    for (const caller of elsewhere) {
      const { Associations } = await ssmClient(local, caller).send(new ListAssociationsCommand({}));
      expect(Associations).toEqual([]);
    }
    expect(local.associations()).toMatchObject([{ account: '123456789012', region: 'us-east-1' }]);
  });

  test.each([
    ['an unknown id', { AssociationId: '00000000-0000-0000-0000-000000000000' }, 'AssociationDoesNotExist'],
    ['an id that is none', { AssociationId: 'abc' }, 'ValidationException'],
    ['nothing to go by', {}, 'ValidationException'],
  ])('describing by %s fails', async (_, input, name) => {
    const failure = await failureOf(ssmClient(local).send(new DescribeAssociationCommand(input)));
    expect(failure).toMatchObject({ name });
  });

  test('an unknown version of an association is refused', async () => {
    const { AssociationDescription } = await create(ssmClient(local), REQUEST);
    const input = { AssociationId: AssociationDescription?.AssociationId, AssociationVersion: '2' };
    const failure = await failureOf(ssmClient(local).send(new DescribeAssociationCommand(input)));
    expect(failure).toMatchObject({ name: 'InvalidAssociationVersion' });
  });
});

describe('listing', () => {
  const LISTED = [
    { Name: 'DocA', AssociationName: 'one', Targets: [{ Key: 'instanceids', Values: ['i-11111111'] }] },
    { Name: 'DocA', AssociationName: 'two', Targets: [{ Key: 'resource-groups:Name', Values: ['web'] }] },
    { Name: 'DocB', AssociationName: 'three', InstanceId: 'i-11111111' },
  ];
  beforeEach(async () => {
    for (const request of LISTED) await create(ssmClient(local), request);
  });

  test.each([
    ['Name', 'DocA', ['one', 'two']],
    ['AssociationName', 'three', ['three']],
    ['InstanceId', 'i-11111111', ['one', 'three']],
    ['ResourceGroupName', 'web', ['two']],
    ['AssociationStatusName', 'Pending', ['one', 'two', 'three']],
    ['AssociationStatusName', 'Success', []],
    ['LastExecutedAfter', '2020-01-01T00:00:00Z', []],
  ] as const)('by %s %s', async (key, value, expected) => {
    const command = new ListAssociationsCommand({ AssociationFilterList: [{ key, value }] });
    const { Associations } = await ssmClient(local).send(command);
    expect(Associations?.map(({ AssociationName }) => AssociationName)).toEqual(expected);
  });

  test('comes in pages', async () => {
    const ssm = ssmClient(local);
    const first = await ssm.send(new ListAssociationsCommand({ MaxResults: 2 }));
    const rest = await ssm.send(new ListAssociationsCommand({ MaxResults: 2, NextToken: first.NextToken }));
    expect([first.Associations?.length, rest.Associations?.length, rest.NextToken]).toEqual([
      2,
      1,
      undefined,
    ]);
    const failure = await failureOf(ssm.send(new ListAssociationsCommand({ NextToken: 'made-up' })));
    expect(failure).toMatchObject({ name: 'InvalidNextToken' });
  });
});

describe('callers', () => {
  test.each([
    ['local', '123456789012'],
    ['other', '210987654321'],
  ])('%s is of account %s', async (accessKeyId, Account) => {
    const identity = await stsClient(local, { accessKeyId }).send(new GetCallerIdentityCommand({}));
    expect(identity).toMatchObject({
      Account,
      Arn: `arn:aws:iam::${Account}:user/local`,
      UserId: accessKeyId,
    });
  });

  const signature = (scope: string) =>
    `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`;
  test.each([
    ['no signature', '', 'MissingAuthenticationTokenException'],
    ['another kind of signature', 'Bearer abc', 'IncompleteSignatureException'],
    ['half a scope', signature('local/20260101/us-east-1'), 'IncompleteSignatureException'],
    ['another service', signature('local/20260101/us-east-1/s3/aws4_request'), 'InvalidSignatureException'],
  ])('%s is refused', async (_, authorization, error) => {
    const reply = await post(local, JSON.stringify(REQUEST), { ...SIGNED, authorization });
    expect([reply.status, await reply.json()]).toEqual([400, expect.objectContaining({ __type: error })]);
    expect(local.associations()).toEqual([]);
  });
});

describe('the wire', () => {
  test('each reply says what it is', async () => {
    const replies = [await fetch(local.url), await fetch(`${local.url}/nowhere`), await post(local, '{}')];
    expect(replies.map(({ headers }) => headers.get('x-local-ssm'))).toEqual(['1', '1', '1']);
    expect(replies.map(({ status }) => status)).toEqual([200, 404, 400]);
    expect(replies[2]?.headers.get('x-amzn-requestid')).toMatch(UUID);
    expect(await replies[0]?.text()).toContain('not AWS');
  });

  test('an operation that is not here is refused by name', async () => {
    const failure = await failureOf(
      ssmClient(local).send(new CancelCommandCommand({ CommandId: crypto.randomUUID() })),
    );
    expect(failure).toMatchObject({ name: 'UnknownOperationException' });
  });

  test.each(['CreateAssociation', 'AmazonEC2.CreateAssociation', 'AmazonSSM.toString', 'AmazonSSM.'])(
    'the target %s is not known',
    async (target) => {
      const reply = await post(local, '{}', { ...SIGNED, 'x-amz-target': target });
      expect(await reply.json()).toMatchObject({ __type: 'UnknownOperationException' });
    },
  );

  test('a body beyond any request is refused', async () => {
    const reply = await post(local, `{"Name":"${'a'.repeat(1024 * 1024)}"}`);
    expect(reply.status).toBe(413);
    expect(local.requests()).toEqual([]);
  });

  test('a request is recorded without its signature or token', async () => {
    await create(ssmClient(local), REQUEST);
    expect(local.requests()).toEqual([
      {
        requestId: expect.stringMatching(UUID),
        method: 'POST',
        operation: 'CreateAssociation',
        body: REQUEST,
        headers: expect.objectContaining({ 'x-amz-target': 'AmazonSSM.CreateAssociation' }),
        accessKeyId: 'local',
        region: 'us-east-1',
      },
    ]);
    expect(JSON.stringify(local.requests())).not.toContain('Signature');
  });

  test('the log holds a line per request and nothing of what was sent', async () => {
    await create(ssmClient(local), REQUEST);
    await failureOf(create(ssmClient(local), { ...REQUEST, ScheduleOffset: 9 }));
    await post(local, '{', { ...SIGNED, 'x-amz-target': 'AmazonSSM.Forged\tline' });
    expect(lines).toEqual([
      expect.stringMatching(/^CreateAssociation 200 [0-9a-f-]{36}$/),
      expect.stringMatching(/^CreateAssociation 400 ValidationException [0-9a-f-]{36}$/),
      expect.stringMatching(/^Forged\?line 400 UnknownOperationException [0-9a-f-]{36}$/),
    ]);
  });

  test('a port that is taken is an error', async () => {
    await expect(startLocalSsm({ port: local.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

async function using(running: LocalSsm, run: (running: LocalSsm) => Promise<void>): Promise<void> {
  try {
    await run(running);
  } finally {
    await running.close();
  }
}

test("documents of one's own may be told of", async () => {
  const documents: LocalSsmOptions['documents'] = {
    Patching: { type: 'Command' },
    Bundle: { type: 'Package' },
  };
  await using(await startLocalSsm({ documents }), async (told) => {
    const names = ['Patching', 'Bundle', 'NeverHeardOf'];
    const results = names.map((Name) => failureOf(create(ssmClient(told), { Name })));
    expect(await Promise.all(results)).toEqual([
      expect.objectContaining({ name: 'InvalidTarget' }),
      expect.objectContaining({ name: 'InvalidDocument' }),
      'nothing failed',
    ]);
  });
});
