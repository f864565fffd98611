import { isJsonArray, isJsonObject, type Json } from './json.ts';

/** One of a request's filters, whichever way its operation spells them. */
export interface Filter {
  readonly key: string;
  readonly values: readonly string[];
  /** EQUAL, LESS_THAN or GREATER_THAN, where the operation has it. */
  readonly operator: string;
}

/** SSM spells a filter `{Key, Values}`, `{Key, Value, Type}`, `{key, value}` or `{key, valueSet}`, by operation. */
export function filtersIn(list: Json | undefined): readonly Filter[] {
  if (list === undefined || !isJsonArray(list)) return [];
  return list.filter(isJsonObject).map((filter) => {
    const values = filter.Values ?? filter.valueSet ?? filter.Value ?? filter.value ?? [];
    return {
      key: String(filter.Key ?? filter.key ?? filter.Name ?? ''),
      values: (isJsonArray(values) ? values : [values]).map(String),
      operator: String(filter.Type ?? 'EQUAL'),
    };
  });
}
