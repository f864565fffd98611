import type { AssociationRequest } from '../../../server/src/protocol.ts';
import { count, listed, listOf, membersOf, textOf } from './words.ts';

/** Who an association reaches, one phrase for each way the request names it. Total on any request. */
export function targetsInWords(request: AssociationRequest): string[] {
  const instance = textOf(request.InstanceId);
  const targets = listOf(request.Targets);
  const maps = listOf(request.TargetMaps);
  const locations = listOf(request.TargetLocations);
  const phrases = [
    ...(instance ? [`the node ${instance} (InstanceId)`] : []),
    ...(targets.length > 0 ? [targets.map(targetInWords).join(', and ')] : []),
    ...(maps.length > 0
      ? [`${count(maps.length, 'target map')} over ${listed(mapKeys(maps))} (TargetMaps)`]
      : []),
    ...locations.map(locationInWords),
  ];
  return phrases.length > 0 ? phrases : ['none given'];
}

/** Keys are compared without case, as the service does. */
function targetInWords(target: unknown): string {
  const members = membersOf(target);
  const key = textOf(members.Key);
  const values = listOf(members.Values).map(textOf);
  const all = values.includes('*');
  const tag = /^tag:(.*)$/i.exec(key)?.[1];
  if (tag !== undefined) return `nodes tagged ${tag} = ${listed(values, 'or')}`;
  switch (key.toLowerCase()) {
    case 'instanceids':
      return all
        ? 'every managed node (InstanceIds *)'
        : `${count(values.length, 'node')}: ${listed(values)}`;
    case 'aws::ec2::instance':
      return all ? 'every EC2 instance (AWS::EC2::Instance *)' : `EC2 instances ${listed(values)}`;
    case 'tag-key':
      return `nodes that carry the tag ${listed(values, 'or')}`;
    case 'resourcegroup':
    case 'resource-groups:name':
      return `the resource group ${listed(values)}`;
    case 'parametervalues':
      return `one run for each of ${count(values.length, 'value')}: ${listed(values)} (ParameterValues)`;
    case 'aws:noopautomationtag':
      return 'nothing: the runbook runs once, without targets';
    default:
      return `${key || 'a target without Key'} = ${listed(values, 'or')}`;
  }
}

function locationInWords(location: unknown): string {
  const members = membersOf(location);
  const accounts = listOf(members.Accounts).map(textOf);
  const excluded = listOf(members.ExcludeAccounts);
  const role = textOf(members.ExecutionRoleName);
  const parts = [
    `in ${accounts.length > 0 ? `${accounts.some(isUnit) ? '' : 'account '}${listed(accounts)}` : 'this account'}`,
    ...(members.IncludeChildOrganizationUnits === true ? ['with the units below'] : []),
    ...(excluded.length > 0 ? [`without ${count(excluded.length, 'account')}`] : []),
    `Regions ${listed(listOf(members.Regions).map(textOf))}`,
    ...listOf(members.Targets).map(targetInWords),
    ...(role ? [`as ${role}`] : []),
  ];
  return `${parts.join(', ')} (TargetLocations)`;
}

const isUnit = (account: string): boolean => account.startsWith('ou-') || account.startsWith('r-');

const mapKeys = (maps: readonly unknown[]): string[] => [
  ...new Set(maps.flatMap((map) => Object.keys(membersOf(map)))),
];
