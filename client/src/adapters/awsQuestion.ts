import type { Answer } from '../deploy/ports.ts';
import type { Call } from '../deploy/signedIn.ts';
import { awsCall } from './awsCall.ts';
import { clientConfig } from './awsClientConfig.ts';
import type { AwsEndpoints } from './awsEndpoints.ts';
import type { Exchange } from './awsError.ts';
import type { AwsSession } from './awsSession.ts';
import { adaptiveRetry, rateLimiterOf, THROTTLING } from './awsThrottling.ts';

/** How a client that only asks is built: asking changes nothing, so the SDK may ask again, and slows down by itself. */
export function askingConfig(
  { where, credentials, endpoints, options }: AwsSession,
  service: keyof AwsEndpoints,
) {
  const throttling = options.throttling ?? THROTTLING;
  return {
    ...clientConfig(where, credentials, endpoints[service], options.timeouts),
    maxAttempts: ATTEMPTS,
    retryStrategy: adaptiveRetry(ATTEMPTS, throttling, rateLimiterOf(throttling)),
  };
}

const ATTEMPTS = 3;

/** What goes into each call of the SDK. */
export interface SendOptions {
  readonly abortSignal: AbortSignal;
}

interface Output {
  readonly $metadata: {
    readonly httpStatusCode?: number | undefined;
    readonly requestId?: string | undefined;
  };
}

/**
 * Asks once.
 * @param read may throw when the reply lacks what it must hold
 */
export function ask<Reply extends Output, Value>(
  operation: string,
  session: AwsSession,
  { signal }: Call,
  send: (options: SendOptions) => Promise<Reply>,
  read: (reply: Reply) => Value,
): Promise<Answer<Value>> {
  const exchange: Exchange = { started: false };
  return awsCall(operation, session, exchange, async () => {
    signal.throwIfAborted();
    exchange.started = true;
    return read(noted(await send({ abortSignal: signal }), exchange));
  });
}

/** Asks for page after page until there is none left, and gives what they hold together. */
export function askAll<Page extends Output, Item>(
  operation: string,
  session: AwsSession,
  { signal }: Call,
  pages: (options: SendOptions) => AsyncIterable<Page>,
  read: (page: Page) => readonly Item[],
): Promise<Answer<readonly Item[]>> {
  const exchange: Exchange = { started: false };
  return awsCall(operation, session, exchange, async () => {
    signal.throwIfAborted();
    exchange.started = true;
    const all: Page[] = [];
    for await (const page of pages({ abortSignal: signal })) all.push(page);
    const last = all.at(-1);
    // An error tells of its own exchange, not of the page before it.
    if (last) noted(last, exchange);
    return all.flatMap(read);
  });
}

function noted<Reply extends Output>(reply: Reply, exchange: Exchange): Reply {
  const { httpStatusCode, requestId } = reply.$metadata;
  if (httpStatusCode !== undefined) exchange.status = httpStatusCode;
  if (requestId !== undefined) exchange.requestId = requestId;
  return reply;
}
