import { isDeepStrictEqual } from 'node:util';
import { CreateAssociationCommand, SSMClient } from '@aws-sdk/client-ssm';
import type { AssociationRequest } from '../../../server/src/protocol.ts';
import { plainText } from '../deploy/plainText.ts';
import type { Account, Answer, Endpoints, Where } from '../deploy/ports.ts';
import type { AwsOptions } from './aws.ts';
import { clientConfig } from './awsClientConfig.ts';
import type { Credentials } from './awsCredentials.ts';
import { awsError, type Exchange, inWords } from './awsError.ts';
import { fieldOf, numberOf, textOf } from './awsFieldOf.ts';

interface Call {
  readonly where: Where;
  readonly account: Account;
  readonly endpoints: Endpoints;
  readonly credentials: Credentials;
  readonly signal: AbortSignal;
  readonly options: AwsOptions;
}

/** Sends `CreateAssociation` at most once, and exactly `request` or nothing. */
export async function awsCreate(
  request: AssociationRequest,
  { where, account, endpoints, credentials, signal, options }: Call,
): Promise<Answer<{ readonly associationId: string }>> {
  const exchange: Exchange = { started: false };
  const place = `account=${account.id} region=${where.region} profile=${where.profile ?? '-'}`;
  const endpoint = endpoints.ssm ? ` endpoint=${new URL(endpoints.ssm.url).host}` : '';
  // CreateAssociation is not idempotent: a second attempt after a lost reply would make a second association.
  const client = new SSMClient({
    ...clientConfig(where, credentials, endpoints.ssm, options.timeouts),
    maxAttempts: 1,
    retryMode: 'standard',
  });
  // Closest to the wire: after signing, around the HTTP exchange itself.
  client.middlewareStack.add(
    (next) => async (args) => {
      signal.throwIfAborted();
      requireSame(args.request, request);
      options.log(`CreateAssociation ${place}${endpoint} sending`);
      exchange.started = true;
      const result = await next(args);
      Object.assign(exchange, replyOf(result.response));
      return result;
    },
    { name: 'exactlyOnce', step: 'deserialize', priority: 'low' },
  );
  try {
    const output = await client.send(new CreateAssociationCommand(request), { abortSignal: signal });
    const associationId = output.AssociationDescription?.AssociationId;
    if (!associationId)
      throw Object.assign(new Error('No AssociationId in the reply'), { name: 'NoAssociationId' });
    options.log(
      `CreateAssociation ${place} ${inWords(exchange)} association=${plainText(associationId, 80)}`,
    );
    return { ok: true, value: { associationId } };
  } catch (cause) {
    const error = awsError(cause, exchange);
    options.log(`CreateAssociation ${place} ${inWords(error)}`);
    return { ok: false, error };
  } finally {
    client.destroy();
  }
}

/** The SDK leaves out members it does not know without a word. What a person confirmed is sent whole or not at all. */
function requireSame(httpRequest: unknown, request: AssociationRequest): void {
  const body = fieldOf(httpRequest, 'body');
  const text = body instanceof Uint8Array ? new TextDecoder().decode(body) : body;
  if (typeof text === 'string' && isDeepStrictEqual(JSON.parse(text), request)) return;
  throw Object.assign(new Error('The request would not be sent as it is written'), {
    name: 'IncompleteRequest',
  });
}

function replyOf(response: unknown): Pick<Exchange, 'status' | 'requestId'> {
  const status = numberOf(response, 'statusCode');
  const requestId = textOf(fieldOf(response, 'headers'), 'x-amzn-requestid');
  return { ...(status !== undefined && { status }), ...(requestId !== undefined && { requestId }) };
}
