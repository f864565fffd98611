import * as ssm from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type LocalSsm, startLocalSsm } from '../../../tools/local-ssm/server.ts';
import { failureOf, ssmClient } from './clients.ts';

let local: LocalSsm;
beforeAll(async () => {
  local = await startLocalSsm({ associationLimit: 2 });
});
beforeEach(() => local.reset());
afterAll(() => local.close());

const send = (Entries: ssm.CreateAssociationBatchRequestEntry[], more = {}) =>
  ssmClient(local).send(new ssm.CreateAssociationBatchCommand({ Entries, ...more }));
const stored = () => local.associations().map(({ description }) => description.AssociationName);

const Targets = [{ Key: 'InstanceIds', Values: ['*'] }];
const good = (AssociationName: string) => ({ Name: 'AWS-RunShellScript', AssociationName, Targets });

test('what can be created is, what cannot is told with why', async () => {
  const often = { ...good('often'), ScheduleExpression: 'rate(5 minutes)' };
  const { Successful, Failed } = await send([good('one'), often, good('two'), good('three')]);
  expect(
    Successful?.map(({ AssociationName, AssociationVersion }) => [AssociationName, AssociationVersion]),
  ).toEqual([
    ['one', '1'],
    ['two', '1'],
  ]);
  expect(Failed).toEqual([
    { Entry: often, Fault: 'Client', Message: expect.stringContaining('Minimum interval') },
    { Entry: good('three'), Fault: 'Client', Message: 'AssociationLimitExceeded' },
  ]);
  expect(stored()).toEqual(['one', 'two']);
});

test('the role of the call is the role of each', async () => {
  const AssociationDispatchAssumeRole = 'arn:aws:iam::123456789012:role/dispatch';
  const { Successful } = await send([good('one')], { AssociationDispatchAssumeRole });
  expect(Successful).toEqual([expect.objectContaining({ AssociationDispatchAssumeRole })]);
});

test('tags are none of its fields', async () => {
  const tagged = { ...good('one'), Tags: [{ Key: 'a', Value: 'b' }] };
  await send([tagged]);
  expect(local.associations()).toMatchObject([{ tags: {} }]);
  expect(local.associations()[0]?.description).not.toHaveProperty('Tags');
});

const byInstance = { Name: 'AWS-RunShellScript', InstanceId: 'i-0123456789abcdef0' };
test.each<[string, ssm.CreateAssociationBatchRequestEntry[], string, RegExp]>([
  ['no entries', [], 'ValidationException', /at 'entries' failed to satisfy/],
  [
    'an entry out of bounds',
    [good('one'), { ...good('two'), ScheduleOffset: 9 }],
    'ValidationException',
    /at 'entries\.2\.member\.scheduleOffset'/,
  ],
  ['an instance that comes twice', [byInstance, byInstance], 'DuplicateInstanceId', /./],
])('%s refuses the call as a whole', async (_, entries, name, message) => {
  expect(await failureOf(send(entries))).toMatchObject({ name, message: expect.stringMatching(message) });
  expect(stored()).toEqual([]);
});
