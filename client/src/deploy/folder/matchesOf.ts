import { associationNameOf, reachOf, reachOfListed } from '../live/reachOf.ts';
import type { Memory } from '../memory.ts';
import type { ListedAssociation } from '../signedIn.ts';
import type { Recognised } from './plan.ts';
import { type CreateWish, identityOf, type Wish } from './wish.ts';

/** Which association in AWS a wish means. */
export type Match =
  | { readonly kind: 'none'; readonly note?: string }
  | { readonly kind: 'one'; readonly associationId: string; readonly by: Recognised }
  | { readonly kind: 'unclear'; readonly candidates: readonly string[]; readonly why: string }
  /** Another file stands for the same. */
  | { readonly kind: 'twice'; readonly of: string }
  /** The file updates one that does not exist. */
  | { readonly kind: 'missing' };

/**
 * Finds for each wish the association it means, among all that there are. No association is given to two wishes; what is surer comes
 * first: an id in the file, an id remembered, a name, then document and targets of those without a name.
 * @returns in the order of the wishes
 */
export function matchesOf(
  wishes: readonly Wish[],
  listed: readonly ListedAssociation[],
  memory: Pick<Memory, 'attempt'>,
): readonly Match[] {
  const ids = new Set(listed.map(({ associationId }) => associationId));
  const named = groupedBy(listed, ({ name }) => name || undefined);
  const reaching = groupedBy(listed, reachOfListed);
  const decided = new Map<Wish, Match>();
  const claimed = new Map<string, string>();

  const one = (wish: Wish, associationId: string, by: Recognised): Match => {
    const of = claimed.get(associationId);
    if (of !== undefined) return { kind: 'twice', of };
    claimed.set(associationId, wish.label);
    return { kind: 'one', associationId, by };
  };
  const among = (
    wish: Wish,
    candidates: readonly string[],
    by: Recognised,
    why: string,
  ): Match | undefined => {
    const free = candidates.filter((id) => !claimed.has(id));
    const [only = candidates[0], another] = free;
    if (only === undefined) return undefined;
    return another === undefined ? one(wish, only, by) : { kind: 'unclear', candidates: free, why };
  };

  const run = (pass: (wish: Wish) => Match | undefined) => {
    for (const wish of wishes) {
      const match = decided.has(wish) ? undefined : pass(wish);
      if (match) decided.set(wish, match);
    }
  };

  run((wish) => {
    if (wish.kind === 'create') return undefined;
    const { AssociationId } = wish.request;
    return ids.has(AssociationId) ? one(wish, AssociationId, 'its AssociationId') : { kind: 'missing' };
  });
  run((wish) => {
    const remembered = createdId(wish, memory);
    return remembered !== undefined && ids.has(remembered)
      ? one(wish, remembered, 'what was created from it')
      : undefined;
  });
  const first = firstOfEach([...decided.keys(), ...wishes]);
  run(
    creating((wish) => {
      const of = first.get(identityOf(wish.request)) ?? wish;
      return of === wish ? undefined : { kind: 'twice', of: of.label };
    }),
  );
  run(
    creating((wish) => {
      const name = associationNameOf(wish.request);
      if (name === undefined) return undefined;
      return among(
        wish,
        idsOf(named.get(name)),
        'its name',
        'Several associations have its AssociationName.',
      );
    }),
  );
  run(
    creating((wish) => {
      if (associationNameOf(wish.request) !== undefined) return undefined;
      const alike = (reaching.get(reachOf(wish.request)) ?? []).filter(({ name }) => !name);
      return among(wish, idsOf(alike), 'document and targets', 'Several have its document and targets.');
    }),
  );
  run(
    creating((wish) => {
      const isNamed = associationNameOf(wish.request) !== undefined;
      const alike = (reaching.get(reachOf(wish.request)) ?? []).filter(
        ({ name }) => Boolean(name) !== isNamed,
      );
      const candidates = idsOf(alike).filter((id) => !claimed.has(id));
      return candidates.length > 0 ? { kind: 'unclear', candidates, why: HALF_NAMED } : undefined;
    }),
  );
  return wishes.map((wish) => decided.get(wish) ?? none(wish, memory));
}

/** The first wish for each identity. */
function firstOfEach(wishes: readonly Wish[]): ReadonlyMap<string, Wish> {
  const first = new Map<string, Wish>();
  for (const wish of wishes) {
    if (wish.kind === 'update') continue;
    const identity = identityOf(wish.request);
    if (!first.has(identity)) first.set(identity, wish);
  }
  return first;
}

const HALF_NAMED = 'It has the same document and targets, but only one of the two has an AssociationName.';

const creating =
  (pass: (wish: CreateWish) => Match | undefined) =>
  (wish: Wish): Match | undefined =>
    wish.kind === 'create' ? pass(wish) : undefined;

function none(wish: Wish, memory: Pick<Memory, 'attempt'>): Match {
  const attempt = memory.attempt(wish.key);
  if (attempt?.state === 'pending') return { kind: 'none', note: 'An earlier try left nothing in AWS.' };
  if (attempt === undefined) return { kind: 'none' };
  return { kind: 'none', note: `What was created from it before, ${attempt.associationId}, is gone.` };
}

function createdId({ key }: Wish, memory: Pick<Memory, 'attempt'>): string | undefined {
  const attempt = memory.attempt(key);
  return attempt?.state === 'created' ? attempt.associationId : undefined;
}

const idsOf = (list: readonly ListedAssociation[] = []): readonly string[] =>
  list.map(({ associationId }) => associationId);

function groupedBy(
  list: readonly ListedAssociation[],
  keyOf: (one: ListedAssociation) => string | undefined,
): ReadonlyMap<string, readonly ListedAssociation[]> {
  const groups = new Map<string, ListedAssociation[]>();
  for (const one of list) {
    const key = keyOf(one);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
