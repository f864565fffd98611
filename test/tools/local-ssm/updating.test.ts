import * as ssm from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type LocalSsm, startLocalSsm } from '../../../tools/local-ssm/server.ts';
import { createdId, failureOf, ssmClient } from './clients.ts';

const NOBODY = '00000000-0000-0000-0000-000000000000';
const TARGETS = [{ Key: 'tag:Stage', Values: ['test'] }];
const REQUEST = {
  Name: 'AWS-RunShellScript',
  AssociationName: 'nightly',
  Targets: TARGETS,
  Parameters: { commands: ['echo'] },
  ScheduleExpression: 'rate(1 day)',
  MaxErrors: '1',
};

let local: LocalSsm;
let time = Date.parse('2026-03-01T12:00:00Z');
beforeAll(async () => {
  local = await startLocalSsm({ now: () => time, versionLimit: 3 });
});
beforeEach(() => local.reset());
afterAll(() => local.close());

const client = () => ssmClient(local);
const update = (input: ssm.UpdateAssociationRequest) =>
  client().send(new ssm.UpdateAssociationCommand(input));
const described = async (AssociationId: string, AssociationVersion?: string) => {
  const input = { AssociationId, ...(AssociationVersion === undefined ? {} : { AssociationVersion }) };
  return (await client().send(new ssm.DescribeAssociationCommand(input))).AssociationDescription;
};

describe('updating', () => {
  test('replaces all that an association says, its name included, and keeps the document', async () => {
    const AssociationId = await createdId(client(), REQUEST);
    const created = new Date(time);
    time += 60_000;
    const { AssociationDescription } = await update({ AssociationId, Targets: TARGETS, MaxConcurrency: '5' });
    expect(AssociationDescription).toEqual({
      Name: REQUEST.Name,
      Targets: TARGETS,
      MaxConcurrency: '5',
      AssociationId,
      AssociationVersion: '2',
      DocumentVersion: '$DEFAULT',
      ApplyOnlyAtCronInterval: false,
      Date: created,
      LastUpdateAssociationDate: new Date(time),
      Overview: { Status: 'Pending' },
    });
    expect(await described(AssociationId)).toEqual(AssociationDescription);
    const [stored] = local.associations();
    expect(stored).toMatchObject({ request: REQUEST, description: { AssociationVersion: '2' } });
  });

  test('keeps the instance of an association by instance', async () => {
    const InstanceId = 'i-0123456789abcdef0';
    const AssociationId = await createdId(client(), { Name: 'AWS-RunShellScript', InstanceId });
    const { AssociationDescription } = await update({ AssociationId, ScheduleExpression: 'rate(1 day)' });
    expect(AssociationDescription).toMatchObject({
      InstanceId,
      Targets: [{ Key: 'InstanceIds', Values: [InstanceId] }],
    });
  });

  test.each([
    ['at once', {}, 2],
    ['not before its schedule', { ApplyOnlyAtCronInterval: true, ScheduleExpression: 'rate(1 day)' }, 1],
  ])('runs the association %s', async (_, more, runs) => {
    const AssociationId = await createdId(client(), REQUEST);
    local.advance();
    local.advance();
    await update({ AssociationId, Targets: TARGETS, ...more });
    const reply = await client().send(new ssm.DescribeAssociationExecutionsCommand({ AssociationId }));
    expect(reply.AssociationExecutions).toHaveLength(runs);
    expect((await described(AssociationId))?.Overview?.Status).toBe('Pending');
    local.advance();
    local.advance();
    expect((await described(AssociationId))?.Overview?.Status).toBe(runs === 2 ? 'Success' : 'Pending');
  });

  test.each<[string, string | undefined, string]>([
    ['without a version', undefined, 'nothing failed'],
    ['of the latest', '$LATEST', 'nothing failed'],
    ['of the number of the latest', '2', 'nothing failed'],
    ['of a version that someone else has replaced', '1', 'InvalidAssociationVersion'],
    ['of a version yet to come', '3', 'InvalidAssociationVersion'],
  ])('%s', async (_, AssociationVersion, outcome) => {
    const AssociationId = await createdId(client(), REQUEST);
    await update({ AssociationId, Targets: TARGETS });
    const input = { AssociationId, Targets: TARGETS, ...(AssociationVersion && { AssociationVersion }) };
    const failure = await failureOf(update(input));
    expect(failure instanceof Error ? failure.name : failure).toBe(outcome);
    expect(local.associations()[0]?.versions).toHaveLength(outcome === 'nothing failed' ? 3 : 2);
  });

  test.each<[string, Partial<ssm.UpdateAssociationRequest>, string]>([
    ['no targets', {}, 'InvalidTarget'],
    ['a target key', { Targets: [{ Key: 'foo', Values: ['a'] }] }, 'InvalidTarget'],
    [
      'an instance id',
      { Targets: [{ Key: 'InstanceIds', Values: [`i-${'0'.repeat(18)}`] }] },
      'InvalidTarget',
    ],
    ['a schedule', { Targets: TARGETS, ScheduleExpression: 'rate(29 minutes)' }, 'InvalidSchedule'],
    ['a document version', { Targets: TARGETS, DocumentVersion: '1' }, 'InvalidDocumentVersion'],
    ['a field out of bounds', { Targets: TARGETS, ScheduleOffset: 9 }, 'ValidationException'],
    ['an id', { AssociationId: 'abc' }, 'ValidationException'],
    ['an unknown id', { AssociationId: NOBODY, Targets: TARGETS }, 'AssociationDoesNotExist'],
  ])('is refused for %s', async (_, more, name) => {
    const AssociationId = await createdId(client(), REQUEST);
    expect(await failureOf(update({ AssociationId, ...more }))).toMatchObject({ name });
    expect((await described(AssociationId))?.AssociationVersion).toBe('1');
  });

  test('is refused beyond the versions an association may have', async () => {
    const AssociationId = await createdId(client(), REQUEST);
    for (let version = 2; version <= 3; version++) await update({ AssociationId, Targets: TARGETS });
    const failure = await failureOf(update({ AssociationId, Targets: TARGETS }));
    expect(failure).toMatchObject({ name: 'AssociationVersionLimitExceeded' });
  });
});

