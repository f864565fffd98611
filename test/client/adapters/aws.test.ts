import { describe, expect, test, vi } from 'vitest';
import { createFailure } from '../../../client/src/deploy/failureOf.ts';
import { awsHere, CALL, DEV, errorOf, keys, never, REQUEST, SECRETS } from './support/awsHere.ts';

const here = awsHere();
const creations = () => here.requestsOf('CreateAssociation');

describe('creating', () => {
  test('sends exactly the request, once, and gives the id', async () => {
    const { createAssociation, account } = await here.signedIn();
    const answer = await createAssociation(REQUEST, CALL);
    const [stored, ...others] = here.local.associations();
    expect(others).toEqual([]);
    expect(answer).toEqual({ ok: true, value: { associationId: stored?.description.AssociationId } });
    expect(stored).toMatchObject({ account: '111122223333', region: 'eu-west-1', request: REQUEST });
    expect(creations().map(({ body }) => body)).toEqual([REQUEST]);
    expect(account).toEqual({ id: '111122223333', arn: 'arn:aws:iam::111122223333:user/local' });
  });

  test('sends nothing when the SDK would leave something out', async () => {
    const { createAssociation } = await here.signedIn();
    const request = { ...REQUEST, FromTheFuture: true };
    const error = errorOf(await createAssociation(request, CALL));
    expect(error).toMatchObject({ name: 'IncompleteRequest', reached: 'none' });
    expect(creations()).toEqual([]);
  });

  test('uses the credentials whose account was confirmed, whatever the files say by then', async () => {
    const { createAssociation } = await here.signedIn();
    here.configure('[profile dev]', keys('dev', 'AKIDOFANOTHER', 'x'));
    await createAssociation(REQUEST, CALL);
    expect(here.local.associations().map(({ account }) => account)).toEqual(['111122223333']);
  });

  /** Every fault: one request, what is stored in the end, and what we make of it. */
  test.each([
    [{ kind: 'reset' }, 0, 'unknown'],
    [{ kind: 'drop' }, 1, 'unknown'],
    [{ kind: 'http', status: 500 }, 0, 'unknown'],
    [{ kind: 'http', status: 502 }, 0, 'unknown'],
    [{ kind: 'http', status: 502, stored: true }, 1, 'unknown'],
    [{ kind: 'http', status: 503 }, 0, 'unknown'],
    [{ kind: 'error', name: 'InternalServerError', message: 'x' }, 0, 'unknown'],
    [{ kind: 'error', name: 'ExpiredTokenException' }, 0, 'refused'],
    [{ kind: 'error', name: 'AccessDeniedException' }, 0, 'refused'],
    [{ kind: 'error', name: 'UnrecognizedClientException' }, 0, 'refused'],
    [{ kind: 'error', name: 'InvalidSignatureException' }, 0, 'refused'],
    [{ kind: 'error', name: 'InvalidTarget', message: 'Unsupported Target Type' }, 0, 'refused'],
    [{ kind: 'error', name: 'AssociationAlreadyExists' }, 0, 'refused'],
    [{ kind: 'error', name: 'AssociationLimitExceeded' }, 0, 'refused'],
    [{ kind: 'error', name: 'InvalidOutputLocation' }, 0, 'refused'],
  ] as const)('%j: one request, %i stored, %s', async (fault, stored, outcome) => {
    vi.stubEnv('AWS_MAX_ATTEMPTS', '5');
    const { createAssociation } = await here.signedIn();
    here.local.fail({ ...fault, operation: 'CreateAssociation', times: 'always' });
    const error = errorOf(await createAssociation(REQUEST, CALL));
    expect(creations()).toHaveLength(1);
    expect(here.local.associations()).toHaveLength(stored);
    expect(createFailure(error, REQUEST, DEV).outcome).toBe(outcome);
    if (fault.kind === 'error') expect(error.name).toBe(fault.name);
  });

  test('an error without a message has none', async () => {
    const { createAssociation } = await here.signedIn();
    here.local.fail({ kind: 'error', name: 'InvalidOutputLocation', operation: 'CreateAssociation' });
    expect(errorOf(await createAssociation(REQUEST, CALL)).text).toBe('');
  });

  test('what the service model refuses is placed on its member', async () => {
    const { createAssociation } = await here.signedIn();
    const error = errorOf(await createAssociation({ ...REQUEST, ScheduleOffset: 9 }, CALL));
    expect(error).toMatchObject({ name: 'ValidationException', status: 400, reached: 'reply' });
    expect(createFailure(error, REQUEST, DEV).places).toEqual([
      {
        member: 'scheduleOffset',
        says: expect.stringMatching(/ScheduleOffset: it is too large, the most is 6/),
      },
    ]);
  });

  test('a reply that does not come in time is given up, and may have arrived', async () => {
    const { createAssociation } = await here.signedIn({
      timeouts: { connection: 1000, request: 150, alias: 1000 },
    });
    const hold = here.local.fail({ kind: 'hold', operation: 'CreateAssociation' });
    const error = errorOf(await createAssociation(REQUEST, CALL));
    hold.release();
    expect(createFailure(error, REQUEST, DEV)).toMatchObject({
      outcome: 'unknown',
      says: expect.stringMatching(/no reply came in time/),
    });
    expect(here.local.associations()).toHaveLength(1);
    expect(creations()).toHaveLength(1);
  });

  test('cancelling in flight returns at once, and may have arrived', async () => {
    const { createAssociation } = await here.signedIn();
    const hold = here.local.fail({ kind: 'hold', operation: 'CreateAssociation' });
    const controller = new AbortController();
    const answer = createAssociation(REQUEST, { signal: controller.signal });
    await hold.struck;
    controller.abort();
    const error = errorOf(await answer);
    hold.release();
    expect(error).toMatchObject({ name: 'AbortError', reached: 'network' });
    expect(here.local.associations()).toHaveLength(1);
    expect(creations()).toHaveLength(1);
  });

  test('cancelled before it starts, nothing is sent', async () => {
    const { createAssociation } = await here.signedIn();
    const error = errorOf(await createAssociation(REQUEST, { signal: AbortSignal.abort() }));
    expect(error).toMatchObject({ name: 'AbortError', reached: 'none' });
    expect(creations()).toEqual([]);
  });

  test.each([
    ['a page of a proxy', 403, 'text/html', '<html>Forbidden</html>', 'unknown'],
    ['an empty refusal', 400, 'application/x-amz-json-1.1', '', 'unknown'],
    ['a success without an id', 200, 'application/x-amz-json-1.1', '{}', 'unknown'],
    ['a success that is no JSON', 200, 'text/html', '<html>Welcome</html>', 'unknown'],
    [
      'an error of a name nobody knows',
      400,
      'application/x-amz-json-1.1',
      '{"__type":"Brandnew"}',
      'refused',
    ],
  ])('%s', async (_, status, type, body, outcome) => {
    let calls = 0;
    const ssm = await here.serving((_, response) => {
      calls += 1;
      response.writeHead(status, { 'content-type': type }).end(body);
    });
    const { createAssociation } = await here.signedIn({ endpoints: () => ({ ssm, sts: here.local.url }) });
    const error = errorOf(await createAssociation(REQUEST, CALL));
    expect(createFailure(error, REQUEST, DEV).outcome).toBe(outcome);
    expect(calls).toBe(1);
  });

  test('a reply cut in the middle may have arrived', async () => {
    const ssm = await here.serving((_, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('{', () => response.destroy());
    });
    const { createAssociation } = await here.signedIn({ endpoints: () => ({ ssm, sts: here.local.url }) });
    const error = errorOf(await createAssociation(REQUEST, CALL));
    expect(createFailure(error, REQUEST, DEV).outcome).toBe('unknown');
  });

  test('where nothing listens, nothing was sent', async () => {
    const gone = await here.nowhere();
    const { createAssociation } = await here.signedIn({
      endpoints: () => ({ ssm: gone, sts: here.local.url }),
    });
    const error = errorOf(await createAssociation(REQUEST, CALL));
    expect(error).toMatchObject({ name: 'ECONNREFUSED', reached: 'connecting' });
    expect(createFailure(error, REQUEST, DEV).outcome).toBe('not-sent');
  });
});

