import { choose } from '../adapters/choose.ts';
import { isRegion, REGIONS } from '../deploy/regions.ts';

/** Lets a person choose a region that is not shown yet. */
export const pickNewRegion = (shown: readonly string[]): Promise<string | undefined> =>
  choose({
    title: 'AWS Region to show',
    options: Object.entries(REGIONS)
      .filter(([region]) => !shown.includes(region))
      .map(([label, description]) => ({ label, description, value: label })),
    other: {
      label: 'Another Region…',
      prompt: 'Name of the Region, such as eu-west-1',
      read: (text) =>
        isRegion(text.trim())
          ? { value: text.trim() }
          : {
              wrong: 'A Region is written like eu-west-1: lower-case words and a number, joined by hyphens.',
            },
    },
  });
