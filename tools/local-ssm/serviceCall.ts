import type { IncomingHttpHeaders } from 'node:http';
import type { AssociationStore } from './associations.ts';
import type { NamedDocument } from './documents.ts';
import type { Json } from './json.ts';
import type { Fleet } from './nodes.ts';
import type { RateLimits } from './rates.ts';
import type { ServiceError } from './serviceError.ts';

export interface HttpRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface HttpReply {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Name of the AWS error, for the log. */
  readonly error?: string;
}

/** A request understood as a call of an AWS operation, in whichever protocol it came. */
export interface ServiceCall {
  readonly operation: string;
  /** `undefined` when it could not be parsed. */
  readonly body: Json | undefined;
  /** Carries the operation out. Each call of it stores again. */
  readonly answer: (requestId: string) => HttpReply;
  /** The reply of this protocol to an error. */
  readonly refuse: (error: ServiceError, requestId: string) => HttpReply;
}

/** What the operations work on. */
export interface World extends Fleet {
  readonly store: AssociationStore;
  readonly rates: RateLimits;
  readonly accountOf: (accessKeyId: string) => string;
  readonly aliasOf: (account: string) => string | undefined;
  readonly associationLimit: number;
  readonly versionLimit: number;
  /** By name. */
  readonly documents: readonly NamedDocument[];
  /** Of a document by name or ARN. */
  readonly documentFacts: (name: string) => NamedDocument | undefined;
  readonly failing: ReadonlyMap<string, string>;
  readonly pageLimit: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
