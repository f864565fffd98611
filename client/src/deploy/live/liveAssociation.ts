import type { AssociationRequest } from '../../../../server/src/protocol.ts';
import { membersOf } from '../words.ts';
import { requestOf } from './requestOf.ts';

/** An association as it is in AWS now. */
export interface LiveAssociation {
  readonly associationId: string;
  /** Counts its versions from 1. */
  readonly version: string;
  /** ISO 8601, UTC; as the other times. */
  readonly created?: string;
  readonly updated?: string;
  readonly lastExecution?: string;
  /** `Pending`, `Success`, `Failed`, …; empty when it is not told. */
  readonly status: string;
  readonly detailedStatus: string;
  /** How many targets stand how: `{ Success: 3, Failed: 1 }`. */
  readonly counts: Readonly<Record<string, number>>;
  /** The request that would create it, see `requestOf`. Tags are not told with an association. */
  readonly request: AssociationRequest;
}

/**
 * Reads an `AssociationDescription` as the SDK gives it (times as Date or text). Undefined when it lacks its id or its document.
 */
export function liveAssociation(description: unknown): LiveAssociation | undefined {
  const members = membersOf(description);
  const request = requestOf(members);
  if (typeof members.AssociationId !== 'string' || !request) return undefined;
  const overview = membersOf(members.Overview);
  const times = {
    created: timeOf(members.Date),
    updated: timeOf(members.LastUpdateAssociationDate),
    lastExecution: timeOf(members.LastExecutionDate),
  };
  return {
    associationId: members.AssociationId,
    version: text(members.AssociationVersion) || '1',
    status: text(overview.Status),
    detailedStatus: text(overview.DetailedStatus),
    counts: countsOf(overview.AssociationStatusAggregatedCount),
    request,
    ...Object.fromEntries(Object.entries(times).filter(([, time]) => time !== undefined)),
  };
}

/** @returns ISO 8601 in UTC, undefined for what is no time */
export function timeOf(value: unknown): string | undefined {
  const time = value instanceof Date ? value : typeof value === 'string' ? new Date(value) : undefined;
  return time && Number.isFinite(time.getTime()) ? time.toISOString() : undefined;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const countsOf = (value: unknown): Record<string, number> =>
  Object.fromEntries(
    Object.entries(membersOf(value)).filter(
      (entry): entry is [string, number] => typeof entry[1] === 'number',
    ),
  );
