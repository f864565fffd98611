import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type LocalSsm, startLocalSsm } from '../../../tools/local-ssm/server.ts';
import { create, failureOf, ssmClient } from './clients.ts';

const REQUEST = { Name: 'Doc-1', Targets: [{ Key: 'InstanceIds', Values: ['*'] }] };

let local: LocalSsm;
beforeAll(async () => {
  local = await startLocalSsm();
});
beforeEach(() => local.reset());
afterAll(() => local.close());

async function route(method: string, path: string, body?: unknown): Promise<object> {
  const reply = await fetch(`${local.url}/_local/${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer: unknown = await reply.json();
  return { status: reply.status, ...(typeof answer === 'object' ? answer : { answer }) };
}

const createOnce = () => failureOf(create(ssmClient(local), REQUEST));

test('associations and requests are shown, then forgotten', async () => {
  await createOnce();
  expect(await route('GET', 'associations')).toMatchObject({
    status: 200,
    count: 1,
    associations: [{ account: '123456789012', region: 'us-east-1', request: REQUEST }],
  });
  expect(await route('GET', 'requests')).toMatchObject({
    count: 1,
    requests: [{ operation: 'CreateAssociation', body: REQUEST }],
  });
  await route('POST', 'reset');
  expect(await route('GET', 'associations')).toMatchObject({ count: 0, associations: [] });
  expect(await route('GET', 'requests')).toMatchObject({ count: 0, requests: [] });
});

test('a fault is set, strikes, and is cleared', async () => {
  const fault = { kind: 'error', name: 'InvalidSchedule', message: 'no', times: 'always' };
  expect(await route('POST', 'faults', fault)).toEqual({ status: 200, fault });
  expect(await createOnce()).toMatchObject({ name: 'InvalidSchedule', message: 'no' });
  await route('DELETE', 'faults');
  expect(await createOnce()).toBe('nothing failed');
});

test('a held reply is released', async () => {
  const hold = local.fail({ kind: 'hold' });
  const pending = createOnce();
  await hold.struck;
  await route('POST', 'release');
  expect(await pending).toBe('nothing failed');
});

describe('a fault that makes no sense is refused', () => {
  test.each([
    [[], /object/],
    [{}, /^kind is/],
    [{ kind: 'error', name: 'InvalidScheduel' }, /^name is one of .*InvalidSchedule/],
    [{ kind: 'error', name: 'toString' }, /^name is one of/],
    [{ kind: 'error', name: 'InvalidTag', message: 1 }, /^message is text/],
    [{ kind: 'error', name: 'AssociationAlreadyExists', message: 'x' }, /carries no message/],
    [{ kind: 'http', status: 404 }, /^status is/],
    [{ kind: 'http', status: 500, stored: 'yes' }, /^stored is/],
    [{ kind: 'delay' }, /^milliseconds is/],
    [{ kind: 'drop', times: 0 }, /^times is/],
    [{ kind: 'drop', times: 'ever' }, /^times is/],
    [{ kind: 'drop', operation: 1 }, /^operation is/],
  ])('%j', async (fault, problem) => {
    expect(await route('POST', 'faults', fault)).toEqual({
      status: 400,
      problem: expect.stringMatching(problem),
    });
    expect(await createOnce()).toBe('nothing failed');
  });
});

test.each(['drop', 'reset', 'hold'])('%s needs nothing more than its kind', async (kind) => {
  expect(await route('POST', 'faults', { kind })).toEqual({ status: 200, fault: { kind } });
});

test('an unknown route lists the known ones', async () => {
  expect(await route('GET', 'everything')).toMatchObject({
    status: 404,
    routes: expect.arrayContaining(['POST /_local/faults']),
  });
});

describe('a page in a browser cannot reach the control routes', () => {
  test.each([
    ['from another origin', { origin: 'https://example.com' }],
    ['through a name that was rebound', { host: 'example.com' }],
    ['through a name that looks local', { host: 'localhost.example.com:80' }],
  ])('%s', async (_, headers) => {
    await createOnce();
    expect(await statusOf('/_local/reset', headers)).toBe(403);
    expect(local.associations()).toHaveLength(1);
  });
});

/** `fetch` does not let a test set Host. */
function statusOf(path: string, headers: Readonly<Record<string, string>>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(`${local.url}${path}`, { method: 'POST', headers: { ...headers } }, (reply) => {
      reply.resume();
      resolve(reply.statusCode);
    });
    sent.on('error', reject);
    sent.end();
  });
}
