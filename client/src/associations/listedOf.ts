import { targetsOf } from '../deploy/live/findExisting.ts';
import type { LiveAssociation } from '../deploy/live/liveAssociation.ts';
import type { ListedAssociation } from '../deploy/signedIn.ts';

/** What a listing would tell of an association. */
export function listedOf(live: LiveAssociation): ListedAssociation {
  const { associationId, version, status, lastExecution, request } = live;
  const { AssociationName: name, ScheduleExpression: schedule, ScheduleOffset: offset } = request;
  return {
    associationId,
    version,
    document: request.Name,
    targets: targetsOf(request),
    status,
    ...(typeof name === 'string' && { name }),
    ...(typeof schedule === 'string' && { schedule }),
    ...(typeof offset === 'number' && { scheduleOffset: offset }),
    ...(lastExecution !== undefined && { lastExecution }),
  };
}
