import type { Account } from './ports.ts';
import { isRegion } from './regions.ts';

/**
 * The page of an association in the AWS console, or the list of all when its id is not known. The partition comes from the
 * caller's ARN. Undefined for partitions whose console is not public.
 */
export function consoleUrl(account: Account, region: string, associationId?: string): string | undefined {
  const domain = DOMAINS[account.arn.split(':')[1] ?? ''];
  if (!domain || !isRegion(region)) return undefined;
  const page = associationId === undefined ? '' : `/${encodeURIComponent(associationId)}/description`;
  return `https://${region}.console.${domain}/systems-manager/state-manager${page}?region=${region}`;
}

const DOMAINS: Readonly<Record<string, string>> = {
  aws: 'aws.amazon.com',
  'aws-cn': 'amazonaws.cn',
  'aws-us-gov': 'amazonaws-us-gov.com',
  'aws-eusc': 'amazonaws-eusc.eu',
};
