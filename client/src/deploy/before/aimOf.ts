import type { AssociationRequest } from '../../../../server/src/protocol.ts';
import type { NodeFilter } from '../signedIn.ts';
import { count, listOf, membersOf, textOf } from '../words.ts';

/** What a request aims at, as far as it can be looked at. */
export type Aim =
  /** Nodes that pass every filter, are among each of `ids`, and in each of `groups` (names of which one is enough). */
  | {
      readonly kind: 'nodes';
      readonly filters: readonly NodeFilter[];
      readonly ids: readonly (readonly string[])[];
      readonly groups: readonly (readonly string[])[];
    }
  /** Not nodes of this account and region. `total`: how many runs it makes, where the request says that. */
  | { readonly kind: 'told'; readonly says: string; readonly total?: number };

/** Reads the targets of a request. Keys are compared without case, as the service does; keys of tags are not. Total. */
export function aimOf(request: AssociationRequest): Aim {
  const locations = listOf(request.TargetLocations);
  if (locations.length > 0) return told(`${locations.map(placesOf).join(', and ')}: not looked at`);
  const maps = listOf(request.TargetMaps);
  if (maps.length > 0) return told(`${count(maps.length, 'target map')}: what they name was not looked at`);
  const instance = typeof request.InstanceId === 'string' ? [request.InstanceId] : [];
  const targets = [
    ...instance.map((id) => ({ Key: 'InstanceIds', Values: [id] })),
    ...listOf(request.Targets),
  ];
  if (targets.length === 0) {
    return told('no targets: a runbook runs once without them, AWS refuses other documents');
  }
  const parts = targets.map(partOf);
  const stranger = parts.find((part) => part.kind === 'told');
  if (stranger) return stranger;
  const of = (kind: 'ids' | 'group') => parts.flatMap((part) => (part.kind === kind ? [part.values] : []));
  return {
    kind: 'nodes',
    filters: parts.flatMap((part) => (part.kind === 'filter' ? [part.filter] : [])),
    ids: of('ids'),
    groups: of('group'),
  };
}

type Part =
  | { readonly kind: 'filter'; readonly filter: NodeFilter }
  | { readonly kind: 'ids' | 'group'; readonly values: readonly string[] }
  | { readonly kind: 'all' }
  | Extract<Aim, { kind: 'told' }>;

function partOf(target: unknown): Part {
  const members = membersOf(target);
  const key = typeof members.Key === 'string' ? members.Key : '';
  const values = listOf(members.Values).filter((value) => typeof value === 'string');
  if (/^tag:/i.test(key)) return { kind: 'filter', filter: { key: `tag:${key.slice(4)}`, values } };
  switch (key.toLowerCase()) {
    case 'tag-key':
      return { kind: 'filter', filter: { key: 'tag-key', values } };
    case 'instanceids':
      return values.includes('*') ? { kind: 'all' } : { kind: 'ids', values };
    case 'resourcegroup':
    case 'resource-groups:name':
      return { kind: 'group', values };
    case 'aws::ec2::instance':
      return values.includes('*')
        ? told('every EC2 instance of this account and Region, managed or not: not looked at')
        : told(`${count(values.length, 'EC2 instance')}: not looked at`, values.length);
    case 'parametervalues':
      return told(
        `one run for ${values.length === 1 ? 'one value' : `each of ${values.length} values`}`,
        values.length,
      );
    case 'aws:noopautomationtag':
      return told('one run, without targets', 1);
    default:
      return told(`${textOf(key) || 'a target without Key'}: not looked at`);
  }
}

const told = (says: string, total?: number): Extract<Aim, { kind: 'told' }> => ({
  kind: 'told',
  says,
  ...(total !== undefined && { total }),
});

/** `in 2 accounts and 1 organizational unit × 3 Regions`. */
function placesOf(location: unknown): string {
  const members = membersOf(location);
  const accounts = listOf(members.Accounts).map(textOf);
  const units = accounts.filter((account) => /^(ou|r)-/.test(account)).length;
  const single = accounts.length - units;
  const who = [
    ...(single > 0 ? [count(single, 'account')] : []),
    ...(units > 0 ? [count(units, 'organizational unit')] : []),
  ];
  const regions = count(listOf(members.Regions).length, 'Region');
  return `in ${who.length > 0 ? who.join(' and ') : 'this account'} × ${regions}`;
}
