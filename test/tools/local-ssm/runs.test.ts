import * as ssm from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LocalNode } from '../../../tools/local-ssm/nodes.ts';
import { type LocalSsm, startLocalSsm } from '../../../tools/local-ssm/server.ts';
import { createdId, failureOf, ssmClient } from './clients.ts';

const WEB: LocalNode = { instanceId: 'i-0000000000000000a', tags: { Role: 'web', Stage: 'test' } };
const DATA: LocalNode = { instanceId: 'i-0000000000000000b', tags: { Role: 'data', Stage: 'test' } };
const OFFICE: LocalNode = { instanceId: 'mi-0000000000000000c', region: 'eu-west-1' };
const AT = Date.parse('2026-03-01T12:00:00Z');

let local: LocalSsm;
beforeAll(async () => {
  local = await startLocalSsm({
    nodes: [WEB, DATA, OFFICE],
    groups: { data: [DATA.instanceId] },
    failing: { [DATA.instanceId]: 'no space left', 'Doc-Broken': 'no such step' },
    now: () => AT,
  });
});
beforeEach(() => local.reset());
afterAll(() => local.close());

const SCHEDULED = { ScheduleExpression: 'rate(1 day)', ApplyOnlyAtCronInterval: true };
const targets = (Key: string, ...Values: string[]) => ({ Name: 'Doc-1', Targets: [{ Key, Values }] });
const client = () => ssmClient(local);

async function overviews(AssociationId: string, times: number): Promise<unknown[]> {
  const seen: unknown[] = [];
  for (let time = 0; time < times; time++) {
    const { AssociationDescription } = await client().send(
      new ssm.DescribeAssociationCommand({ AssociationId }),
    );
    seen.push(AssociationDescription?.Overview);
  }
  return seen;
}

async function executions(input: ssm.DescribeAssociationExecutionsRequest) {
  const reply = await client().send(new ssm.DescribeAssociationExecutionsCommand(input));
  return { ...reply, AssociationExecutions: reply.AssociationExecutions ?? [] };
}

describe('each describing sees a run one step further', () => {
  const PENDING = { Status: 'Pending', DetailedStatus: 'Creating' };
  const at = (status: string, counts?: Record<string, number>) => ({
    Status: status,
    DetailedStatus: status,
    ...(counts === undefined ? {} : { AssociationStatusAggregatedCount: counts }),
  });
  test.each<[string, ssm.CreateAssociationRequest, readonly object[]]>([
    [
      'on one node',
      targets('tag:Role', 'web'),
      [
        PENDING,
        at('InProgress', { InProgress: 1 }),
        at('Success', { Success: 1 }),
        at('Success', { Success: 1 }),
      ],
    ],
    [
      'where a node fails',
      targets('InstanceIds', '*'),
      [PENDING, at('InProgress', { InProgress: 2 }), at('Failed', { Success: 1, Failed: 1 })],
    ],
    ['nowhere', targets('tag:Role', 'none'), [PENDING, at('InProgress'), at('Success')]],
    [
      'of a document that fails',
      { ...targets('tag:Role', 'web'), Name: 'Doc-Broken' },
      [PENDING, at('InProgress', { InProgress: 1 }), at('Failed', { Failed: 1 })],
    ],
    [
      'that waits for its schedule',
      { ...targets('InstanceIds', '*'), ...SCHEDULED },
      [PENDING, PENDING, PENDING],
    ],
  ])('%s', async (_, request, expected) => {
    const AssociationId = await createdId(client(), request);
    expect(await overviews(AssociationId, expected.length)).toEqual(expected);
  });

  test('and tells when it last ran and succeeded', async () => {
    const AssociationId = await createdId(client(), targets('tag:Role', 'web'));
    const dates: unknown[] = [];
    for (let time = 0; time < 3; time++) {
      const reply = await client().send(new ssm.DescribeAssociationCommand({ AssociationId }));
      const { LastExecutionDate, LastSuccessfulExecutionDate } = reply.AssociationDescription ?? {};
      dates.push([LastExecutionDate, LastSuccessfulExecutionDate]);
    }
    const date = new Date(AT);
    expect(dates).toEqual([
      [undefined, undefined],
      [date, undefined],
      [date, date],
    ]);
  });
});

