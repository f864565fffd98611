import { describe, expect, test, vi } from 'vitest';
import { rateLimiterOf, throttlingRetry } from '../../../client/src/adapters/awsThrottling.ts';
import { createFailure } from '../../../client/src/deploy/failureOf.ts';
import { awsHere, CALL, DEV, errorOf, givenBy, never, REQUEST } from './support/awsHere.ts';

const here = awsHere();
const OPERATION = 'CreateAssociation';
const creations = () => here.requestsOf(OPERATION);
/** What `awsHere` lets a request be sent at most. */
const ATTEMPTS = 4;
const THROTTLED = { kind: 'error', name: 'ThrottlingException', operation: OPERATION } as const;

describe('a request that AWS turned away for its rate', () => {
  test.each([1, 2, 3])('%i times is sent again as often, and created once', async (times) => {
    const { createAssociation } = await here.signedIn();
    here.local.fail({ ...THROTTLED, times });
    const waiting = vi.fn<(milliseconds: number) => void>();
    givenBy(await createAssociation(REQUEST, { signal: never, waiting }));
    expect(creations().map(({ body }) => body)).toEqual(Array(times + 1).fill(REQUEST));
    expect(here.local.associations()).toHaveLength(1);
    expect(waiting.mock.calls).toEqual(Array(times).fill([expect.any(Number)]));
  });

  test('is refused in the end', async () => {
    const { createAssociation } = await here.signedIn();
    here.local.fail({ ...THROTTLED, times: 'always' });
    const waiting = vi.fn();
    const error = errorOf(await createAssociation(REQUEST, { signal: never, waiting }));
    expect(error).toMatchObject({ name: 'ThrottlingException', status: 400, reached: 'reply' });
    expect(createFailure(error, REQUEST, DEV).outcome).toBe('refused');
    expect(creations()).toHaveLength(ATTEMPTS);
    expect(waiting).toHaveBeenCalledTimes(ATTEMPTS - 1);
    expect(here.local.associations()).toEqual([]);
  });

  /** A later attempt that goes wrong, whether it is carried out, and how far it got. */
  test.each([
    [{ kind: 'drop' }, 1, 'network'],
    [{ kind: 'reset' }, 0, 'network'],
    [{ kind: 'http', status: 503 }, 0, 'network'],
    [{ kind: 'error', name: 'InternalServerError', message: 'x' }, 0, 'reply'],
    [{ kind: 'error', name: 'AccessDeniedException' }, 0, 'reply'],
  ] as const)('then %j: not sent a third time', async (fault, stored, reached) => {
    const { createAssociation } = await here.signedIn();
    here.local.fail(THROTTLED);
    here.local.fail({ ...fault, operation: OPERATION, times: 'always' });
    expect(errorOf(await createAssociation(REQUEST, CALL)).reached).toBe(reached);
    expect(creations()).toHaveLength(2);
    expect(here.local.associations()).toHaveLength(stored);
  });

  test('is not sent any more by whoever leaves during the wait', async () => {
    const { createAssociation } = await here.signedIn();
    here.local.fail(THROTTLED);
    const controller = new AbortController();
    const leave = { signal: controller.signal, waiting: () => controller.abort() };
    const error = errorOf(await createAssociation(REQUEST, leave));
    expect(error).toEqual({ name: 'AbortError', text: expect.any(String), reached: 'none' });
    expect(createFailure(error, REQUEST, DEV).outcome).toBe('not-sent');
    // Another one waits after it, so that the first wait is over by the time the second is.
    here.local.fail({ ...THROTTLED, times: 2 });
    givenBy(await createAssociation({ ...REQUEST, AssociationName: 'second' }, CALL));
    expect(creations()).toHaveLength(1 + 3);
    expect(here.local.associations()).toHaveLength(1);
  });

  test('cancelled under way the second time, it may have arrived', async () => {
    const { createAssociation } = await here.signedIn();
    here.local.fail(THROTTLED);
    const hold = here.local.fail({ kind: 'hold', operation: OPERATION });
    const controller = new AbortController();
    const answer = createAssociation(REQUEST, { signal: controller.signal });
    await hold.struck;
    controller.abort();
    expect(errorOf(await answer)).toMatchObject({ name: 'AbortError', reached: 'network' });
    hold.release();
    expect(creations()).toHaveLength(2);
  });

  test('waits no less than the pace that it was slowed down to', async () => {
    const { createAssociation } = await here.signedIn({
      throttling: { attempts: 2, slowest: 20, longest: 0 },
    });
    here.local.fail(THROTTLED);
    const waits: number[] = [];
    givenBy(await createAssociation(REQUEST, { signal: never, waiting: (wait) => waits.push(wait) }));
    expect(waits).toEqual([50]);
  });

  test('says each wait in the log', async () => {
    const { createAssociation } = await here.signedIn({
      throttling: { attempts: 2, slowest: 1000, longest: 0 },
    });
    here.local.fail(THROTTLED);
    await createAssociation(REQUEST, CALL);
    const place = 'account=111122223333 region=eu-west-1 profile=dev';
    const [first, second] = creations();
    const sending = `${OPERATION} ${place} endpoint=127.0.0.1:${here.local.port} sending`;
    expect(here.lines.slice(2)).toEqual([
      sending,
      `${OPERATION} ${place} status=400 error=ThrottlingException requestId=${first?.requestId} again in 1 ms`,
      sending,
      expect.stringContaining(`${OPERATION} ${place} status=200 requestId=${second?.requestId} association=`),
    ]);
  });
});

