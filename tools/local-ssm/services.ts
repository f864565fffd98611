import type { Operation } from './operation.ts';
import { getTagKeys } from './operations/getTagKeys.ts';
import { getTagValues } from './operations/getTagValues.ts';
import { listGroupResources } from './operations/listGroupResources.ts';
import { listGroups } from './operations/listGroups.ts';
import { OPERATIONS } from './operations.ts';
import { resourceGroupsModel, type ServiceModel, serviceModel, taggingModel } from './serviceModel.ts';

/** A service that this endpoint stands in for by a service model. */
export interface Service {
  /** As the scope of a signature names it. */
  readonly signingName: string;
  readonly model: ServiceModel;
  readonly operations: Readonly<Record<string, Operation>>;
  /** What it calls an input that its model rules out. */
  readonly invalid: string;
}

export const SSM: Service = {
  signingName: 'ssm',
  model: serviceModel,
  operations: OPERATIONS,
  invalid: 'ValidationException',
};

export const TAGGING: Service = {
  signingName: 'tagging',
  model: taggingModel,
  operations: { GetTagKeys: getTagKeys, GetTagValues: getTagValues },
  invalid: 'InvalidParameterException',
};

export const RESOURCE_GROUPS: Service = {
  signingName: 'resource-groups',
  model: resourceGroupsModel,
  operations: { ListGroups: listGroups, ListGroupResources: listGroupResources },
  invalid: 'BadRequestException',
};
