import type { Place } from './associations.ts';

/** Calls per second by operation, in one account and Region. */
export type Rates = Readonly<Record<string, number>>;

/** AWS's published quotas, which an account may ask to have raised: the general reference, Systems Manager. */
export const AWS_RATES = {
  CreateAssociation: 3,
  CreateAssociationBatch: 1,
  UpdateAssociation: 3,
  DescribeAssociation: 2,
  DeleteAssociation: 2,
  ListAssociations: 4,
  StartAssociationsOnce: 2,
} as const satisfies Rates;

/** A call that came sooner than its rate allows. */
export interface Breach extends Place {
  readonly operation: string;
  /** Milliseconds, by the clock of the endpoint. */
  readonly at: number;
}

export interface RateLimits {
  /** Takes note of a call. @returns whether it may be carried out */
  readonly admits: (operation: string, place: Place) => boolean;
  readonly breaches: () => readonly Breach[];
  readonly clear: () => void;
}

/**
 * A bucket of tokens for each operation, account and Region: it holds as many as the rate, fills at the rate, and a call
 * takes one. So a second's worth may come at once, and who keeps the rate is never refused. A refused call takes none.
 */
export function createRateLimits(rates: Rates, now: () => number): RateLimits {
  const buckets = new Map<string, Bucket>();
  let breaches: readonly Breach[] = [];
  return {
    admits: (operation, { account, region }) => {
      const rate = Object.hasOwn(rates, operation) ? rates[operation] : undefined;
      if (rate === undefined) return true;
      const at = now();
      const key = `${operation} ${account} ${region}`;
      const bucket = buckets.get(key) ?? { tokens: rate, at };
      const tokens = Math.min(rate, bucket.tokens + ((at - bucket.at) * rate) / 1000);
      // Thirds of a second do not add up to one exactly.
      const admitted = tokens > 1 - 1e-9;
      buckets.set(key, { tokens: admitted ? tokens - 1 : tokens, at });
      if (!admitted) breaches = [...breaches, { operation, account, region, at }];
      return admitted;
    },
    breaches: () => breaches,
    clear: () => {
      buckets.clear();
      breaches = [];
    },
  };
}

interface Bucket {
  readonly tokens: number;
  readonly at: number;
}
