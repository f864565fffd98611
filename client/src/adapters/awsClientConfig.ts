import type { Endpoint, Where } from '../deploy/ports.ts';
import type { Credentials } from './awsCredentials.ts';

/** Milliseconds. */
export interface Timeouts {
  readonly connection: number;
  readonly request: number;
  /** How long the account's alias may take. */
  readonly alias: number;
}

export const TIMEOUTS: Timeouts = { connection: 10_000, request: 60_000, alias: 3000 };

/** How every client is built: nothing is left for the SDK to find, so that what was confirmed is what is used. */
export function clientConfig(
  where: Where,
  credentials: Credentials,
  endpoint: Endpoint | undefined,
  { connection, request }: Timeouts = TIMEOUTS,
) {
  return {
    region: where.region,
    credentials,
    ...(where.profile !== undefined && { profile: where.profile }),
    ...(endpoint && { endpoint: endpoint.url }),
    ignoreConfiguredEndpointUrls: true,
    requestHandler: {
      connectionTimeout: connection,
      requestTimeout: request,
      // Without it the handler only warns when the time is over.
      throwOnRequestTimeout: true,
      socketTimeout: request,
    },
  };
}
