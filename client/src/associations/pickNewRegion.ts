import { choose } from '../adapters/choose.ts';
import { anotherRegion } from '../deploy/anotherRegion.ts';
import { REGIONS } from '../deploy/regions.ts';

/** Lets a person choose a region that is not shown yet. */
export const pickNewRegion = (shown: readonly string[]): Promise<string | undefined> =>
  choose({
    title: 'AWS Region to show',
    options: Object.entries(REGIONS)
      .filter(([region]) => !shown.includes(region))
      .map(([label, description]) => ({ label, description, value: label })),
    other: anotherRegion,
  });
