import type { AssociationChange, StoredAssociation } from './associations.ts';
import { beginExecution, type Execution, moveOn, overviewOf } from './execution.ts';
import type { JsonObject } from './json.ts';
import { nodesTargeted } from './nodes.ts';
import type { OperationCall } from './operation.ts';

/** AWS runs an association as soon as it is created or updated, unless it is to wait for its schedule. */
export function runsAtOnce({ ApplyOnlyAtCronInterval, ScheduleExpression }: JsonObject): boolean {
  return ApplyOnlyAtCronInterval !== true || ScheduleExpression === undefined;
}

/** A run of what `description` says, on the nodes its targets match now. */
export function runOf(description: JsonObject, { world, place }: OperationCall): Execution {
  const document = String(description.Name);
  return beginExecution({
    version: String(description.AssociationVersion),
    document,
    automation: world.documentFacts(document)?.type === 'Automation',
    nodeIds: nodesTargeted(description.Targets, world, place).map(({ instanceId }) => instanceId),
    failing: world.failing,
    now: world.now() / 1000,
  });
}

/** What changes when every run of an association that has not ended moves on by one step. */
export function advanced({ description, executions }: StoredAssociation, now: number): AssociationChange {
  const moved = executions.map((execution) => moveOn(execution, now));
  const latest = moved.at(-1);
  // An association that was updated and waits for its schedule is not told by the runs of the version before.
  if (latest === undefined || latest.version !== description.AssociationVersion) return { executions: moved };
  return {
    executions: moved,
    description: {
      ...description,
      Overview: latest === executions.at(-1) ? (description.Overview ?? null) : overviewOf(latest),
      ...(latest.started === undefined ? {} : { LastExecutionDate: latest.started }),
      ...(latest.status === 'Success' ? { LastSuccessfulExecutionDate: latest.started ?? now } : {}),
    },
  };
}
