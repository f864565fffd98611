import type { AssociationRequest } from '../../../../server/src/protocol.ts';
import type { Answer } from '../ports.ts';
import type { Call, SignedIn } from '../signedIn.ts';
import { differencesOf, isSame } from './differences.ts';
import { likenessOf, listLike } from './findExisting.ts';
import type { LiveAssociation } from './liveAssociation.ts';

/**
 * Looks for what a request has made whose reply was lost: an association that was not there before and says the same.
 * @param known ids that were there before the request was sent
 * @returns undefined when there is none (yet); of several the newest, as somebody else may have created another
 */
export async function findCreated(
  request: AssociationRequest,
  known: readonly string[],
  signedIn: SignedIn,
  call: Call,
): Promise<Answer<LiveAssociation | undefined>> {
  const listed = await listLike(request, signedIn, call);
  if (!listed.ok) return listed;
  const before = new Set(known);
  const candidates = listed.value.filter(
    (one) => !before.has(one.associationId) && likenessOf(request, one) > 0,
  );
  const found: LiveAssociation[] = [];
  for (const { associationId } of candidates) {
    const live = await signedIn.association(associationId, call);
    if (!live.ok) return live;
    if (isSame(differencesOf(request, live.value.request))) found.push(live.value);
  }
  const [newest] = found.sort((one, other) => ((one.created ?? '') < (other.created ?? '') ? 1 : -1));
  return { ok: true, value: newest };
}
