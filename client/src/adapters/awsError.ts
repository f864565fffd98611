import { plainText } from '../deploy/plainText.ts';
import type { AwsError } from '../deploy/ports.ts';
import { fieldOf, numberOf, textOf } from './awsFieldOf.ts';

/** What was seen of one HTTP exchange while it happened. */
export interface Exchange {
  /** The request was given to the network; before that nothing can have left this machine. */
  started: boolean;
  status?: number;
  requestId?: string;
}

/** An exception of the SDK as plain data. Whatever is not known to have stopped before AWS may have reached it. */
export function awsError(cause: unknown, exchange: Exchange): AwsError {
  const metadata = fieldOf(cause, '$metadata');
  const status = exchange.status ?? numberOf(metadata, 'httpStatusCode');
  const requestId = exchange.requestId ?? textOf(metadata, 'requestId');
  const reached = reachedBy(cause, exchange, status);
  const message = textOf(cause, 'message') ?? '';
  return {
    name: (reached === 'reply' ? undefined : textOf(cause, 'code')) ?? textOf(cause, 'name') ?? 'Error',
    text: MESSAGELESS.has(message) ? '' : message,
    reached,
    ...(status !== undefined && { status }),
    ...(requestId !== undefined && { requestId }),
  };
}

/** A call's end for the log: `status=400 error=InvalidTarget requestId=…`. */
export function inWords({ name, status, requestId }: Partial<AwsError>): string {
  const words = { status, error: name, requestId };
  return Object.entries(words)
    .flatMap(([label, value]) => (value === undefined ? [] : [`${label}=${plainText(String(value), 80)}`]))
    .join(' ');
}

/** How the SDK and AWS write that there is no message. */
const MESSAGELESS: ReadonlySet<string> = new Set(['', 'UnknownError', 'None', 'null']);

function reachedBy(cause: unknown, { started }: Exchange, status: number | undefined): AwsError['reached'] {
  const name = textOf(cause, 'name') ?? '';
  // Only an error that the service named is its answer: an HTML page of a proxy says nothing of what became of a request.
  if (status !== undefined) {
    return fieldOf(cause, '$fault') !== undefined && !NAMELESS.has(name) ? 'reply' : 'network';
  }
  if (!started || PROVIDER_ERRORS.has(name)) return 'none';
  return isConnecting(cause) ? 'connecting' : 'network';
}

/** What the SDK calls an error whose reply names none. */
const NAMELESS: ReadonlySet<string> = new Set(['', 'Error', 'Unknown', 'UnknownError']);

/** Of the SDK's credential providers, whose texts may quote what a configuration file says. */
const PROVIDER_ERRORS: ReadonlySet<string> = new Set(['CredentialsProviderError', 'TokenProviderError']);

/** Name resolution, connecting, and the check of the certificate all come before the first byte of a request. */
function isConnecting(cause: unknown): boolean {
  const attempts = fieldOf(cause, 'errors');
  if (Array.isArray(attempts)) return attempts.length > 0 && attempts.every(isConnecting);
  const call = textOf(cause, 'syscall');
  return call === 'connect' || call === 'getaddrinfo' || CERTIFICATE_ERRORS.has(textOf(cause, 'code') ?? '');
}

const CERTIFICATE_ERRORS: ReadonlySet<string> = new Set([
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_REVOKED',
  'CERT_REJECTED',
  'CERT_UNTRUSTED',
  'CERT_SIGNATURE_FAILURE',
  'CERT_CHAIN_TOO_LONG',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);
