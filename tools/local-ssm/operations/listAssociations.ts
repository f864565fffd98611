import { type Filter, filtersIn } from '../filters.ts';
import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import { type OperationCall, type OperationResult, pick } from '../operation.ts';
import { ssmPage } from '../page.ts';
import { targetsOf } from '../target.ts';

/** Lists associations that pass every filter, a page at a time. Their runs stay where they are. */
export function listAssociations({ input, associations, world }: OperationCall): OperationResult {
  const matching = associations
    .all()
    .map(({ description }) => description)
    .filter(passes(filtersIn(input.AssociationFilterList)));
  const page = ssmPage(matching, input, world);
  if ('error' in page) return page;
  const Associations = page.items.map((description) => pick(description, 'Association'));
  return { output: { Associations, ...page.token } };
}

const passes =
  (filters: readonly Filter[]) =>
  (description: JsonObject): boolean =>
    filters.every(({ key, values: [value = ''] }) => FILTERS[key]?.(description, value) ?? false);

/** By filter key. An association that never ran was executed neither before nor after any time. */
const FILTERS: Readonly<Record<string, (description: JsonObject, value: string) => boolean>> = {
  Name: (description, value) => description.Name === value,
  AssociationId: (description, value) => description.AssociationId === value,
  AssociationName: (description, value) => description.AssociationName === value,
  InstanceId: (description, value) => targets(description.Targets, 'InstanceIds', value),
  ResourceGroupName: (description, value) => targets(description.Targets, 'resource-groups:Name', value),
  AssociationStatusName: (description, value) => {
    return isJsonObject(description.Overview) && description.Overview.Status === value;
  },
  LastExecutedBefore: ({ LastExecutionDate }, value) => {
    return typeof LastExecutionDate === 'number' && LastExecutionDate < Date.parse(value) / 1000;
  },
  LastExecutedAfter: ({ LastExecutionDate }, value) => {
    return typeof LastExecutionDate === 'number' && LastExecutionDate > Date.parse(value) / 1000;
  },
};

const targets = (list: Json | undefined, key: string, value: string): boolean =>
  targetsOf(list).some(
    (target) => target.key.toLowerCase() === key.toLowerCase() && target.values.includes(value),
  );
