import type { Account, Endpoint, Where } from '../deploy/ports.ts';
import type { AwsOptions } from './aws.ts';
import type { Credentials } from './awsCredentials.ts';
import type { AwsEndpoints } from './awsEndpoints.ts';

/** One identity whose account is known, in one region: what every call made for it goes by. */
export interface AwsSession {
  readonly where: Where;
  readonly account: Account;
  readonly endpoints: AwsEndpoints;
  /** Those that STS was asked about. */
  readonly credentials: Credentials;
  readonly options: AwsOptions;
}

/** Where a call goes, for the log: `account=… region=… profile=…`. */
export const placeOf = ({ account, where }: AwsSession): string =>
  `account=${account.id} region=${where.region} profile=${where.profile ?? '-'}`;

/** ` endpoint=127.0.0.1:4566`, for the log; empty for AWS's own. */
export const endpointInWords = (endpoint: Endpoint | undefined): string =>
  endpoint ? ` endpoint=${new URL(endpoint.url).host}` : '';
