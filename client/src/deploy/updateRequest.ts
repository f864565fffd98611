import type { LiveAssociation } from './live/liveAssociation.ts';
import type { UpdateRequest } from './signedIn.ts';

/**
 * What a file says as the input of `UpdateAssociation` for `live`. The operation takes neither `Tags` nor `InstanceId` (service
 * model): tags have calls of their own, the instance becomes a target. `AssociationVersion` makes AWS refuse the update when
 * somebody changed the association since it was looked at (API reference: concurrency control).
 */
export function updateRequest(
  wanted: Readonly<Record<string, unknown>>,
  live: Pick<LiveAssociation, 'associationId' | 'version'>,
): UpdateRequest {
  const { Tags: _, InstanceId, Name, ...members } = wanted;
  return {
    ...(Name ? { Name } : {}),
    ...members,
    ...(typeof InstanceId === 'string' && { Targets: [{ Key: 'InstanceIds', Values: [InstanceId] }] }),
    AssociationId: live.associationId,
    AssociationVersion: wanted.AssociationVersion ?? live.version,
  };
}

/** `UpdateAssociation` runs an association at once unless it waits for its schedule (API reference). */
export const updateRunsAtOnce = (wanted: Readonly<Record<string, unknown>>): boolean =>
  wanted.ApplyOnlyAtCronInterval !== true;
