import { comparable } from './comparable.ts';

/** Names of the members in which a file and a live association differ, in the order of the request. */
export interface Differences {
  /** Both have it, with other values. */
  readonly changed: readonly string[];
  /** Only the file has it. */
  readonly added: readonly string[];
  /** Only the live one has it: `UpdateAssociation` would set it to null. */
  readonly cleared: readonly string[];
}

/** What updating `live` to what `wanted` says would change; tags aside. A document left out stays, as `UpdateAssociation` has it. */
export function differencesOf(
  wanted: Readonly<Record<string, unknown>>,
  live: Readonly<Record<string, unknown>>,
): Differences {
  const there = comparable(live);
  const here = comparable(wanted.Name ? wanted : { ...wanted, Name: live.Name });
  const differ = (name: string) => JSON.stringify(here[name]) !== JSON.stringify(there[name]);
  return {
    changed: Object.keys(here).filter((name) => name in there && differ(name)),
    added: Object.keys(here).filter((name) => !(name in there)),
    cleared: Object.keys(there).filter((name) => !(name in here)),
  };
}

export const isSame = ({ changed, added, cleared }: Differences): boolean =>
  changed.length + added.length + cleared.length === 0;

/** `ScheduleExpression and Targets differ; MaxErrors is cleared`, or that nothing differs. */
export function differencesInWords({ changed, added, cleared }: Differences): string {
  const phrases = [
    ...phrase(changed, 'differs', 'differ'),
    ...phrase(added, 'is new', 'are new'),
    ...phrase(cleared, 'is cleared', 'are cleared'),
  ];
  return phrases.length > 0 ? phrases.join('; ') : 'nothing differs';
}

function phrase(names: readonly string[], one: string, many: string): string[] {
  if (names.length === 0) return [];
  const last = names.at(-1) ?? '';
  const list = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last;
  return [`${list} ${names.length === 1 ? one : many}`];
}