/** Replies that look like it, and how often the request is sent. Only AWS's own word for it counts. */
test.each<readonly [string, status: number, type: string, body: string, requests: number]>([
  ['by a name', 400, 'json', '{"__type":"ThrottlingException"}', ATTEMPTS],
  ['by a name with a namespace', 400, 'json', '{"__type":"com.amazon#ThrottlingException"}', ATTEMPTS],
  ['by another name', 400, 'json', '{"__type":"Throttling"}', ATTEMPTS],
  ['by the name of its status', 429, 'json', '{"__type":"TooManyRequestsException"}', ATTEMPTS],
  ['by a name under the status of a failure', 503, 'json', '{"__type":"RequestLimitExceeded"}', ATTEMPTS],
  ['by the page of a proxy', 429, 'html', '<html>Too Many Requests</html>', 1],
  ['by the page of another proxy', 503, 'html', '<html>Slow down</html>', 1],
  ['by a status alone', 429, 'json', '{}', 1],
  ['by no body at all', 429, 'json', '', 1],
  ['by a message alone', 429, 'json', '{"message":"Rate exceeded"}', 1],
  ['by a name nobody knows', 429, 'json', '{"__type":"Brandnew"}', 1],
  ['a quota of another kind', 400, 'json', '{"__type":"LimitExceededException"}', 1],
  ['a failure by name', 503, 'json', '{"__type":"ServiceUnavailable"}', 1],
])('%s, HTTP %i: %s', async (_, status, type, body, requests) => {
  let count = 0;
  const ssm = await here.serving((_, response) => {
    count += 1;
    const contentType = type === 'json' ? 'application/x-amz-json-1.1' : 'text/html';
    response.writeHead(status, { 'content-type': contentType }).end(body);
  });
  const { createAssociation } = await here.signedIn({ endpoints: () => ({ ssm, sts: here.local.url }) });
  errorOf(await createAssociation(REQUEST, CALL));
  expect(count).toBe(requests);
});

describe('the retry by itself', () => {
  const throttling = { attempts: 4, slowest: 1000, longest: 0 };
  const error = { name: 'ThrottlingException', message: 'Rate exceeded' };
  const reply = { ...error, $fault: 'client', $metadata: { httpStatusCode: 400 } } as const;

  /** What went wrong, whether the person left meanwhile, how the retry ends, and whether the request counts as under way. */
  test.each<
    readonly [string, cause: typeof error, AbortSignal, ending: string | undefined, started: boolean]
  >([
    ['a reply', reply, never, undefined, false],
    ['no reply, whatever its name', error, never, 'ThrottlingException', true],
    ['a reply, to somebody who has left', reply, AbortSignal.abort(), 'AbortError', false],
  ])('%s', async (_, cause, signal, ending, started) => {
    const exchange = { started: true };
    const waiting = vi.fn();
    const retry = throttlingRetry(throttling, rateLimiterOf(throttling), { exchange, signal }, waiting);
    const token = { getRetryCount: () => 0, getRetryDelay: () => 0, getRetryCost: () => 0 };
    const ended = await retry
      .refreshRetryTokenForRetry(token, { error: cause, errorType: 'THROTTLING' })
      .then(
        () => undefined,
        (failure: Error) => failure.name,
      );
    expect(ended).toBe(ending);
    expect(exchange.started).toBe(started);
    expect(waiting).toHaveBeenCalledTimes(ending ? 0 : 1);
  });
});
