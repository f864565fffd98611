import type { Tag } from './signedIn.ts';
import { listOf, membersOf, textOf } from './words.ts';

/** What the tagging calls have to do; both empty for nothing. */
export interface TagChanges {
  readonly set: readonly Tag[];
  /** Keys. */
  readonly removed: readonly string[];
}

export const NO_TAG_CHANGES: TagChanges = { set: [], removed: [] };

/**
 * From the tags of a live association to those of a file. A file without `Tags` leaves them as they are; tags of AWS's own
 * (`aws:…`) cannot be changed and stay.
 */
export function tagChanges(wanted: Readonly<Record<string, unknown>>, live: readonly Tag[]): TagChanges {
  if (wanted.Tags === undefined) return NO_TAG_CHANGES;
  const tags = tagsOf(wanted);
  const before = new Map(live.map(({ key, value }) => [key, value]));
  const after = new Set(tags.map(({ key }) => key));
  return {
    set: tags.filter(({ key, value }) => before.get(key) !== value),
    removed: live.map(({ key }) => key).filter((key) => !after.has(key) && !key.startsWith('aws:')),
  };
}

export function tagsOf({ Tags }: Readonly<Record<string, unknown>>): Tag[] {
  return listOf(Tags)
    .map(membersOf)
    .flatMap(({ Key, Value }) => (typeof Key === 'string' ? [{ key: Key, value: String(Value ?? '') }] : []));
}

export const hasTagChanges = ({ set, removed }: TagChanges): boolean => set.length + removed.length > 0;

/** `sets Stage, Team; removes Old`; empty for nothing. Values may be private and are not told. */
export function tagChangesInWords({ set, removed }: TagChanges): string {
  return [
    ...(set.length > 0 ? [`sets ${set.map(({ key }) => textOf(key)).join(', ')}`] : []),
    ...(removed.length > 0 ? [`removes ${removed.map(textOf).join(', ')}`] : []),
  ].join('; ');
}
