import { lookWords } from '../adapters/lookWords.ts';
import { shownText } from '../adapters/shownText.ts';
import { accountInWords } from '../deploy/placeInWords.ts';
import type { AwsError } from '../deploy/ports.ts';
import { REGIONS } from '../deploy/regions.ts';
import type { SignedIn } from '../deploy/signedIn.ts';
import type { AssociationRow } from './associationRows.ts';

/** An element of the view. Whatever is done with an association is done as who listed it. */
export type ViewItem =
  | {
      readonly kind: 'region';
      readonly region: string;
      readonly account: string;
      readonly alias?: string;
      readonly isHome: boolean;
    }
  | { readonly kind: 'association'; readonly row: AssociationRow; readonly signedIn: SignedIn }
  | { readonly kind: 'note'; readonly label: string; readonly tooltip: string; readonly isFailure: boolean };

/** How an element looks, as `TreeItem` has it; no text of it is Markdown. */
export interface Look {
  readonly id?: string;
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  readonly icon: string;
  /** What menus go by. */
  readonly context: string;
  readonly opens: 'expanded' | 'collapsed' | 'never';
}

/** How an element is shown. */
export function lookOf(item: ViewItem): Look {
  switch (item.kind) {
    case 'region': {
      const { region, account, alias, isHome } = item;
      const name = Object.hasOwn(REGIONS, region) ? (REGIONS[region] ?? '') : '';
      return {
        id: JSON.stringify([account, region]),
        label: shownText(region),
        // VS Code does not show the description of a view that is alone in its container.
        description: [shownText(alias ?? account), name].filter(Boolean).join(' · '),
        tooltip: `${[region, name].filter(Boolean).join(', ')}\nAccount: ${accountInWords({ id: account, alias })}`,
        icon: 'globe',
        context: isHome ? 'region.home' : 'region.added',
        opens: isHome ? 'expanded' : 'collapsed',
      };
    }
    case 'association': {
      const { row, signedIn } = item;
      return {
        id: JSON.stringify([signedIn.account.id, signedIn.region, row.association.associationId]),
        label: row.label,
        description: row.description,
        tooltip: row.tooltip,
        icon: row.icon,
        context: 'association',
        opens: 'never',
      };
    }
    case 'note':
      return {
        label: shownText(item.label),
        description: '',
        tooltip: item.tooltip,
        icon: item.isFailure ? 'warning' : 'info',
        context: 'note',
        opens: 'never',
      };
  }
}

/** @param regions the one signed in to first */
export const regionItems = (
  regions: readonly string[],
  { account: { id, alias } }: Pick<SignedIn, 'account'>,
): readonly ViewItem[] =>
  regions.map((region, index) => ({
    kind: 'region',
    region,
    account: id,
    ...(alias !== undefined && { alias }),
    isHome: index === 0,
  }));

/** The one element of a region that could not be listed. */
export function failureItem(error: AwsError, region: string): ViewItem {
  const words = lookWords(error, region);
  const label = words[0] ?? '';
  return {
    kind: 'note',
    label,
    tooltip: [...words, 'Refresh the view to try again.'].join('\n'),
    isFailure: true,
  };
}

/** The one element of a region that the credentials did not reach. */
export const notSignedIn = (region: string): ViewItem => ({
  kind: 'note',
  label: 'Not signed in',
  tooltip: `There are no credentials for ${region}.\nRefresh the view to try again.`,
  isFailure: true,
});

/** What a region holds: its associations, or that it has none. */
export const associationItems = (rows: readonly AssociationRow[], signedIn: SignedIn): readonly ViewItem[] =>
  rows.length > 0
    ? rows.map((row) => ({ kind: 'association', row, signedIn }))
    : [
        {
          kind: 'note',
          label: 'No associations',
          tooltip: 'This Region has no associations.',
          isFailure: false,
        },
      ];
