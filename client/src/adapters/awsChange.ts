import { isDeepStrictEqual } from 'node:util';
import { SSMClient } from '@aws-sdk/client-ssm';
import type { RateLimiter } from '@smithy/core/retry';
import type { Answer } from '../deploy/ports.ts';
import type { Call } from '../deploy/signedIn.ts';
import { awsCall, named } from './awsCall.ts';
import { clientConfig } from './awsClientConfig.ts';
import { type Exchange, inWords } from './awsError.ts';
import { fieldOf, numberOf, textOf } from './awsFieldOf.ts';
import { type AwsSession, endpointInWords, placeOf } from './awsSession.ts';
import { THROTTLING, throttlingRetry } from './awsThrottling.ts';

/** One call that changes something. */
export interface Change<Request, Output, Value> {
  readonly operation: string;
  readonly request: Request;
  readonly send: (
    client: SSMClient,
    request: Request,
    options: { abortSignal: AbortSignal },
  ) => Promise<Output>;
  /** Throws when the reply lacks what it must hold: what was sent may have worked all the same. */
  readonly read: (output: Output) => Value;
}

/**
 * Sends exactly `request` or nothing, and once: none of these calls is idempotent, so that after a lost reply nothing is sent
 * again. What AWS turned away for its rate has changed nothing and is sent anew after a wait.
 * @param rateLimiter is shared by the calls of one session, so that a burst slows down as a whole
 */
export function awsChange<Request, Output, Value>(
  { operation, request, send, read }: Change<Request, Output, Value>,
  session: AwsSession,
  rateLimiter: RateLimiter,
  { signal, waiting }: Call,
): Promise<Answer<Value>> {
  const { where, credentials, endpoints, options } = session;
  const exchange: Exchange = { started: false };
  const log = (words: string) => options.log(`${operation} ${placeOf(session)}${words}`);
  const throttling = options.throttling ?? THROTTLING;
  const retryStrategy = throttlingRetry(
    throttling,
    rateLimiter,
    { exchange, signal },
    (error, milliseconds) => {
      log(` ${inWords(error)} again in ${milliseconds} ms`);
      waiting?.(milliseconds);
    },
  );
  // A client for each call: a connection kept from an earlier one could break at the very moment it is used again.
  const client = new SSMClient({
    ...clientConfig(where, credentials, endpoints.ssm, options.timeouts),
    maxAttempts: throttling.attempts,
    retryStrategy,
  });
  // Closest to the wire: after signing, around the HTTP exchange itself.
  client.middlewareStack.add(
    (next) => async (args) => {
      signal.throwIfAborted();
      if (exchange.started) throw named('RepeatedRequest', 'The request would be sent a second time');
      requireSame(args.request, request);
      log(`${endpointInWords(endpoints.ssm)} sending`);
      exchange.started = true;
      const result = await next(args);
      Object.assign(exchange, replyOf(result.response));
      return result;
    },
    { name: 'exactlyOnce', step: 'deserialize', priority: 'low' },
  );
  return awsCall(operation, session, exchange, async () =>
    read(await send(client, request, { abortSignal: signal })),
  ).finally(() => client.destroy());
}

/** The SDK leaves out members it does not know without a word. What a person confirmed is sent whole or not at all. */
function requireSame(httpRequest: unknown, request: unknown): void {
  const body = fieldOf(httpRequest, 'body');
  const text = body instanceof Uint8Array ? new TextDecoder().decode(body) : body;
  if (typeof text === 'string' && isDeepStrictEqual(JSON.parse(text), request)) return;
  throw named('IncompleteRequest', 'The request would not be sent as it is written');
}

function replyOf(response: unknown): Pick<Exchange, 'status' | 'requestId'> {
  const status = numberOf(response, 'statusCode');
  const requestId = textOf(fieldOf(response, 'headers'), 'x-amzn-requestid');
  return { ...(status !== undefined && { status }), ...(requestId !== undefined && { requestId }) };
}
