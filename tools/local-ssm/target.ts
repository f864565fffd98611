import { isJsonArray, isJsonObject, type Json } from './json.ts';

/** One of a request's Targets. */
export interface Target {
  readonly key: string;
  readonly values: readonly string[];
}

/** Reads a request's Targets; what is no target is left out. */
export function targetsOf(targets: Json | undefined): readonly Target[] {
  if (targets === undefined || !isJsonArray(targets)) return [];
  return targets.filter(isJsonObject).map(({ Key, Values }) => ({
    key: text(Key),
    values: Values !== undefined && isJsonArray(Values) ? Values.map(text) : [],
  }));
}

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
