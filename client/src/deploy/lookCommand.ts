import type { Target } from './outcome.ts';
import { shellWord } from './plainText.ts';

/** The AWS CLI command that shows whether an association of this request exists. */
export function lookCommand({ request, where, endpoints }: Target): string {
  const name = request.AssociationName;
  const filter =
    typeof name === 'string' ? `key=AssociationName,value=${name}` : `key=Name,value=${request.Name}`;
  return [
    'aws ssm list-associations',
    `--association-filter-list ${shellWord(filter)}`,
    `--region ${shellWord(where.region)}`,
    ...(where.profile === undefined ? [] : [`--profile ${shellWord(where.profile)}`]),
    ...(endpoints.ssm ? [`--endpoint-url ${shellWord(endpoints.ssm.url)}`] : []),
  ].join(' ');
}
