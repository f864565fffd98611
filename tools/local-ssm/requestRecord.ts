import type { IncomingHttpHeaders } from 'node:http';
import { callerOf } from './credentials.ts';
import type { Json } from './json.ts';
import type { HttpRequest, ServiceCall } from './serviceCall.ts';

/** What came in, kept so that a test can say what was sent and how often. Never holds a signature or a token. */
export interface RequestRecord {
  readonly requestId: string;
  readonly method: string;
  readonly operation: string;
  /** Parsed; `undefined` when it was not JSON. */
  readonly body: Json | undefined;
  readonly headers: Readonly<Record<string, string>>;
  /** From the credential scope, when there is one. */
  readonly accessKeyId: string | undefined;
  readonly region: string | undefined;
}

const HEADERS_OF_INTEREST = [
  'content-type',
  'x-amz-target',
  'user-agent',
  'amz-sdk-invocation-id',
  'amz-sdk-request',
];

export function recordOf(request: HttpRequest, call: ServiceCall, requestId: string): RequestRecord {
  const caller = callerOf(request.headers.authorization);
  const scope = typeof caller === 'string' ? undefined : caller;
  return {
    requestId,
    method: request.method,
    operation: call.operation,
    body: call.body,
    headers: ofInterest(request.headers),
    accessKeyId: scope?.accessKeyId,
    region: scope?.region,
  };
}

function ofInterest(headers: IncomingHttpHeaders): Record<string, string> {
  const entries = HEADERS_OF_INTEREST.map((name) => [name, headers[name]] as const);
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
