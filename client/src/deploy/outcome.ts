import type { AssociationRequest, PreparedProblem } from '../../../server/src/protocol.ts';
import type { Failure } from './failureOf.ts';
import type { LiveAssociation } from './live/liveAssociation.ts';
import type { Account, Endpoints, Where } from './ports.ts';
import type { BatchResult, SignedIn } from './signedIn.ts';

/** How a deployment ended. */
export type Outcome =
  | {
      readonly kind: 'created';
      readonly associationId: string;
      /** The reply was lost; looking found it. */
      readonly found: boolean;
      readonly target: Target;
      readonly signedIn: SignedIn;
    }
  | {
      readonly kind: 'updated';
      readonly associationId: string;
      readonly version: string;
      readonly found: boolean;
      /** Whether the update made it run. */
      readonly ran: boolean;
      /** As it was before. */
      readonly before: LiveAssociation;
      readonly target: Target;
      readonly signedIn: SignedIn;
    }
  /** The live association says what the file says. */
  | {
      readonly kind: 'same';
      readonly live: LiveAssociation;
      readonly target: Target;
      readonly signedIn: SignedIn;
    }
  | { readonly kind: 'batch'; readonly result: BatchResult; readonly target: Target }
  /** By the person, before anything was sent. */
  | { readonly kind: 'cancelled' }
  /** Another start for the same file is still under way. */
  | { readonly kind: 'running' }
  | { readonly kind: 'invalid'; readonly errors: readonly PreparedProblem[] }
  | {
      readonly kind: 'failed';
      /** What was tried. */
      readonly tried: 'create' | 'update' | 'batch';
      readonly failure: Failure;
      /** What was changed before it failed, in words; undefined for nothing that is known of. */
      readonly done?: string;
      readonly target?: Target;
    };

/** Where a request goes, and what it is. */
export interface Target {
  readonly where: Where;
  readonly account: Account;
  readonly endpoints: Endpoints;
  readonly request: AssociationRequest;
}
