import type { AssociationRequest, PreparedProblem } from '../../../server/src/protocol.ts';
import type { Failure } from './failureOf.ts';
import type { Account, Endpoints, Where } from './ports.ts';

export type Outcome =
  | { readonly kind: 'created'; readonly associationId: string; readonly target: Target }
  /** By the person, before anything was sent. */
  | { readonly kind: 'cancelled' }
  /** Another start for the same file is still under way. */
  | { readonly kind: 'running' }
  | { readonly kind: 'invalid'; readonly errors: readonly PreparedProblem[] }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly target?: Target };

/** Where a request went, and what it was. */
export interface Target {
  readonly where: Where;
  readonly account: Account;
  readonly endpoints: Endpoints;
  readonly request: AssociationRequest;
}