describe('versions', () => {
  test('are listed with what each says, the latest first, in pages', async () => {
    const AssociationId = await createdId(client(), REQUEST);
    await update({ AssociationId, Targets: TARGETS, AssociationName: 'later' });
    const list = (more: object) =>
      client().send(new ssm.ListAssociationVersionsCommand({ AssociationId, MaxResults: 1, ...more }));
    const first = await list({});
    const rest = await list({ NextToken: first.NextToken });
    expect([first, rest].flatMap(({ AssociationVersions = [] }) => AssociationVersions)).toEqual([
      {
        AssociationId,
        AssociationVersion: '2',
        CreatedDate: expect.any(Date),
        Name: REQUEST.Name,
        AssociationName: 'later',
        Targets: TARGETS,
        DocumentVersion: '$DEFAULT',
        ApplyOnlyAtCronInterval: false,
      },
      {
        AssociationId,
        AssociationVersion: '1',
        CreatedDate: expect.any(Date),
        ...REQUEST,
        DocumentVersion: '$DEFAULT',
        ApplyOnlyAtCronInterval: false,
      },
    ]);
    expect(rest.NextToken).toBeUndefined();
  });

  test.each([
    ['1', 'nightly'],
    ['2', 'later'],
    ['$LATEST', 'later'],
  ])('%s is described by number', async (version, AssociationName) => {
    const AssociationId = await createdId(client(), REQUEST);
    await update({ AssociationId, Targets: TARGETS, AssociationName: 'later' });
    expect(await described(AssociationId, version)).toMatchObject({ AssociationName });
  });

  test('of an unknown association are not listed', async () => {
    const command = new ssm.ListAssociationVersionsCommand({ AssociationId: NOBODY });
    expect(await failureOf(client().send(command))).toMatchObject({ name: 'AssociationDoesNotExist' });
  });
});

describe('deleting', () => {
  const BY_INSTANCE = { Name: 'AWS-RunShellScript', InstanceId: 'i-0123456789abcdef0' };
  const remove = (input: ssm.DeleteAssociationRequest) =>
    client().send(new ssm.DeleteAssociationCommand(input));

  test('by id takes that one away', async () => {
    const gone = await createdId(client(), REQUEST);
    const stays = await createdId(client(), REQUEST);
    await remove({ AssociationId: gone });
    expect(local.associations().map(({ description }) => description.AssociationId)).toEqual([stays]);
    expect(await failureOf(described(gone))).toMatchObject({ name: 'AssociationDoesNotExist' });
  });

  test('by document and instance', async () => {
    await createdId(client(), BY_INSTANCE);
    await remove(BY_INSTANCE);
    expect(local.associations()).toEqual([]);
  });

  test.each<[string, ssm.DeleteAssociationRequest, string]>([
    ['an unknown id', { AssociationId: NOBODY }, 'AssociationDoesNotExist'],
    ['an instance without it', BY_INSTANCE, 'AssociationDoesNotExist'],
    ['the document alone', { Name: REQUEST.Name }, 'ValidationException'],
  ])('by %s is refused', async (_, input, name) => {
    await createdId(client(), REQUEST);
    expect(await failureOf(remove(input))).toMatchObject({ name });
    expect(local.associations()).toHaveLength(1);
  });

  test('in another Region is refused', async () => {
    const AssociationId = await createdId(client(), REQUEST);
    const elsewhere = ssmClient(local, { region: 'eu-west-1' });
    const failure = await failureOf(elsewhere.send(new ssm.DeleteAssociationCommand({ AssociationId })));
    expect(failure).toMatchObject({ name: 'AssociationDoesNotExist' });
  });
});
