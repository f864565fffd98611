import { isJsonArray } from '../json.ts';
import type { OperationCall, OperationResult } from '../operation.ts';
import { taggedAssociation } from '../tagged.ts';

/** Takes tags from an association by key; a key that is not there is no matter. */
export function removeTagsFromResource(call: OperationCall): OperationResult {
  const found = taggedAssociation(call);
  if ('error' in found) return found;
  const { ResourceId, TagKeys = [] } = call.input;
  const gone = new Set(isJsonArray(TagKeys) ? TagKeys : []);
  const tags = Object.fromEntries(Object.entries(found.tags).filter(([key]) => !gone.has(key)));
  call.associations.change(ResourceId, { tags });
  return { output: {} };
}
