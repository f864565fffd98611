import type { OperationCall, OperationResult } from '../operation.ts';
import { taggedAssociation } from '../tagged.ts';

/** The tags of an association: those it was created with, and what was done to them since. */
export function listTagsForResource(call: OperationCall): OperationResult {
  const found = taggedAssociation(call);
  if ('error' in found) return found;
  return { output: { TagList: Object.entries(found.tags).map(([Key, Value]) => ({ Key, Value })) } };
}
