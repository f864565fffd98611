import resourceGroups from './resource-groups-model.json';
import ssm from './service-model.json';
import tagging from './tagging-model.json';

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
  /** HTTP status of an exception: 400, or 500 for a fault, when absent. */
  readonly status?: number;
}

export interface OperationModel {
  readonly input: string;
  readonly output: string;
  readonly errors: readonly string[];
}

export interface ServiceModel {
  /** What `X-Amz-Target` starts with, where a service speaks AWS JSON. */
  readonly targetPrefix?: string;
  readonly apiVersion: string;
  readonly operations: Readonly<Record<string, OperationModel>>;
  readonly shapes: Readonly<Record<string, Shape>>;
}

/**
 * The service model of SSM, API version 2014-11-06 (botocore 1.43.67 for requests that create or update associations,
 * 1.43.11 for the rest), without its words. A JSON import widens every `type` to string, hence the assertion.
 */
export const serviceModel = ssm as unknown as ServiceModel;

/** The models of the two services that know groups and tags. Shapes that SSM has another of carry the service's name. */
export const taggingModel = tagging as unknown as ServiceModel;
export const resourceGroupsModel = resourceGroups as unknown as ServiceModel;

/** The shapes of every service, by name. */
export const SHAPES: Readonly<Record<string, Shape>> = {
  ...taggingModel.shapes,
  ...resourceGroupsModel.shapes,
  ...serviceModel.shapes,
};

/** @throws when a model names a shape it does not hold, which is a mistake in its file. */
export function shapeOf(name: string): Shape {
  const shape = SHAPES[name];
  if (shape === undefined) throw new Error(`No service model has a shape ${name}`);
  return shape;
}
