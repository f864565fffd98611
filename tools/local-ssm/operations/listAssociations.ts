import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../json.ts';
import { type OperationCall, type OperationResult, pick } from '../operation.ts';
import { serviceError } from '../serviceError.ts';

const DEFAULT_PAGE_SIZE = 50;

/** Lists associations that pass every filter, a page at a time; the token holds where the next page starts. */
export function listAssociations({ input, associations }: OperationCall): OperationResult {
  const start = startOf(input.NextToken);
  if (start === undefined)
    return { error: serviceError('InvalidNextToken', 'The specified token is not valid.') };
  const size = typeof input.MaxResults === 'number' ? input.MaxResults : DEFAULT_PAGE_SIZE;
  const matching = associations
    .all()
    .map(({ description }) => description)
    .filter(passes(filtersOf(input)));
  const end = start + size;
  return {
    output: {
      Associations: matching.slice(start, end).map((description) => pick(description, 'Association')),
      ...(end < matching.length ? { NextToken: tokenOf(end) } : {}),
    },
  };
}

interface Filter {
  readonly key: string;
  readonly value: string;
}

function filtersOf(input: JsonObject): readonly Filter[] {
  const filters = input.AssociationFilterList ?? [];
  if (!isJsonArray(filters)) return [];
  return filters
    .filter(isJsonObject)
    .map((filter) => ({ key: String(filter.key), value: String(filter.value) }));
}

const passes =
  (filters: readonly Filter[]) =>
  (description: JsonObject): boolean =>
    filters.every(({ key, value }) => FILTERS[key]?.(description, value) ?? false);

/** By filter key. Nothing ever runs here, so no association was executed before or after any time. */
const FILTERS: Readonly<Record<string, (description: JsonObject, value: string) => boolean>> = {
  Name: (description, value) => description.Name === value,
  AssociationId: (description, value) => description.AssociationId === value,
  AssociationName: (description, value) => description.AssociationName === value,
  InstanceId: (description, value) => targets(description.Targets, 'InstanceIds', value),
  ResourceGroupName: (description, value) => targets(description.Targets, 'resource-groups:Name', value),
  AssociationStatusName: (description, value) => {
    return isJsonObject(description.Overview) && description.Overview.Status === value;
  },
};

function targets(list: Json | undefined, key: string, value: string): boolean {
  if (list === undefined || !isJsonArray(list)) return false;
  return list.filter(isJsonObject).some(({ Key, Values }) => {
    const named = typeof Key === 'string' && Key.toLowerCase() === key.toLowerCase();
    return named && Values !== undefined && isJsonArray(Values) && Values.includes(value);
  });
}

const tokenOf = (start: number): string => Buffer.from(`local-ssm:${start}`).toString('base64url');

function startOf(token: Json | undefined): number | undefined {
  if (token === undefined) return 0;
  const start = /^local-ssm:(\d+)$/.exec(Buffer.from(String(token), 'base64url').toString())?.[1];
  return start === undefined ? undefined : Number(start);
}
