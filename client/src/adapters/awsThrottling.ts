import {
  AdaptiveRetryStrategy,
  DefaultRateLimiter,
  MAXIMUM_RETRY_DELAY,
  type RateLimiter,
  Retry,
} from '@smithy/core/retry';
import type { AwsError } from '../deploy/ports.ts';
import { awsError, type Exchange } from './awsError.ts';

/** How requests that AWS turned away for their rate are sent again. */
export interface Throttling {
  /** How often one that changes something is sent at most. */
  readonly attempts: number;
  /** Requests a second that stay allowed however often AWS turns them away. */
  readonly slowest: number;
  /** Milliseconds that a wait is at most. */
  readonly longest: number;
}

/** The SDK's own values, and as many attempts as make half a minute on average. */
export const THROTTLING: Throttling = { attempts: 8, slowest: 0.5, longest: MAXIMUM_RETRY_DELAY };

/** Slows down everything that is sent with it once AWS turned a request away. */
export const rateLimiterOf = ({ slowest }: Throttling): RateLimiter =>
  new DefaultRateLimiter({ minFillRate: slowest });

/**
 * The SDK's adaptive retry, for nothing but requests that AWS said it turned away for their rate: such a request has changed
 * nothing. Whatever else goes wrong is not repeated, not even what the SDK takes for throttling by its status alone.
 * @param waiting is told before each wait what AWS said and how many milliseconds it takes
 */
export function throttlingRetry(
  throttling: Throttling,
  rateLimiter: RateLimiter,
  { exchange, signal }: { readonly exchange: Exchange; readonly signal: AbortSignal },
  waiting: (error: AwsError, milliseconds: number) => void,
) {
  let last: AwsError | undefined;
  const adaptive = adaptiveRetry(throttling.attempts, throttling, rateLimiter, (milliseconds) => {
    if (last) waiting(last, milliseconds);
  });
  const refresh: typeof adaptive.refreshRetryTokenForRetry = async (token, info) => {
    last = awsError(info.error, exchange);
    if (last.reached !== 'reply' || !THROTTLED.has(last.name)) throw info.error;
    // This attempt is over and nothing of it remains: whoever leaves during the wait has sent nothing.
    forget(exchange);
    signal.throwIfAborted();
    return adaptive.refreshRetryTokenForRetry(token, info);
  };
  return {
    mode: adaptive.mode,
    acquireInitialRetryToken: adaptive.acquireInitialRetryToken.bind(adaptive),
    refreshRetryTokenForRetry: refresh,
    recordSuccess: adaptive.recordSuccess.bind(adaptive),
  };
}

/** The SDK's adaptive retry as it is, for calls that only ask. */
export function adaptiveRetry(
  maxAttempts: number,
  { slowest, longest }: Throttling,
  rateLimiter: RateLimiter,
  waiting: (milliseconds: number) => void = () => {},
): AdaptiveRetryStrategy {
  let base = Retry.delay();
  const backoff = {
    setDelayBase: (milliseconds: number) => {
      base = milliseconds;
    },
    // As the SDK's own, which it does not export and which tells nobody of its waits.
    computeNextBackoffDelay: (attempt: number) => {
      const milliseconds = Math.floor(Math.random() * Math.min(base * 2 ** attempt, longest));
      // The rate limiter lets a lone request go no later than its slowest rate.
      waiting(Math.max(milliseconds, Math.ceil(1000 / slowest)));
      return milliseconds;
    },
  };
  return new AdaptiveRetryStrategy(maxAttempts, { maxAttempts, rateLimiter, backoff });
}

/** Names by which services of AWS say that a request came too soon; quotas of other kinds are not among them. */
const THROTTLED: ReadonlySet<string> = new Set([
  'Throttling',
  'ThrottlingException',
  'Throttled',
  'ThrottledException',
  'TooManyRequestsException',
  'RequestLimitExceeded',
  'RequestThrottled',
  'RequestThrottledException',
]);

function forget(exchange: Exchange): void {
  exchange.started = false;
  delete exchange.status;
  delete exchange.requestId;
}
