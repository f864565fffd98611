import type { Associations, Place } from './associations.ts';
import type { JsonObject } from './json.ts';
import type { World } from './serviceCall.ts';
import type { ServiceError } from './serviceError.ts';
import { shapeOf } from './serviceModel.ts';

/** One operation: what is left to do once the service model has accepted the input. */
export type Operation = (call: OperationCall) => OperationResult;

export interface OperationCall {
  /** Members known to the model, of the right types and within its constraints. */
  readonly input: JsonObject;
  /** The body as it was received. */
  readonly received: JsonObject;
  /** The caller's account and Region. */
  readonly place: Place;
  /** Those of `place`. */
  readonly associations: Associations;
  readonly world: World;
}

export type OperationResult = { readonly output: JsonObject } | { readonly error: ServiceError };

/** The members of `value` that the structure `shapeName` has. */
export function pick(value: JsonObject, shapeName: string): JsonObject {
  const members = shapeOf(shapeName).members ?? {};
  return Object.fromEntries(Object.entries(value).filter(([name]) => members[name] !== undefined));
}
