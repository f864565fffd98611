import { randomUUID } from 'node:crypto';
import type { JsonObject } from './json.ts';

/** One run of an association. Nothing runs: it moves on when it is asked to. */
export interface Execution {
  readonly id: string;
  /** AssociationVersion it runs. */
  readonly version: string;
  readonly document: string;
  readonly status: 'Pending' | 'InProgress' | 'Success' | 'Failed';
  /** Seconds since 1970, as are all times here. */
  readonly created: number;
  /** When it left Pending. */
  readonly started?: number;
  readonly outputType: 'RunCommand' | 'Automation';
  readonly targets: readonly ExecutionTarget[];
  /** Why it will fail although no target does. */
  readonly failure?: string;
}

export interface ExecutionTarget {
  readonly resourceId: string;
  /** Id of the command or automation that runs there. */
  readonly outputId: string;
  /** Why it will fail there. */
  readonly failure?: string;
}

export interface ExecutionPlan {
  readonly version: string;
  readonly document: string;
  readonly automation: boolean;
  readonly nodeIds: readonly string[];
  /** Why it fails, by node id or document name. */
  readonly failing: ReadonlyMap<string, string>;
  readonly now: number;
}

/** A command reaches all its nodes under one id; an automation runs once for each of them. */
export function beginExecution({
  version,
  document,
  automation,
  nodeIds,
  failing,
  now,
}: ExecutionPlan): Execution {
  const command = randomUUID();
  const always = failing.get(document);
  return {
    id: randomUUID(),
    version,
    document,
    status: 'Pending',
    created: now,
    outputType: automation ? 'Automation' : 'RunCommand',
    targets: nodeIds.map((resourceId) => {
      const failure = failing.get(resourceId) ?? always;
      return {
        resourceId,
        outputId: automation ? randomUUID() : command,
        ...(failure === undefined ? {} : { failure }),
      };
    }),
    ...(always === undefined ? {} : { failure: always }),
  };
}

/** Pending, then InProgress, then Success or Failed, where it stays. */
export function moveOn(execution: Execution, now: number): Execution {
  switch (execution.status) {
    case 'Pending':
      return { ...execution, status: 'InProgress', started: now };
    case 'InProgress': {
      const fails = [execution, ...execution.targets].some(({ failure }) => failure !== undefined);
      return { ...execution, status: fails ? 'Failed' : 'Success' };
    }
    default:
      return execution;
  }
}

/** One target fails alone, while those beside it succeed. */
export function targetStatus({ status }: Execution, target: ExecutionTarget): Execution['status'] {
  if (status === 'Pending' || status === 'InProgress') return status;
  return target.failure === undefined ? 'Success' : 'Failed';
}

/** How many targets are in which status; empty without targets. */
export function countsOf(execution: Execution): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const target of execution.targets) {
    const status = targetStatus(execution, target);
    counts[status] = (counts[status] ?? 0) + 1;
  }
  return counts;
}

/** The `AssociationOverview` of an association whose latest run this is. */
export function overviewOf(execution: Execution): JsonObject {
  const { status } = execution;
  const counts = countsOf(execution);
  return {
    Status: status,
    DetailedStatus: status,
    ...(Object.keys(counts).length === 0 ? {} : { AssociationStatusAggregatedCount: counts }),
  };
}
