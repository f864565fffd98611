import { createdFrom } from '../created.ts';
import type { OperationCall, OperationResult } from '../operation.ts';
import { tagsIn } from '../tags.ts';

/** Stores an association and answers its description, or refuses it as SSM is known to. */
export function createAssociation(call: OperationCall): OperationResult {
  const created = createdFrom(call.input, call);
  if ('error' in created) return created;
  call.associations.add({ ...created, request: call.received, tags: tagsIn(call.input.Tags) });
  return { output: { AssociationDescription: created.description } };
}
