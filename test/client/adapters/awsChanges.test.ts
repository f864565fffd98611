import { describe, expect, test, vi } from 'vitest';
import type { Answer } from '../../../client/src/deploy/ports.ts';
import type { Call, Changes, SignedIn } from '../../../client/src/deploy/signedIn.ts';
import type { StoredAssociation } from '../../../tools/local-ssm/associations.ts';
import { awsHere, CALL, errorOf, givenBy, never, REQUEST, SECRETS } from './support/awsHere.ts';

const here = awsHere();

/** An operation that changes something: how it is sent to an association that is there, and what tells that it was carried out. */
interface Change {
  readonly operation: string;
  readonly send: (signedIn: SignedIn, id: string, call: Call) => Promise<Answer<unknown>>;
  /** What arrives. */
  readonly body: (id: string) => unknown;
  readonly isDone: (stored: readonly StoredAssociation[], id: string) => boolean;
  readonly value: unknown;
}

const UPDATE = {
  Name: 'AWS-RunShellScript',
  Targets: [{ Key: 'tag:Stage', Values: ['test'] }],
  Parameters: { commands: ['export PASSWORD=hunter2'] },
  ScheduleExpression: 'rate(2 days)',
};
const BATCH = {
  Entries: [{ Name: 'AWS-RunPatchBaseline', Targets: [{ Key: 'tag:Stage', Values: ['test'] }] }],
};
const entry = (stored: readonly StoredAssociation[], id: string) =>
  stored.find(({ description }) => description.AssociationId === id);

const CHANGES: Readonly<Record<keyof Changes, Change>> = {
  createAssociation: {
    operation: 'CreateAssociation',
    send: ({ createAssociation }, _, call) => createAssociation(REQUEST, call),
    body: () => REQUEST,
    isDone: (stored) => stored.length === 2,
    value: { associationId: expect.any(String) },
  },
  createAssociationBatch: {
    operation: 'CreateAssociationBatch',
    send: ({ createAssociationBatch }, _, call) => createAssociationBatch(BATCH, call),
    body: () => BATCH,
    isDone: (stored) => stored.length === 2,
    value: {
      created: [expect.objectContaining({ associationId: expect.any(String), request: BATCH.Entries[0] })],
      failed: [],
    },
  },
  updateAssociation: {
    operation: 'UpdateAssociation',
    send: ({ updateAssociation }, id, call) => updateAssociation({ AssociationId: id, ...UPDATE }, call),
    body: (id) => ({ AssociationId: id, ...UPDATE }),
    isDone: (stored, id) => entry(stored, id)?.description.AssociationVersion === '2',
    value: expect.objectContaining({
      version: '2',
      updated: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      request: expect.objectContaining({ ScheduleExpression: 'rate(2 days)' }),
    }),
  },
  deleteAssociation: {
    operation: 'DeleteAssociation',
    send: ({ deleteAssociation }, id, call) => deleteAssociation(id, call),
    body: (id) => ({ AssociationId: id }),
    isDone: (stored) => stored.length === 0,
    value: undefined,
  },
  runNow: {
    operation: 'StartAssociationsOnce',
    send: ({ runNow }, id, call) => runNow(id, call),
    body: (id) => ({ AssociationIds: [id] }),
    isDone: (stored, id) => entry(stored, id)?.executions.length === 1,
    value: undefined,
  },
  tag: {
    operation: 'AddTagsToResource',
    send: ({ tag }, id, call) => tag(id, [{ key: 'Team', value: 'edge' }], call),
    body: (id) => ({ ResourceType: 'Association', ResourceId: id, Tags: [{ Key: 'Team', Value: 'edge' }] }),
    isDone: (stored, id) => entry(stored, id)?.tags.Team === 'edge',
    value: undefined,
  },
  untag: {
    operation: 'RemoveTagsFromResource',
    send: ({ untag }, id, call) => untag(id, ['Stage'], call),
    body: (id) => ({ ResourceType: 'Association', ResourceId: id, TagKeys: ['Stage'] }),
    isDone: (stored, id) => entry(stored, id)?.tags.Stage === undefined,
    value: undefined,
  },
};

