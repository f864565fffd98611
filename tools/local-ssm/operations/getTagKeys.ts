import type { OperationCall, OperationResult } from '../operation.ts';
import { taggingPage } from '../page.ts';
import { resourceTags } from '../resourceTags.ts';

/** The keys of all tags in the caller's account and Region. */
export function getTagKeys(call: OperationCall): OperationResult {
  const keys = new Set(resourceTags(call).map(([key]) => key));
  const page = taggingPage([...keys].toSorted(), call.input, call.world);
  return 'error' in page ? page : { output: { TagKeys: page.items, ...page.token } };
}
