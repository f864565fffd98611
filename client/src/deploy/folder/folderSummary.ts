import type { Failure } from '../failureOf.ts';
import type { Plan, Row } from './plan.ts';

/** What became of every file of a folder. */
export interface FolderSummary {
  readonly plan: Plan;
  /** One for each row of the plan, in its order. */
  readonly outcomes: readonly RowOutcome[];
  /** Why it did not come to its end. */
  readonly ended?: 'cancelled' | Failure;
}

export interface RowOutcome {
  readonly row: Row;
  readonly outcome: Outcome;
}

export type Outcome =
  /** `found`: no reply came, looking found it. */
  | { readonly kind: 'created'; readonly associationId: string; readonly found: boolean }
  | {
      readonly kind: 'updated';
      readonly associationId: string;
      readonly version: string;
      readonly found: boolean;
    }
  /** Nothing was to be done: the plan says why. */
  | { readonly kind: 'as planned' }
  /**
   * `failed`: AWS said no, or it was not sent; nothing was created or changed. `unknown`: it may have been. But for what was
   * `done` before, in words.
   */
  | { readonly kind: 'failed' | 'unknown'; readonly failure: Failure; readonly done?: string }
  | { readonly kind: 'not tried'; readonly why?: string };
