import { createdFrom } from '../created.ts';
import { isJsonArray, isJsonObject, type JsonObject } from '../json.ts';
import type { OperationCall, OperationResult } from '../operation.ts';
import { serviceError } from '../serviceError.ts';

/**
 * Creates what can be created and tells what cannot, entry by entry. What the service model rules out refuses the call
 * as a whole before it comes here, as it does for any call.
 */
export function createAssociationBatch(call: OperationCall): OperationResult {
  const { Entries = [], AssociationDispatchAssumeRole } = call.input;
  const entries = isJsonArray(Entries) ? Entries.filter(isJsonObject) : [];
  if (repeatsInstance(entries)) return { error: serviceError('DuplicateInstanceId') };
  const role = AssociationDispatchAssumeRole === undefined ? {} : { AssociationDispatchAssumeRole };
  const successful: JsonObject[] = [];
  const failed: JsonObject[] = [];
  for (const entry of entries) {
    const request = { ...entry, ...role };
    const created = createdFrom(request, call);
    if ('error' in created) {
      const { name, message = name } = created.error;
      failed.push({ Entry: entry, Message: message, Fault: 'Client' });
    } else {
      call.associations.add({ ...created, request, tags: {} });
      successful.push(created.description);
    }
  }
  return { output: { Successful: successful, Failed: failed } };
}

function repeatsInstance(entries: readonly JsonObject[]): boolean {
  const named = entries.flatMap(({ Name, InstanceId }) =>
    InstanceId === undefined ? [] : [`${Name} ${InstanceId}`],
  );
  return new Set(named).size < named.length;
}
