import { isRegion } from '../deploy/regions.ts';
import { listOf, membersOf } from '../deploy/words.ts';

/** Regions a person added, by account. What is stored may be anything; what is no region is left out. */
export const addedRegions = (stored: unknown, account: string): readonly string[] => [
  ...new Set(
    listOf(membersOf(stored)[account]).filter(
      (region): region is string => typeof region === 'string' && isRegion(region),
    ),
  ),
];

/** What to store once an account's added regions are these. */
export const withRegions = (
  stored: unknown,
  account: string,
  regions: readonly string[],
): Readonly<Record<string, unknown>> => ({ ...membersOf(stored), [account]: [...regions] });

/** The region signed in to, then the added ones by name. */
export const regionsShown = (home: string, added: readonly string[]): readonly string[] => [
  home,
  ...added.filter((region) => region !== home).sort(),
];
