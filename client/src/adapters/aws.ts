import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { Account, Answer, Aws, Endpoints, SignedIn, Where } from '../deploy/ports.ts';
import { clientConfig, type Timeouts } from './awsClientConfig.ts';
import { awsCreate } from './awsCreate.ts';
import { type Credentials, credentialsOf } from './awsCredentials.ts';
import { awsEndpoints, type EndpointSettings } from './awsEndpoints.ts';
import { awsError, type Exchange, inWords } from './awsError.ts';
import { awsSetup } from './awsSetup.ts';

export interface AwsOptions {
  /** Receives a line for each call: operation, account, region, profile, status, request id. Nothing of its content. */
  readonly log: (line: string) => void;
  /** The code that an MFA device shows; undefined when the person does not give one. */
  readonly askMfaCode: (device: string) => Promise<string | undefined>;
  readonly endpoints: () => EndpointSettings;
  readonly timeouts?: Timeouts;
}

/** AWS behind its port, on the SDK and its own credential chain. */
export function aws(options: AwsOptions): Aws {
  return { setup: awsSetup, signIn: (where, signal) => signIn(where, signal, options) };
}

/** The credentials STS was asked about are the ones the association is created with, whatever changes meanwhile. */
async function signIn(where: Where, signal: AbortSignal, options: AwsOptions): Promise<Answer<SignedIn>> {
  const exchange: Exchange = { started: true };
  const place = `region=${where.region} profile=${where.profile ?? '-'}`;
  try {
    const endpoints = await awsEndpoints(options.endpoints(), where.profile);
    signal.throwIfAborted();
    const credentials = await orAborted(credentialsOf(where, endpoints, options.askMfaCode), signal);
    const account = await accountOf({ where, credentials, endpoints, signal, exchange, options });
    options.log(`GetCallerIdentity account=${account.id} ${place} ${inWords(exchange)}`);
    const createAssociation: SignedIn['createAssociation'] = (request, signal) =>
      awsCreate(request, { where, account, endpoints, credentials, signal, options });
    return { ok: true, value: { account, endpoints, createAssociation } };
  } catch (cause) {
    const error = awsError(cause, exchange);
    options.log(`GetCallerIdentity ${place} ${inWords(error)}`);
    return { ok: false, error };
  }
}

interface Caller {
  readonly where: Where;
  readonly credentials: Credentials;
  readonly endpoints: Endpoints;
  readonly signal: AbortSignal;
  readonly exchange: Exchange;
  readonly options: AwsOptions;
}

/** Asking twice does no harm here, so the SDK may retry. */
async function accountOf(caller: Caller): Promise<Account> {
  const { where, credentials, endpoints, signal, exchange, options } = caller;
  const client = new STSClient(clientConfig(where, credentials, endpoints.sts, options.timeouts));
  try {
    const { Account, Arn, $metadata } = await client.send(new GetCallerIdentityCommand({}), {
      abortSignal: signal,
    });
    Object.assign(exchange, { status: $metadata.httpStatusCode, requestId: $metadata.requestId });
    if (Account && /^\d{12}$/.test(Account) && Arn) return { id: Account, arn: Arn };
    throw Object.assign(new Error('The reply names no account'), { name: 'NoAccount' });
  } finally {
    client.destroy();
  }
}

/** Providers cannot be stopped; what they still find after an abort is dropped. */
function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(signal.reason);
    signal.addEventListener('abort', leave, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}
