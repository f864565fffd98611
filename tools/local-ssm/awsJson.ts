import { callerOf } from './credentials.ts';
import { deserialize } from './deserialize.ts';
import { isJsonObject, type Json, parseJson } from './json.ts';
import type { OperationResult } from './operation.ts';
import { OPERATIONS } from './operations.ts';
import type { HttpReply, HttpRequest, ServiceCall, World } from './serviceCall.ts';
import { ERRORS, type ServiceError, serviceError } from './serviceError.ts';
import { serviceModel } from './serviceModel.ts';
import { validate } from './validate.ts';

/** Understands a request of the AWS JSON 1.1 protocol, which names its operation in `X-Amz-Target`. */
export function awsJsonCall(request: HttpRequest, world: World): ServiceCall | undefined {
  const target = request.headers['x-amz-target'];
  if (typeof target !== 'string' || request.method !== 'POST') return undefined;
  const [prefix, operation = ''] = target.split('.');
  // An empty body is an empty input.
  const body = parseJson(request.body === '' ? '{}' : request.body);
  return {
    operation,
    body,
    answer: () => {
      const known = prefix === serviceModel.targetPrefix;
      const result = known
        ? carryOut(operation, body, request.headers.authorization, world)
        : unknown(target);
      return 'error' in result ? refuse(result.error) : reply(200, JSON.stringify(result.output));
    },
    refuse,
  };
}

function carryOut(
  operation: string,
  body: Json | undefined,
  authorization: string | undefined,
  world: World,
): OperationResult {
  const run = Object.hasOwn(OPERATIONS, operation) ? OPERATIONS[operation] : undefined;
  const model = serviceModel.operations[operation];
  if (run === undefined || model === undefined) return unknown(operation);
  const caller = callerOf(authorization);
  if (caller === 'missing') return { error: serviceError('MissingAuthenticationTokenException') };
  if (caller === 'malformed') return { error: serviceError('IncompleteSignatureException') };
  if (caller.service !== 'ssm') return { error: serviceError('InvalidSignatureException', WRONG_SERVICE) };
  const place = { account: world.accountOf(caller.accessKeyId), region: caller.region };
  if (!world.rates.admits(operation, place)) return { error: serviceError('ThrottlingException') };

  const read = deserialize(body, model.input);
  if ('error' in read) return read;
  const invalid = validate(read.input, model.input);
  if (invalid !== undefined) return { error: invalid };
  return run({
    input: read.input,
    received: isJsonObject(body) ? body : {},
    place,
    associations: world.store.of(place),
    world,
  });
}

const WRONG_SERVICE = "Credential should be scoped to correct service: 'ssm'.";

function unknown(target: string): OperationResult {
  return {
    error: serviceError('UnknownOperationException', `${target} is not an operation of this local stand-in`),
  };
}

/** An error as AWS JSON writes it: its name in `__type`, the message under the member its shape has. */
function refuse(error: ServiceError): HttpReply {
  const shape = ERRORS[error.name] ?? { status: 400, messageMember: 'message' as const };
  const message =
    shape.messageMember === undefined || error.message === undefined
      ? {}
      : { [shape.messageMember]: error.message };
  return { ...reply(shape.status, JSON.stringify({ __type: error.name, ...message })), error: error.name };
}

const reply = (status: number, body: string): HttpReply => ({
  status,
  contentType: 'application/x-amz-json-1.1',
  body,
});
