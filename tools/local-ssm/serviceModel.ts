import model from './service-model.json';

/** One shape of the AWS service model, trimmed to what decides whether a request is accepted. */
export interface Shape {
  readonly type: 'structure' | 'list' | 'map' | 'string' | 'integer' | 'boolean' | 'timestamp';
  readonly members?: Readonly<Record<string, string>>;
  readonly required?: readonly string[];
  /** Shape name of a list's items. */
  readonly member?: string;
  readonly key?: string;
  readonly value?: string;
  /** Length of a string, size of a list or map, or value of a number. */
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly sensitive?: boolean;
  readonly exception?: boolean;
  /** A fault is AWS's own (HTTP 500). */
  readonly fault?: boolean;
}

export interface OperationModel {
  readonly input: string;
  readonly output: string;
  readonly errors: readonly string[];
}

interface ServiceModel {
  readonly targetPrefix: string;
  readonly apiVersion: string;
  readonly operations: Readonly<Record<string, OperationModel>>;
  readonly shapes: Readonly<Record<string, Shape>>;
}

/**
 * The service model of SSM, API version 2014-11-06 (botocore 1.43.67 for CreateAssociation), without its words.
 * A JSON import widens every `type` to string, hence the assertion.
 */
export const serviceModel = model as unknown as ServiceModel;

/** @throws when the model names a shape it does not hold, which is a mistake in service-model.json. */
export function shapeOf(name: string): Shape {
  const shape = serviceModel.shapes[name];
  if (shape === undefined) throw new Error(`service-model.json has no shape ${name}`);
  return shape;
}
