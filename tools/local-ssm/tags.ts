import { isJsonArray, isJsonObject, type Json } from './json.ts';

/** The tags of a request, by key; the last of two with the same key stays. */
export function tagsIn(list: Json | undefined): Readonly<Record<string, string>> {
  if (list === undefined || !isJsonArray(list)) return {};
  return Object.fromEntries(list.filter(isJsonObject).map(({ Key, Value }) => [String(Key), String(Value)]));
}
