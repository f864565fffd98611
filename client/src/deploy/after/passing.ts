import { keyOf } from '../failures.ts';
import type { AwsError } from '../ports.ts';

/** Whether asking again later may well go through: the network, AWS's rates, a fault on AWS's side. */
export const isPassing = ({ name, reached, status }: AwsError): boolean =>
  reached === 'connecting' || reached === 'network' || (status ?? 0) >= 500 || RATES.has(keyOf(name));

const RATES: ReadonlySet<string> = new Set([
  'Throttling',
  'Throttled',
  'TooManyRequests',
  'RequestLimitExceeded',
]);
