import type { ListedAssociation, SignedIn } from '../deploy/signedIn.ts';
import { nameOf } from './nameOf.ts';

/** An association that something is to be done with, and as whom. */
export interface Live {
  readonly association: ListedAssociation;
  readonly signedIn: SignedIn;
}

/** What is needed to tell one association from the others. */
export interface OneLive {
  readonly association: Pick<ListedAssociation, 'associationId' | 'name' | 'document'>;
  readonly signedIn: SignedIn;
}

/** `PatchTuesday (live, eu-west-1)`: what a page about it is called. */
export const pageTitle = ({ association, signedIn }: OneLive, what = 'live'): string =>
  `${nameOf(association)} (${what}, ${signedIn.region})`;

/** Whose page it is: two accounts may have associations of one name. */
export const pageKey = ({ association, signedIn }: OneLive, what = 'live'): string =>
  [signedIn.account.id, signedIn.region, association.associationId, what].join('/');
