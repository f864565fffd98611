import { unknownAssociation } from '../asked.ts';
import { type Execution, type ExecutionTarget, targetStatus } from '../execution.ts';
import { filtersIn } from '../filters.ts';
import type { JsonObject } from '../json.ts';
import type { OperationCall, OperationResult } from '../operation.ts';
import { ssmPage } from '../page.ts';
import { serviceError } from '../serviceError.ts';

/** Where a run ran and how it went there. */
export function describeAssociationExecutionTargets({
  input,
  associations,
  world,
}: OperationCall): OperationResult {
  const found = associations.byId(input.AssociationId);
  if (found === undefined) return { error: unknownAssociation() };
  const execution = found.executions.find(({ id }) => id === input.ExecutionId);
  if (execution === undefined) {
    const message = 'The specified execution does not exist.';
    return { error: serviceError('AssociationExecutionDoesNotExist', message) };
  }
  const filters = filtersIn(input.Filters);
  const matching = execution.targets
    .map((target) => described(execution, target, input))
    .filter((target) => filters.every(({ key, values }) => values.includes(String(target[key]))));
  const page = ssmPage(matching, input, world);
  return 'error' in page ? page : { output: { AssociationExecutionTargets: page.items, ...page.token } };
}

function described(
  execution: Execution,
  target: ExecutionTarget,
  { AssociationId = null }: JsonObject,
): JsonObject {
  const status = targetStatus(execution, target);
  const started = execution.started !== undefined && {
    LastExecutionDate: execution.started,
    OutputSource: { OutputSourceId: target.outputId, OutputSourceType: execution.outputType },
  };
  return {
    AssociationId,
    AssociationVersion: execution.version,
    ExecutionId: execution.id,
    ResourceId: target.resourceId,
    ResourceType: 'ManagedInstance',
    Status: status,
    DetailedStatus: status,
    ...started,
  };
}
