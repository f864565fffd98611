import { listOf, membersOf } from '../words.ts';
import { wantedRequest } from './wantedRequest.ts';

/**
 * A request with everything left aside that makes no difference to AWS: defaults, empty members, the order of targets, values,
 * calendars, accounts and regions, the case of target keys, `InstanceId` for a target. Tags are left out: an association does not
 * tell its own. Two requests mean the same when these are equal as JSON.
 */
export function comparable(request: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const plain = wantedRequest(request, '');
  return Object.fromEntries(
    Object.entries(plain).map(([name, value]) => [name, sortedKeys(NORMALISED[name]?.(value) ?? value)]),
  );
}

/** Target keys hold without case; the key of a tag does not. */
const keyOf = (key: string): string => (/^tag:/i.test(key) ? `tag:${key.slice(4)}` : key.toLowerCase());

const targets = (value: unknown): unknown =>
  listOf(value)
    .map((target) => {
      const { Key, Values } = membersOf(target);
      return { Key: keyOf(String(Key)), Values: sorted(Values) };
    })
    .sort(byText);

const locations = (value: unknown): unknown =>
  listOf(value)
    .map((location) => {
      const members = membersOf(location);
      const lists = ['Accounts', 'Regions', 'ExcludeAccounts'].flatMap((name) =>
        members[name] === undefined ? [] : [[name, sorted(members[name])]],
      );
      const inner = members.Targets === undefined ? {} : { Targets: targets(members.Targets) };
      return sortedKeys({ ...members, ...Object.fromEntries(lists), ...inner });
    })
    .sort(byText);

const sorted = (value: unknown): unknown => [...listOf(value)].sort(byText);

const NORMALISED: Readonly<Record<string, (value: unknown) => unknown>> = {
  Targets: targets,
  TargetLocations: locations,
  CalendarNames: sorted,
};

const byText = (one: unknown, other: unknown): number => {
  const [a, b] = [JSON.stringify(one) ?? '', JSON.stringify(other) ?? ''];
  return a < b ? -1 : a > b ? 1 : 0;
};

function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([name, member]) => [name, sortedKeys(member)]));
}
