import type { JsonObject } from './json.ts';

/** One association as this endpoint keeps it, with where it was created. */
export interface StoredAssociation {
  readonly account: string;
  readonly region: string;
  /** The request body as it was received, members unknown to SSM included. */
  readonly request: JsonObject;
  /** The `AssociationDescription` that SSM would answer. */
  readonly description: JsonObject;
}

/** The associations of one account in one Region. */
export interface Associations {
  readonly all: () => readonly StoredAssociation[];
  readonly add: (request: JsonObject, description: JsonObject) => void;
}

export interface AssociationStore {
  readonly all: () => readonly StoredAssociation[];
  readonly of: (account: string, region: string) => Associations;
  readonly clear: () => void;
}

export function createAssociationStore(): AssociationStore {
  let stored: readonly StoredAssociation[] = [];
  return {
    all: () => stored,
    of: (account, region) => ({
      all: () => stored.filter((one) => one.account === account && one.region === region),
      add: (request, description) => {
        stored = [...stored, { account, region, request, description }];
      },
    }),
    clear: () => {
      stored = [];
    },
  };
}
