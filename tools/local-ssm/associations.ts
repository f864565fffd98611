import type { Execution } from './execution.ts';
import type { JsonObject } from './json.ts';

/** Where a caller is: what one account sees in one Region, no other sees. */
export interface Place {
  readonly account: string;
  readonly region: string;
}

/** One association as this endpoint keeps it, with where it was created. */
export interface StoredAssociation extends Place {
  /** The request that created it, as it was received, members unknown to SSM included. An update leaves it alone. */
  readonly request: JsonObject;
  /** The `AssociationDescription` that SSM would answer now. */
  readonly description: JsonObject;
  /** The description each version began with, oldest first. */
  readonly versions: readonly JsonObject[];
  /** Oldest first. */
  readonly executions: readonly Execution[];
  readonly tags: Readonly<Record<string, string>>;
}

export type AssociationChange = Partial<Omit<StoredAssociation, keyof Place | 'request'>>;

/** The associations of one account in one Region. */
export interface Associations {
  readonly all: () => readonly StoredAssociation[];
  readonly byId: (id: unknown) => StoredAssociation | undefined;
  readonly add: (association: Omit<StoredAssociation, keyof Place>) => void;
  readonly change: (id: unknown, change: AssociationChange) => void;
  readonly remove: (id: unknown) => void;
}

export interface AssociationStore {
  readonly all: () => readonly StoredAssociation[];
  readonly of: (place: Place) => Associations;
  readonly clear: () => void;
}

export function createAssociationStore(): AssociationStore {
  let stored: readonly StoredAssociation[] = [];
  const isAt = (one: StoredAssociation, { account, region }: Place) =>
    one.account === account && one.region === region;
  const is = (one: StoredAssociation, place: Place, id: unknown) =>
    isAt(one, place) && one.description.AssociationId === id;
  return {
    all: () => stored,
    of: (place) => ({
      all: () => stored.filter((one) => isAt(one, place)),
      byId: (id) => stored.find((one) => is(one, place, id)),
      add: (association) => {
        stored = [...stored, { account: place.account, region: place.region, ...association }];
      },
      change: (id, change) => {
        stored = stored.map((one) => (is(one, place, id) ? { ...one, ...change } : one));
      },
      remove: (id) => {
        stored = stored.filter((one) => !is(one, place, id));
      },
    }),
    clear: () => {
      stored = [];
    },
  };
}
