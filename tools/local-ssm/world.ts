import { createAssociationStore } from './associations.ts';
import { type DocumentFacts, documentsOf } from './documents.ts';
import type { LocalNode } from './nodes.ts';
import { createRateLimits, type Rates } from './rates.ts';
import type { World } from './serviceCall.ts';

/** What a test or a person may say of the AWS that is pretended. */
export interface WorldOptions {
  /** Account of every caller that `accounts` does not name: 123456789012 when absent. */
  readonly account?: string;
  /** Account by access key id. */
  readonly accounts?: Readonly<Record<string, string>>;
  /** Alias by account. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Associations an account may have in a Region: 2,000 when absent, as in AWS. */
  readonly associationLimit?: number;
  /** Versions an association may have: 1,000 when absent, as in AWS. */
  readonly versionLimit?: number;
  /** Documents of one's own, by name, beside those AWS publishes. */
  readonly documents?: Readonly<Record<string, DocumentFacts>>;
  readonly nodes?: readonly LocalNode[];
  /** Resource groups: ids of nodes by name of the group. */
  readonly groups?: Readonly<Record<string, readonly string[]>>;
  /** Why a run fails, by node id or by document name; all else succeeds. */
  readonly failing?: Readonly<Record<string, string>>;
  /** The largest page of any list: 50 when absent. AWS, too, may give less than was asked for. */
  readonly pageLimit?: number;
  /** Calls per second by operation, see AWS_RATES; any number when absent. */
  readonly rates?: Rates;
  /** The clock, in milliseconds: the machine's when absent. */
  readonly now?: () => number;
}

export function createWorld(options: WorldOptions): World {
  const accounts = new Map(Object.entries(options.accounts ?? {}));
  const aliases = new Map(Object.entries(options.aliases ?? {}));
  const documents = documentsOf(options.documents ?? {});
  const now = options.now ?? Date.now;
  return {
    store: createAssociationStore(),
    rates: createRateLimits(options.rates ?? {}, now),
    accountOf: (accessKeyId) => accounts.get(accessKeyId) ?? options.account ?? '123456789012',
    aliasOf: (account) => aliases.get(account),
    associationLimit: options.associationLimit ?? 2000,
    versionLimit: options.versionLimit ?? 1000,
    documents: documents.all,
    documentFacts: documents.factsOf,
    nodes: options.nodes ?? [],
    groups: new Map(Object.entries(options.groups ?? {})),
    failing: new Map(Object.entries(options.failing ?? {})),
    pageLimit: options.pageLimit ?? 50,
    now,
  };
}
