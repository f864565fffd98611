import type { Target } from './outcome.ts';
import { plainText } from './plainText.ts';
import type { Account, Endpoint } from './ports.ts';

/** `123456789012 (acme-prod)`. */
export const accountInWords = ({
  id,
  alias,
}: Pick<Account, 'id'> & { readonly alias?: string | undefined }): string =>
  alias === undefined ? plainText(id) : `${plainText(id)} (${plainText(alias, 80)})`;

/** With whose credentials, in which account and region, and through which addresses: a line each. */
export function placeInWords({ account, where, endpoints }: Omit<Target, 'request'>): string[] {
  return [
    `Account: ${accountInWords(account)}, confirmed by STS for ${plainText(account.arn)}`,
    `Profile: ${where.profile === undefined ? 'none, credentials of the environment' : plainText(where.profile)}`,
    `Region: ${plainText(where.region)}`,
    ...endpointInWords('Systems Manager endpoint', endpoints.ssm),
    ...endpointInWords('STS endpoint', endpoints.sts),
  ];
}

const endpointInWords = (label: string, endpoint: Endpoint | undefined): string[] =>
  endpoint ? [`⚠ ${label}: ${plainText(endpoint.url)}, not AWS's own (${plainText(endpoint.from)})`] : [];