describe('the log', () => {
  test('tells each call, with the request id AWS gave', async () => {
    const { createAssociation } = await here.signedIn();
    await createAssociation(REQUEST, CALL);
    here.local.fail({ kind: 'error', name: 'InvalidTarget', operation: 'CreateAssociation', message: 'x' });
    await createAssociation(REQUEST, CALL);
    const [identity, alias, created, refused] = here.local.requests().map(({ requestId }) => requestId);
    const place = 'account=111122223333 region=eu-west-1 profile=dev';
    const sending = `CreateAssociation ${place} endpoint=127.0.0.1:${here.local.port} sending`;
    const id = here.local.associations()[0]?.description.AssociationId;
    expect(here.lines).toEqual([
      `GetCallerIdentity ${place} status=200 requestId=${identity}`,
      `ListAccountAliases ${place} status=200 requestId=${alias}`,
      sending,
      `CreateAssociation ${place} status=200 requestId=${created} association=${id}`,
      sending,
      `CreateAssociation ${place} status=400 error=InvalidTarget requestId=${refused}`,
    ]);
  });

  test('holds no parameter, credential or token, whatever happens', async () => {
    const { createAssociation } = await here.signedIn();
    await createAssociation(REQUEST, CALL);
    for (const fault of [
      { kind: 'drop' } as const,
      { kind: 'http', status: 502 } as const,
      {
        kind: 'error',
        name: 'InvalidParameters',
        message: 'Parameter "commands" has value "hunter2"',
      } as const,
      { kind: 'error', name: 'ValidationException', message: `Value 'hunter2' at 'parameters'` } as const,
    ]) {
      here.local.fail({ ...fault, operation: 'CreateAssociation' });
      await createAssociation(REQUEST, CALL);
    }
    here.configure('[profile dev]\ncredential_process = /bin/false --password hunter2');
    await here.connect().signIn(DEV, never);
    expect(here.lines.length).toBeGreaterThan(10);
    for (const secret of SECRETS) expect(here.lines.join('\n')).not.toContain(secret);
  });
});
