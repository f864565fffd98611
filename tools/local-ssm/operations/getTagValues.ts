import type { OperationCall, OperationResult } from '../operation.ts';
import { taggingPage } from '../page.ts';
import { resourceTags } from '../resourceTags.ts';

/** The values a tag has in the caller's account and Region; none for a key that nothing is tagged with. */
export function getTagValues(call: OperationCall): OperationResult {
  const values = new Set(
    resourceTags(call).flatMap(([key, value]) => (key === call.input.Key ? [value] : [])),
  );
  const page = taggingPage([...values].toSorted(), call.input, call.world);
  return 'error' in page ? page : { output: { TagValues: page.items, ...page.token } };
}
