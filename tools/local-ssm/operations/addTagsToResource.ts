import type { OperationCall, OperationResult } from '../operation.ts';
import { serviceError } from '../serviceError.ts';
import { taggedAssociation } from '../tagged.ts';
import { tagsIn } from '../tags.ts';

/** AWS allows this many tags on a resource. */
const MOST_TAGS = 50;

/** Adds tags to an association; one whose key is there takes its place. */
export function addTagsToResource(call: OperationCall): OperationResult {
  const found = taggedAssociation(call);
  if ('error' in found) return found;
  const tags = { ...found.tags, ...tagsIn(call.input.Tags) };
  if (Object.keys(tags).length > MOST_TAGS) return { error: serviceError('TooManyTagsError') };
  call.associations.change(call.input.ResourceId, { tags });
  return { output: {} };
}
