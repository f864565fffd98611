import { unknownAssociation } from '../asked.ts';
import { countsOf, type Execution } from '../execution.ts';
import { type Filter, filtersIn } from '../filters.ts';
import type { JsonObject } from '../json.ts';
import type { OperationCall, OperationResult } from '../operation.ts';
import { ssmPage } from '../page.ts';

/** The runs of an association, the latest first. */
export function describeAssociationExecutions({
  input,
  associations,
  world,
}: OperationCall): OperationResult {
  const found = associations.byId(input.AssociationId);
  if (found === undefined) return { error: unknownAssociation() };
  const filters = filtersIn(input.Filters);
  const matching = found.executions.filter((execution) =>
    filters.every((filter) => passes(execution, filter)),
  );
  const page = ssmPage(matching.toReversed(), input, world);
  if ('error' in page) return page;
  const AssociationExecutions = page.items.map((execution) => described(execution, input));
  return { output: { AssociationExecutions, ...page.token } };
}

function passes(execution: Execution, { key, operator, values: [value = ''] }: Filter): boolean {
  if (key === 'ExecutionId') return execution.id === value;
  if (key === 'Status') return execution.status === value;
  const asked = Date.parse(value) / 1000;
  if (operator === 'LESS_THAN') return execution.created < asked;
  return operator === 'GREATER_THAN' ? execution.created > asked : execution.created === asked;
}

function described(execution: Execution, { AssociationId = null }: JsonObject): JsonObject {
  const counts = Object.entries(countsOf(execution)).map(([status, count]) => `${status}=${count}`);
  return {
    AssociationId,
    AssociationVersion: execution.version,
    ExecutionId: execution.id,
    Status: execution.status,
    DetailedStatus: execution.status,
    CreatedTime: execution.created,
    ...(execution.started === undefined ? {} : { LastExecutionDate: execution.started }),
    ResourceCountByStatus: `{${counts.join(', ')}}`,
  };
}
