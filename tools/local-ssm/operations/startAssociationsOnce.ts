import { unknownAssociation } from '../asked.ts';
import { isJsonArray } from '../json.ts';
import type { OperationCall, OperationResult } from '../operation.ts';
import { runOf } from '../runs.ts';

/** Begins a run of each association, or of none when one of them is unknown. */
export function startAssociationsOnce(call: OperationCall): OperationResult {
  const { associations, input } = call;
  const ids = input.AssociationIds ?? [];
  const found = isJsonArray(ids) ? [...new Set(ids)].map((id) => associations.byId(id)) : [];
  if (found.includes(undefined)) return { error: unknownAssociation() };
  for (const { description, executions } of found.filter((one) => one !== undefined)) {
    associations.change(description.AssociationId, {
      description: { ...description, Overview: { Status: 'Pending', DetailedStatus: 'Pending' } },
      executions: [...executions, runOf(description, call)],
    });
  }
  return { output: {} };
}
