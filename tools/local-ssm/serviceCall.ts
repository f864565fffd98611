import type { IncomingHttpHeaders } from 'node:http';
import type { AssociationStore } from './associations.ts';
import type { DocumentFacts } from './documents.ts';
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
  readonly documentFacts: (name: string) => DocumentFacts | undefined;
  readonly failing: Readonly<Record<string, string>>;
  readonly pageLimit: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
