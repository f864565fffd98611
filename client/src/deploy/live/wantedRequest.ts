import type { AssociationRequest } from '../../../../server/src/protocol.ts';
import { requestOf } from './requestOf.ts';

/**
 * What a file says as AWS would keep it, to stand beside a live association: without what is empty, without what leaving it out comes
 * to, and without tags; a node given by `InstanceId` is a target.
 * @param document runs where an update leaves the name out
 */
export function wantedRequest(
  wanted: Readonly<Record<string, unknown>>,
  document: string,
): AssociationRequest {
  const { InstanceId, ...others } = wanted;
  const targets =
    typeof InstanceId === 'string' && InstanceId !== ''
      ? { Targets: [{ Key: 'InstanceIds', Values: [InstanceId] }] }
      : {};
  return requestOf({ ...others, Name: others.Name || document, ...targets }) ?? { Name: document };
}
