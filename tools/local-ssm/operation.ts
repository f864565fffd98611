import type { Associations } from './associations.ts';
import type { DocumentFacts } from './documents.ts';
import type { JsonObject } from './json.ts';
import type { ServiceError } from './serviceError.ts';
import { shapeOf } from './serviceModel.ts';

/** One operation of SSM: what is left to do once the service model has accepted the input. */
export type Operation = (call: OperationCall) => OperationResult;

export interface OperationCall {
  /** Members known to the model, of the right types and within its constraints. */
  readonly input: JsonObject;
  /** The body as it was received. */
  readonly received: JsonObject;
  /** Of the caller's account and Region. */
  readonly associations: Associations;
  readonly associationLimit: number;
  readonly documentFacts: (name: string) => DocumentFacts | undefined;
}

export type OperationResult = { readonly output: JsonObject } | { readonly error: ServiceError };

/** The members of `value` that the structure `shapeName` has. */
export function pick(value: JsonObject, shapeName: string): JsonObject {
  const members = shapeOf(shapeName).members ?? {};
  return Object.fromEntries(Object.entries(value).filter(([name]) => members[name] !== undefined));
}
