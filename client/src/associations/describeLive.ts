import { window } from 'vscode';
import type { AssociationRequest } from '../../../server/src/protocol.ts';
import { asking } from '../adapters/asking.ts';
import { lookWords } from '../adapters/lookWords.ts';
import type { OneLive } from './live.ts';
import { nameOf } from './nameOf.ts';
import { withTags } from './withTags.ts';

/**
 * The request that would create a live association anew, as it is now, tags included. Undefined when the person cancels or AWS does
 * not tell; when only its tags are not told, the person hears of it.
 */
export async function describeLive({
  association,
  signedIn,
}: OneLive): Promise<AssociationRequest | undefined> {
  const { associationId } = association;
  const told = await asking(`Reading ${nameOf(association)}`, signedIn.region, async (call) => {
    const [live, tags] = await Promise.all([
      signedIn.association(associationId, call),
      signedIn.tagsOf(associationId, call),
    ]);
    return live.ok ? { ok: true, value: { request: live.value.request, tags } } : live;
  });
  if (!told) return undefined;
  const { request, tags } = told;
  if (tags.ok) return withTags(request, tags.value);
  window.showWarningMessage(
    ['Its tags are left out, AWS did not tell them.', ...lookWords(tags.error, signedIn.region)].join(' '),
  );
  return request;
}