test('advancing moves every association on, or the one named; listing moves none', async () => {
  const [one, other] = [
    await createdId(client(), targets('a', 'b')),
    await createdId(client(), targets('a', 'b')),
  ];
  const statuses = async () => {
    const { Associations } = await client().send(new ssm.ListAssociationsCommand({}));
    return Associations?.map(({ Overview }) => Overview?.Status);
  };
  expect(local.advance(other)).toBe(1);
  expect([await statuses(), await statuses()]).toEqual(Array(2).fill(['Pending', 'InProgress']));
  expect(local.advance()).toBe(2);
  expect(await statuses()).toEqual(['InProgress', 'Success']);
  const named = { method: 'POST', body: JSON.stringify({ associationId: one }) };
  const reply = await fetch(`${local.url}/_local/advance`, named);
  expect(await reply.json()).toEqual({ advanced: 1 });
  expect(await statuses()).toEqual(['Success', 'Success']);
});

describe('targets match nodes', () => {
  const A = WEB.instanceId;
  const B = DATA.instanceId;
  test.each<[string, readonly ssm.Target[], readonly string[]]>([
    ['by id', [{ Key: 'instanceids', Values: [B, 'i-0000000000000000f'] }], [B]],
    ['all of the Region', [{ Key: 'InstanceIds', Values: ['*'] }], [A, B]],
    ['by a tag', [{ Key: 'tag:Role', Values: ['web', 'data'] }], [A, B]],
    [
      'by two tags',
      [
        { Key: 'tag:Role', Values: ['web'] },
        { Key: 'tag:Stage', Values: ['test'] },
      ],
      [A],
    ],
    ['by a tag key', [{ Key: 'tag-key', Values: ['Role'] }], [A, B]],
    ['by group', [{ Key: 'resource-groups:Name', Values: ['data'] }], [B]],
    ['by no group', [{ Key: 'resource-groups:Name', Values: ['toString'] }], []],
    ['by a tag of another letter case', [{ Key: 'tag:role', Values: ['web'] }], []],
    ['by parameter values', [{ Key: 'ParameterValues', Values: [A] }], []],
  ])('%s', async (_, Targets, expected) => {
    await createdId(client(), { Name: 'Doc-1', Targets: [...Targets] });
    const [execution] = local.associations()[0]?.executions ?? [];
    expect(execution?.targets.map(({ resourceId }) => resourceId)).toEqual(expected);
  });

  test('in the Region of the association', async () => {
    await createdId(ssmClient(local, { region: 'eu-west-1' }), targets('InstanceIds', '*'));
    const [execution] = local.associations()[0]?.executions ?? [];
    expect(execution?.targets.map(({ resourceId }) => resourceId)).toEqual([A, B, OFFICE.instanceId]);
  });
});

describe('a run', () => {
  test('is told with its targets and what failed there', async () => {
    const AssociationId = await createdId(client(), targets('InstanceIds', '*'));
    const [{ ExecutionId } = {}] = (await executions({ AssociationId })).AssociationExecutions;
    const told = async (...Filters: ssm.AssociationExecutionTargetsFilter[]) => {
      const input = { AssociationId, ExecutionId, ...(Filters.length > 0 && { Filters }) };
      const reply = await client().send(new ssm.DescribeAssociationExecutionTargetsCommand(input));
      return reply.AssociationExecutionTargets ?? [];
    };
    expect(await told()).toEqual(
      [WEB, DATA].map(({ instanceId }) => ({
        AssociationId,
        AssociationVersion: '1',
        ExecutionId,
        ResourceId: instanceId,
        ResourceType: 'ManagedInstance',
        Status: 'Pending',
        DetailedStatus: 'Pending',
      })),
    );
    local.advance();
    local.advance();
    const [failed, ...others] = await told({ Key: 'Status', Value: 'Failed' });
    expect(others).toEqual([]);
    expect(failed).toMatchObject({
      ResourceId: DATA.instanceId,
      LastExecutionDate: new Date(AT),
      OutputSource: { OutputSourceType: 'RunCommand' },
    });
    const CommandId = failed?.OutputSource?.OutputSourceId;
    const invoked = (InstanceId: string) =>
      client().send(new ssm.GetCommandInvocationCommand({ CommandId, InstanceId }));
    expect(await invoked(DATA.instanceId)).toMatchObject({
      Status: 'Failed',
      StatusDetails: 'Failed',
      StandardErrorContent: 'no space left',
      DocumentName: 'Doc-1',
      ResponseCode: 1,
    });
    expect(await invoked(WEB.instanceId)).toMatchObject({ Status: 'Success', StandardErrorContent: '' });
    expect(await failureOf(invoked(OFFICE.instanceId))).toMatchObject({ name: 'InvocationDoesNotExist' });
  });

  test('of a runbook is an automation of each node, not a command', async () => {
    await createdId(client(), {
      Name: 'AWS-StopEC2Instance',
      AutomationTargetParameterName: 'InstanceId',
      Targets: [{ Key: 'InstanceIds', Values: ['*'] }],
    });
    local.advance();
    const [execution] = local.associations()[0]?.executions ?? [];
    expect(execution?.outputType).toBe('Automation');
    expect(new Set(execution?.targets.map(({ outputId }) => outputId)).size).toBe(2);
    const CommandId = execution?.targets[0]?.outputId;
    const call = client().send(
      new ssm.GetCommandInvocationCommand({ CommandId, InstanceId: WEB.instanceId }),
    );
    expect(await failureOf(call)).toMatchObject({ name: 'InvocationDoesNotExist' });
  });

  test('is begun by hand, once for each association', async () => {
    const AssociationId = await createdId(client(), { ...targets('InstanceIds', '*'), ...SCHEDULED });
    expect((await executions({ AssociationId })).AssociationExecutions).toEqual([]);
    await client().send(
      new ssm.StartAssociationsOnceCommand({ AssociationIds: [AssociationId, AssociationId] }),
    );
    expect((await executions({ AssociationId })).AssociationExecutions).toHaveLength(1);
    expect((await overviews(AssociationId, 3)).at(-1)).toMatchObject({ Status: 'Failed' });
  });

  test('is not begun when one of the associations is unknown', async () => {
    const AssociationId = await createdId(client(), { ...targets('a', 'b'), ...SCHEDULED });
    const AssociationIds = [AssociationId, '00000000-0000-0000-0000-000000000000'];
    const call = client().send(new ssm.StartAssociationsOnceCommand({ AssociationIds }));
    expect(await failureOf(call)).toMatchObject({ name: 'AssociationDoesNotExist' });
    expect((await executions({ AssociationId })).AssociationExecutions).toEqual([]);
  });
});

