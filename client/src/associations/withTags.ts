import type { AssociationRequest } from '../../../server/src/protocol.ts';
import type { Tag } from '../deploy/signedIn.ts';

/** The request of a live association with its tags, which are not told with it; without those AWS sets, which nobody may give. */
export function withTags(request: AssociationRequest, tags: readonly Tag[]): AssociationRequest {
  const own = tags.filter(({ key }) => !/^aws:/i.test(key));
  return own.length === 0
    ? request
    : { ...request, Tags: own.map(({ key, value }) => ({ Key: key, Value: value })) };
}
