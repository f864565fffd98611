import * as ssm from '@aws-sdk/client-ssm';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Fault } from '../../../tools/local-ssm/faults.ts';
import { type LocalSsm, startLocalSsm } from '../../../tools/local-ssm/server.ts';
import { ERRORS } from '../../../tools/local-ssm/serviceError.ts';
import { serviceModel } from '../../../tools/local-ssm/serviceModel.ts';
import { create, failureOf, ssmClient, stsClient } from './clients.ts';

const REQUEST = { Name: 'Doc-1', Targets: [{ Key: 'InstanceIds', Values: ['*'] }] };

let local: LocalSsm;
beforeAll(async () => {
  local = await startLocalSsm();
});
beforeEach(() => local.reset());
afterAll(() => local.close());

const createOnce = () => create(ssmClient(local), REQUEST);

describe('an error by name', () => {
  const declared = serviceModel.operations.CreateAssociation?.errors ?? [];

  test('CreateAssociation declares 13', () => {
    expect(declared).toHaveLength(13);
  });

  test.each(declared)('%s arrives as the class of the SDK', async (name) => {
    const says = ERRORS[name]?.messageMember === undefined ? {} : { message: 'because' };
    local.fail({ kind: 'error', name, ...says });
    const failure = await failureOf(createOnce());
    expect(failure).toBeInstanceOf(Object.entries(ssm).find(([exported]) => exported === name)?.[1]);
    expect(failure).toMatchObject({
      name,
      message: says.message ?? 'UnknownError',
      $fault: name === 'InternalServerError' ? 'server' : 'client',
      $metadata: { httpStatusCode: name === 'InternalServerError' ? 500 : 400 },
    });
    expect(local.associations()).toEqual([]);
  });

  test.each([
    ['ValidationException', /constraints/],
    ['AccessDeniedException', /not authorized/],
    ['ExpiredTokenException', /expired/],
    ['UnrecognizedClientException', /invalid/],
    ['ThrottlingException', /Rate exceeded/],
  ])('%s arrives with words of its own', async (name, message) => {
    local.fail({ kind: 'error', name });
    const failure = await failureOf(createOnce());
    expect(failure).toMatchObject({ name, message: expect.stringMatching(message) });
  });

  test.each([
    ['ExpiredTokenException', 'ExpiredToken', 403],
    ['UnrecognizedClientException', 'InvalidClientTokenId', 403],
    ['AccessDeniedException', 'AccessDenied', 403],
    ['ThrottlingException', 'Throttling', 400],
  ])('STS says %s as %s', async (name, Code, httpStatusCode) => {
    local.fail({ kind: 'error', name, operation: 'GetCallerIdentity', message: 'a <b> & c' });
    const failure = await failureOf(stsClient(local).send(new GetCallerIdentityCommand({})));
    expect(failure).toMatchObject({ message: 'a <b> & c', Code, $metadata: { httpStatusCode } });
  });
});

test.each<[string, Fault, number, object]>([
  ['a 500', { kind: 'http', status: 500 }, 0, { $response: { statusCode: 500 } }],
  ['a 502', { kind: 'http', status: 502 }, 0, { $response: { statusCode: 502 } }],
  ['a 503', { kind: 'http', status: 503 }, 0, { $response: { statusCode: 503 } }],
  ['a 502 after storing', { kind: 'http', status: 502, stored: true }, 1, { $response: { statusCode: 502 } }],
  ['a reset', { kind: 'reset' }, 0, { code: 'ECONNRESET' }],
  ['a dropped reply', { kind: 'drop' }, 1, { code: 'ECONNRESET' }],
])('%s leaves what it says', async (_, fault, stored, failure) => {
  local.fail(fault);
  expect(await failureOf(createOnce())).toMatchObject(failure);
  expect(local.associations()).toHaveLength(stored);
  expect(local.requests()).toHaveLength(1);
});

test('a held reply waits for its release, with the association stored', async () => {
  const hold = local.fail({ kind: 'hold' });
  const pending = createOnce();
  await hold.struck;
  expect(local.associations()).toHaveLength(1);
  hold.release();
  expect((await pending).AssociationDescription?.Name).toBe(REQUEST.Name);
});

test.each<[string, (local: LocalSsm) => void]>([
  ['release', (running) => running.release()],
  ['clearFaults', (running) => running.clearFaults()],
  ['reset', (running) => running.reset()],
])('%s lets every held reply go', async (_, letGo) => {
  const holds = [local.fail({ kind: 'hold' }), local.fail({ kind: 'delay', milliseconds: 3_600_000 })];
  const pending = [createOnce(), createOnce()];
  await Promise.all(holds.map(({ struck }) => struck));
  letGo(local);
  expect(await Promise.all(pending)).toHaveLength(2);
});

test('a reply that comes late still comes', async () => {
  local.fail({ kind: 'delay', milliseconds: 1 });
  expect((await createOnce()).AssociationDescription?.Name).toBe(REQUEST.Name);
});

test('a caller that gave up leaves the association stored', async () => {
  const hold = local.fail({ kind: 'hold' });
  const abort = new AbortController();
  const command = new ssm.CreateAssociationCommand(REQUEST);
  const pending = failureOf(ssmClient(local).send(command, { abortSignal: abort.signal }));
  await hold.struck;
  abort.abort();
  expect(await pending).toMatchObject({ name: 'AbortError' });
  hold.release();
  expect(local.associations()).toHaveLength(1);
  expect((await createOnce()).AssociationDescription).toBeDefined();
});

test('closing cuts what is held', async () => {
  const closing = await startLocalSsm();
  const hold = closing.fail({ kind: 'hold' });
  const pending = failureOf(create(ssmClient(closing), REQUEST));
  await hold.struck;
  await closing.close();
  expect(await pending).toMatchObject({ code: 'ECONNRESET' });
});

test('a fault strikes the operation it names, as often as it says, in the order set', async () => {
  local.fail({ kind: 'error', name: 'InvalidTag', operation: 'CreateAssociation', times: 2 });
  local.fail({ kind: 'error', name: 'InvalidTarget', operation: 'CreateAssociation' });
  local.fail({
    kind: 'error',
    name: 'AccessDeniedException',
    operation: 'GetCallerIdentity',
    times: 'always',
  });
  const names: unknown[] = [];
  for (let call = 0; call < 4; call++) {
    const failure = await failureOf(createOnce());
    names.push(failure instanceof Error ? failure.name : failure);
  }
  expect(names).toEqual(['InvalidTag', 'InvalidTag', 'InvalidTarget', 'nothing failed']);
  for (let call = 0; call < 3; call++) {
    const failure = await failureOf(stsClient(local).send(new GetCallerIdentityCommand({})));
    expect(failure).toMatchObject({ Code: 'AccessDenied' });
  }
});
