import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { Account, Answer, Aws, Where } from '../deploy/ports.ts';
import type { SignedIn } from '../deploy/signedIn.ts';
import { awsAlias } from './awsAlias.ts';
import { named } from './awsCall.ts';
import { awsChanges } from './awsChanges.ts';
import { clientConfig, TIMEOUTS, type Timeouts } from './awsClientConfig.ts';
import { credentialsOf } from './awsCredentials.ts';
import { awsEndpoints, type EndpointSettings } from './awsEndpoints.ts';
import { awsError, type Exchange, inWords } from './awsError.ts';
import { said } from './awsFieldOf.ts';
import { awsQuestions } from './awsQuestions.ts';
import { type AwsSession, placeOf } from './awsSession.ts';
import { awsSetup } from './awsSetup.ts';
import type { Throttling } from './awsThrottling.ts';

export interface AwsOptions {
  /** Receives a line for each call: operation, account, region, profile, status, request id. Nothing of its content. */
  readonly log: (line: string) => void;
  /** The code that an MFA device shows; undefined when the person does not give one. */
  readonly askMfaCode: (device: string) => Promise<string | undefined>;
  readonly endpoints: () => EndpointSettings;
  readonly timeouts?: Timeouts;
  readonly throttling?: Throttling;
}

/** AWS behind its port, on the SDK and its own credential chain. */
export function aws(options: AwsOptions): Aws {
  return { setup: awsSetup, signIn: (where, signal) => signIn(where, signal, options) };
}

/** The credentials STS was asked about are the ones every call is made with, whatever changes meanwhile. */
async function signIn(where: Where, signal: AbortSignal, options: AwsOptions): Promise<Answer<SignedIn>> {
  const exchange: Exchange = { started: true };
  let session: AwsSession;
  try {
    const endpoints = await awsEndpoints(options.endpoints(), where.profile);
    signal.throwIfAborted();
    const credentials = await orAborted(credentialsOf(where, endpoints, options.askMfaCode), signal);
    const asker = { where, endpoints, credentials, options };
    session = { ...asker, account: await accountOf(asker, signal, exchange) };
    options.log(`GetCallerIdentity ${placeOf(session)} ${inWords(exchange)}`);
  } catch (cause) {
    const error = awsError(cause, exchange);
    options.log(`GetCallerIdentity region=${where.region} profile=${where.profile ?? '-'} ${inWords(error)}`);
    return { ok: false, error };
  }
  return signedIn(session, signal);
}

async function signedIn(session: AwsSession, signal: AbortSignal): Promise<Answer<SignedIn>> {
  const { ssm, sts } = session.endpoints;
  // A name to know the account by, not worth waiting for where IAM cannot be reached or may not be asked.
  const limit = AbortSignal.timeout((session.options.timeouts ?? TIMEOUTS).alias);
  const alias = await awsAlias(session, { signal: AbortSignal.any([signal, limit]) });
  if (signal.aborted) return { ok: false, error: { name: 'AbortError', text: '', reached: 'none' } };
  const account: Account = { ...session.account, ...said({ alias: alias.ok ? alias.value : undefined }) };
  const known: AwsSession = { ...session, account };
  return {
    ok: true,
    value: {
      account,
      region: session.where.region,
      endpoints: said({ ssm, sts }),
      ...awsChanges(known),
      ...awsQuestions(known),
    },
  };
}

/** Asking twice does no harm here, so the SDK may retry. */
async function accountOf(
  { where, credentials, endpoints, options }: Omit<AwsSession, 'account'>,
  signal: AbortSignal,
  exchange: Exchange,
): Promise<Account> {
  const client = new STSClient(clientConfig(where, credentials, endpoints.sts, options.timeouts));
  try {
    const { Account, Arn, $metadata } = await client.send(new GetCallerIdentityCommand({}), {
      abortSignal: signal,
    });
    Object.assign(exchange, { status: $metadata.httpStatusCode, requestId: $metadata.requestId });
    if (Account && /^\d{12}$/.test(Account) && Arn) return { id: Account, arn: Arn };
    throw named('NoAccount', 'The reply names no account');
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