/** An association that is there, applied at its schedule alone so that it has not run. */
async function existing(signedIn: SignedIn): Promise<string> {
  const request = { ...REQUEST, AssociationName: 'existing', Tags: [{ Key: 'Stage', Value: 'test' }] };
  return givenBy(await signedIn.createAssociation({ ...request, ApplyOnlyAtCronInterval: true }, CALL))
    .associationId;
}

describe.each(Object.values(CHANGES))('$operation', ({ operation, send, body, isDone, value }) => {
  /** Requests of this operation; of creating, those after the one that made what is there. */
  const requests = () => here.requestsOf(operation).slice(operation === 'CreateAssociation' ? 1 : 0);
  const isDoneTo = (id: string) => isDone(here.local.associations(), id);

  test('is sent once, exactly as asked for', async () => {
    const signedIn = await here.signedIn();
    const id = await existing(signedIn);
    expect(isDoneTo(id)).toBe(false);
    expect(givenBy(await send(signedIn, id, CALL))).toEqual(value);
    expect(requests().map((request) => request.body)).toEqual([body(id)]);
    expect(isDoneTo(id)).toBe(true);
  });

  /** What goes wrong, whether it is carried out all the same, and how far the request got. */
  test.each([
    [{ kind: 'reset' }, false, 'network'],
    [{ kind: 'drop' }, true, 'network'],
    [{ kind: 'http', status: 500 }, false, 'network'],
    [{ kind: 'http', status: 500, stored: true }, true, 'network'],
    [{ kind: 'http', status: 502 }, false, 'network'],
    [{ kind: 'http', status: 502, stored: true }, true, 'network'],
    [{ kind: 'http', status: 503 }, false, 'network'],
    [{ kind: 'http', status: 503, stored: true }, true, 'network'],
    [{ kind: 'error', name: 'InternalServerError', message: 'x' }, false, 'reply'],
    [{ kind: 'error', name: 'ExpiredTokenException' }, false, 'reply'],
    [{ kind: 'error', name: 'AccessDeniedException' }, false, 'reply'],
  ] as const)(
    '%j: one request, carried out: %s, seen as far as the %s',
    async (fault, carriedOut, reached) => {
      vi.stubEnv('AWS_MAX_ATTEMPTS', '5');
      vi.stubEnv('AWS_RETRY_MODE', 'adaptive');
      const signedIn = await here.signedIn();
      const id = await existing(signedIn);
      here.local.fail({ ...fault, operation, times: 'always' });
      const waiting = vi.fn();
      const error = errorOf(await send(signedIn, id, { signal: never, waiting }));
      expect(error).toMatchObject({ reached, ...(fault.kind === 'error' && { name: fault.name }) });
      expect(requests()).toHaveLength(1);
      expect(isDoneTo(id)).toBe(carriedOut);
      expect(waiting).not.toHaveBeenCalled();
      for (const secret of SECRETS) expect(here.lines.join()).not.toContain(secret);
    },
  );

  test('a reply that does not come in time is given up', async () => {
    const signedIn = await here.signedIn({ timeouts: { connection: 1000, request: 150, alias: 1000 } });
    const id = await existing(signedIn);
    const hold = here.local.fail({ kind: 'hold', operation, times: 'always' });
    const error = errorOf(await send(signedIn, id, CALL));
    hold.release();
    expect(error).toMatchObject({ name: 'ETIMEDOUT', reached: 'network' });
    expect(requests()).toHaveLength(1);
    expect(isDoneTo(id)).toBe(true);
  });

  test('cancelled before it starts, nothing is sent', async () => {
    const signedIn = await here.signedIn();
    const id = await existing(signedIn);
    const error = errorOf(await send(signedIn, id, { signal: AbortSignal.abort() }));
    expect(error).toMatchObject({ name: 'AbortError', reached: 'none' });
    expect(requests()).toEqual([]);
  });

  test('cancelled under way, it returns at once and may have arrived', async () => {
    const signedIn = await here.signedIn();
    const id = await existing(signedIn);
    const hold = here.local.fail({ kind: 'hold', operation, times: 'always' });
    const controller = new AbortController();
    const answer = send(signedIn, id, { signal: controller.signal });
    await hold.struck;
    controller.abort();
    expect(errorOf(await answer)).toMatchObject({ name: 'AbortError', reached: 'network' });
    hold.release();
    expect(requests()).toHaveLength(1);
    expect(isDoneTo(id)).toBe(true);
  });

  test('where nothing listens, nothing was sent', async () => {
    const ssm = await here.nowhere();
    const signedIn = await here.signedIn({ endpoints: () => ({ ssm, sts: here.local.url }) });
    const error = errorOf(await send(signedIn, '11111111-2222-4333-8444-555555555555', CALL));
    expect(error).toMatchObject({ name: 'ECONNREFUSED', reached: 'connecting' });
  });

  test('says nothing of its content in the log', async () => {
    const signedIn = await here.signedIn();
    const id = await existing(signedIn);
    await send(signedIn, id, CALL);
    const place = 'account=111122223333 region=eu-west-1 profile=dev';
    const [request] = requests();
    expect(here.lines.slice(-2)).toEqual([
      `${operation} ${place} endpoint=127.0.0.1:${here.local.port} sending`,
      expect.stringMatching(
        new RegExp(
          `^${operation} ${place} status=200 requestId=${request?.requestId}( association=[\\w-]+)?$`,
        ),
      ),
    ]);
  });
});

