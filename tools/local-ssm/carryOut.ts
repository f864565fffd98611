import { callerOf } from './credentials.ts';
import { deserialize } from './deserialize.ts';
import { isJsonObject, type Json } from './json.ts';
import type { OperationResult } from './operation.ts';
import type { World } from './serviceCall.ts';
import { serviceError } from './serviceError.ts';
import type { Service } from './services.ts';
import { validate } from './validate.ts';

/** Carries out an operation of `service`, once the caller, the rate and the model of the service admit it. */
export function carryOut(
  service: Service,
  operation: string,
  body: Json | undefined,
  authorization: string | undefined,
  world: World,
): OperationResult {
  const run = Object.hasOwn(service.operations, operation) ? service.operations[operation] : undefined;
  const model = service.model.operations[operation];
  if (run === undefined || model === undefined) return unknownOperation(operation);
  const caller = callerOf(authorization);
  if (caller === 'missing') return { error: serviceError('MissingAuthenticationTokenException') };
  if (caller === 'malformed') return { error: serviceError('IncompleteSignatureException') };
  if (caller.service !== service.signingName)
    return { error: serviceError('InvalidSignatureException', scopeOf(service)) };

  const place = { account: world.accountOf(caller.accessKeyId), region: caller.region };
  if (!world.rates.admits(operation, place)) return { error: serviceError('ThrottlingException') };

  const read = deserialize(body, model.input);
  if ('error' in read) return read;
  const invalid = validate(read.input, model.input);
  if (invalid !== undefined) return { error: { ...invalid, name: service.invalid } };
  return run({
    input: read.input,
    received: isJsonObject(body) ? body : {},
    place,
    associations: world.store.of(place),
    world,
  });
}

export function unknownOperation(target: string): OperationResult {
  return {
    error: serviceError('UnknownOperationException', `${target} is not an operation of this local stand-in`),
  };
}

const scopeOf = ({ signingName }: Service): string =>
  `Credential should be scoped to correct service: '${signingName}'.`;
