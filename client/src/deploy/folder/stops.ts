import { keyOf } from '../failures.ts';

/**
 * Whether what went wrong for one file will go wrong for all: AWS is out of reach, the credentials do not hold, the quota is used up.
 * @param name AWS's, or the nearest there is
 */
export const stops = (name: string, outOfReach: boolean): boolean =>
  (outOfReach && !OF_ONE_FILE.has(name)) || OF_ALL.has(keyOf(name));

/** The SDK cannot send this request as it is written. */
const OF_ONE_FILE: ReadonlySet<string> = new Set(['IncompleteRequest']);

const OF_ALL: ReadonlySet<string> = new Set([
  'ExpiredToken',
  'RequestExpired',
  'UnrecognizedClient',
  'InvalidClientTokenId',
  'MissingAuthenticationToken',
  'InvalidSignature',
  'SignatureDoesNotMatch',
  'IncompleteSignature',
  'RequestTimeTooSkewed',
  'OptInRequired',
  'AssociationLimitExceeded',
]);