describe('what the SDK would leave out keeps the whole from being sent', () => {
  test.each<readonly [string, (signedIn: SignedIn) => Promise<Answer<unknown>>]>([
    [
      'CreateAssociation',
      ({ createAssociation }) => createAssociation({ ...REQUEST, FromTheFuture: true }, CALL),
    ],
    [
      'UpdateAssociation',
      ({ updateAssociation }) => updateAssociation({ AssociationId: 'x', FromTheFuture: true }, CALL),
    ],
    [
      'UpdateAssociation',
      ({ updateAssociation }) => updateAssociation({ AssociationId: 'x', Tags: [] }, CALL),
    ],
    [
      'CreateAssociationBatch',
      ({ createAssociationBatch }) =>
        createAssociationBatch({ Entries: [REQUEST, { ...REQUEST, FromTheFuture: true }] }, CALL),
    ],
    [
      'CreateAssociationBatch',
      ({ createAssociationBatch }) =>
        createAssociationBatch({ Entries: [{ ...REQUEST, Tags: [{ Key: 'a', Value: 'b' }] }] }, CALL),
    ],
  ])('%s', async (operation, send) => {
    const error = errorOf(await send(await here.signedIn()));
    expect(error).toMatchObject({ name: 'IncompleteRequest', reached: 'none' });
    expect(here.requestsOf(operation)).toEqual([]);
  });
});

test('a batch tells what failed beside what was created', async () => {
  const { createAssociationBatch } = await here.signedIn();
  const wrong = { Name: 'AWS-RunShellScript', Targets: [{ Key: 'foo', Values: ['x'] }] };
  const result = givenBy(await createAssociationBatch({ Entries: [...BATCH.Entries, wrong] }, CALL));
  expect(result.created.map(({ request }) => request.Name)).toEqual(['AWS-RunPatchBaseline']);
  expect(result.failed).toEqual([
    {
      entry: wrong,
      text: expect.stringMatching(/Unsupported target key: foo/),
      fault: 'Client',
    },
  ]);
});

/** Replies of success that lack what they must hold: it may have worked all the same. */
test.each<readonly [string, (signedIn: SignedIn) => Promise<Answer<unknown>>]>([
  ['{}', ({ updateAssociation }) => updateAssociation({ AssociationId: 'x' }, CALL)],
  [
    '{"Successful":[{"Name":"AWS-RunShellScript"}]}',
    ({ createAssociationBatch }) => createAssociationBatch(BATCH, CALL),
  ],
  ['<html>Welcome</html>', ({ deleteAssociation }) => deleteAssociation('x', CALL)],
  ['<html>Welcome</html>', ({ runNow }) => runNow('x', CALL)],
])('a success that says %s is not understood', async (body, send) => {
  const ssm = await here.serving((_, response) => {
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' }).end(body);
  });
  const signedIn = await here.signedIn({ endpoints: () => ({ ssm, sts: here.local.url }) });
  expect(errorOf(await send(signedIn))).toMatchObject({ status: 200, reached: 'network' });
});
