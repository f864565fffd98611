import type { AssociationRequest } from '../../../server/src/protocol.ts';
import { isDenied } from './isDenied.ts';
import { findCreated } from './live/findCreated.ts';
import { findExisting, likenessOf, listLike } from './live/findExisting.ts';
import type { LiveAssociation } from './live/liveAssociation.ts';
import type { Memory } from './memory.ts';
import { plainText } from './plainText.ts';
import type { AwsError } from './ports.ts';
import type { Call, SignedIn, Tag } from './signedIn.ts';

/** What there is in AWS of what a file says. */
export interface LookedUp {
  readonly kind: 'found';
  /** The likeliest first, each with its tags where the file has some. */
  readonly matches: readonly Match[];
  /** Ids of all associations like it; undefined when they may not be, or were not, listed. */
  readonly known: readonly string[] | undefined;
  /** What to tell before a person confirms. */
  readonly notes: readonly string[];
}

export interface Match {
  readonly live: LiveAssociation;
  readonly tags: readonly Tag[];
}

export type NotLookedUp =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: AwsError };

interface Sources {
  readonly signedIn: SignedIn;
  readonly memory: Memory;
  /** Of the file, by `attemptKey`. */
  readonly key: string;
}

/**
 * Looks for associations that the file may mean: the one its update names, what was created from it or may have been, the same name,
 * the same document and targets. Being refused to look does not stop a creation: it is told before the person confirms.
 */
export async function lookUp(
  request: AssociationRequest,
  kind: 'create' | 'update',
  { signedIn, memory, key }: Sources,
  call: Call,
): Promise<LookedUp | NotLookedUp> {
  const notes: string[] = [];
  const attempt = memory.attempt(key);
  let remembered = attempt?.state === 'created' ? attempt.associationId : undefined;
  if (kind === 'update') {
    const live = await signedIn.association(String(request.AssociationId), call);
    if (!live.ok) return ended(live.error);
    return withTags([live.value], [live.value.associationId]);
  }
  if (attempt?.state === 'pending') {
    const found = attempt.known && (await findCreated(request, attempt.known, signedIn, call));
    if (found && !found.ok && found.error.name === 'AbortError') return { kind: 'cancelled' };
    remembered = found?.ok ? found.value?.associationId : undefined;
    if (remembered) await memory.remember(key, { state: 'created', associationId: remembered });
    else
      notes.push(
        'An earlier try from this file ended without a reply, and nothing it may have made is to be found.',
      );
  }
  const existing = await findExisting(request, remembered, signedIn, call);
  if (existing.ok) {
    const { matches, known } = existing.value;
    const gone = remembered !== undefined && known !== undefined && !known.includes(remembered);
    if (gone) notes.push('The association that was created from this file is gone.');
    return withTags(matches, known);
  }
  if (!isDenied(existing.error)) return ended(existing.error);
  // What may not be looked at closely is still there, as far as the list or an earlier run tells.
  const listed = await listLike(request, signedIn, call);
  if (!listed.ok && !isDenied(listed.error)) return ended(listed.error);
  const like = (listed.ok ? listed.value : []).filter((one) => likenessOf(request, one) > 0);
  const ids = new Set([
    ...(remembered ? [remembered] : []),
    ...like.map(({ associationId }) => associationId),
  ]);
  if (ids.size > 0) notes.push(`${unseenInWords([...ids])} This makes another.`);
  if (!listed.ok)
    notes.push('These credentials may not list associations: whether there is one like it is not known.');
  const known = listed.ok ? listed.value.map(({ associationId }) => associationId) : undefined;
  return { kind: 'found', matches: [], known, notes };

  async function withTags(
    lives: readonly LiveAssociation[],
    known: readonly string[] | undefined,
  ): Promise<LookedUp | NotLookedUp> {
    const matches: Match[] = [];
    for (const live of lives) {
      const tags = request.Tags === undefined ? undefined : await signedIn.tagsOf(live.associationId, call);
      if (tags && !tags.ok) return ended(tags.error);
      matches.push({ live, tags: tags?.value ?? [] });
    }
    return { kind: 'found', matches, known, notes };
  }

  function ended(error: AwsError): NotLookedUp {
    return call.signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', error };
  }
}

const unseenInWords = (ids: readonly string[]): string =>
  `There is one like it already: ${ids.map((id) => plainText(id)).join(', ')}. These credentials may not look at it, so how it differs is not known.`;