test('the runs of an association come latest first, in pages, by id and by status', async () => {
  const AssociationId = await createdId(client(), targets('InstanceIds', '*'));
  local.advance();
  for (let time = 0; time < 2; time++) {
    await client().send(new ssm.StartAssociationsOnceCommand({ AssociationIds: [AssociationId] }));
    local.advance();
  }
  const all = (await executions({ AssociationId })).AssociationExecutions;
  expect(all.map(({ Status, ResourceCountByStatus }) => [Status, ResourceCountByStatus])).toEqual([
    ['InProgress', '{InProgress=2}'],
    ['Failed', '{Success=1, Failed=1}'],
    ['Failed', '{Success=1, Failed=1}'],
  ]);
  const first = await executions({ AssociationId, MaxResults: 2 });
  const rest = await executions({ AssociationId, MaxResults: 2, NextToken: first.NextToken });
  expect([...first.AssociationExecutions, ...rest.AssociationExecutions]).toEqual(all);
  expect(rest.NextToken).toBeUndefined();

  const by = async (
    Key: ssm.AssociationExecutionFilterKey,
    Value = '',
    Type: ssm.AssociationFilterOperatorType = 'EQUAL',
  ) => (await executions({ AssociationId, Filters: [{ Key, Value, Type }] })).AssociationExecutions.length;
  expect([
    await by('ExecutionId', all[1]?.ExecutionId),
    await by('Status', 'Failed'),
    await by('CreatedTime', '2026-03-01T12:00:00Z'),
    await by('CreatedTime', '2026-03-01T13:00:00Z', 'LESS_THAN'),
    await by('CreatedTime', '2026-03-01T13:00:00Z', 'GREATER_THAN'),
  ]).toEqual([1, 2, 3, 3, 0]);
});

describe('what is not there is said', () => {
  const AssociationId = '00000000-0000-0000-0000-000000000000';
  const ExecutionId = AssociationId;
  test.each([
    ['runs', new ssm.DescribeAssociationExecutionsCommand({ AssociationId }), 'AssociationDoesNotExist'],
    [
      'targets',
      new ssm.DescribeAssociationExecutionTargetsCommand({ AssociationId, ExecutionId }),
      'AssociationDoesNotExist',
    ],
    [
      'a command',
      new ssm.GetCommandInvocationCommand({ CommandId: AssociationId, InstanceId: WEB.instanceId }),
      'InvocationDoesNotExist',
    ],
  ])('%s', async (_, command, name) => {
    expect(await failureOf(client().send(command as ssm.DescribeAssociationExecutionsCommand))).toMatchObject(
      { name },
    );
  });

  test('a run', async () => {
    const known = await createdId(client(), targets('a', 'b'));
    const input = { AssociationId: known, ExecutionId };
    const call = client().send(new ssm.DescribeAssociationExecutionTargetsCommand(input));
    expect(await failureOf(call)).toMatchObject({ name: 'AssociationExecutionDoesNotExist' });
  });
});
