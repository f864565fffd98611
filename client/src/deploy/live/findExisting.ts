import type { AssociationRequest } from '../../../../server/src/protocol.ts';
import type { Answer } from '../ports.ts';
import type { Call, ListedAssociation, SignedIn, Target } from '../signedIn.ts';
import { listOf, membersOf } from '../words.ts';
import type { LiveAssociation } from './liveAssociation.ts';
import { associationNameOf, reachOf, reachOfListed } from './reachOf.ts';

/** What there is in AWS already of an association that is to be created. */
export interface Existing {
  /** Those it may be, the likeliest first. */
  readonly matches: readonly LiveAssociation[];
  /** Ids of all associations of the same document, and of the same name; undefined when they were not listed. */
  readonly known: readonly string[] | undefined;
}

/**
 * Looks for associations that a file may mean: the remembered one, or else those with the same AssociationName, or with the same
 * document and targets where their names do not tell them apart.
 * @param remembered id of what was created from the file before
 */
export async function findExisting(
  request: AssociationRequest,
  remembered: string | undefined,
  signedIn: SignedIn,
  call: Call,
): Promise<Answer<Existing>> {
  if (remembered !== undefined) {
    const live = await signedIn.association(remembered, call);
    if (live.ok) return { ok: true, value: { matches: [live.value], known: undefined } };
    if (live.error.name !== 'AssociationDoesNotExist') return live;
  }
  const listed = await listLike(request, signedIn, call);
  if (!listed.ok) return listed;
  const likely = listed.value
    .map((one) => ({ one, likeness: likenessOf(request, one) }))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST_DESCRIBED);
  const matches: LiveAssociation[] = [];
  for (const { one } of likely) {
    const live = await signedIn.association(one.associationId, call);
    if (live.ok) matches.push(live.value);
    // Deleted since it was listed.
    else if (live.error.name !== 'AssociationDoesNotExist') return live;
  }
  return { ok: true, value: { matches, known: listed.value.map(({ associationId }) => associationId) } };
}

/** Every association of the document of `request`, or of its name. */
export async function listLike(
  request: AssociationRequest,
  signedIn: SignedIn,
  call: Call,
): Promise<Answer<readonly ListedAssociation[]>> {
  const ofDocument = await signedIn.associations({ Name: request.Name }, call);
  const name = associationNameOf(request);
  if (!ofDocument.ok || name === undefined) return ofDocument;
  const named = await signedIn.associations({ AssociationName: name }, call);
  if (!named.ok) return named;
  const seen = new Set(ofDocument.value.map(({ associationId }) => associationId));
  const others = named.value.filter(({ associationId }) => !seen.has(associationId));
  return { ok: true, value: [...ofDocument.value, ...others] };
}

/** How likely a listed association is the one that `request` means: 0 is another one, more is likelier. */
export function likenessOf(request: AssociationRequest, listed: ListedAssociation): number {
  const name = associationNameOf(request);
  // Another document tells most of a long list apart, and costs nothing.
  const sameReach = () => request.Name === listed.document && reachOf(request) === reachOfListed(listed);
  if (name === undefined || listed.name === undefined) return sameReach() ? 1 : 0;
  if (name !== listed.name) return 0;
  return sameReach() ? 3 : 2;
}

/** Whom a request targets, `InstanceId` included. */
export function targetsOf(request: AssociationRequest): readonly Target[] {
  if (typeof request.InstanceId === 'string') return [{ key: 'InstanceIds', values: [request.InstanceId] }];
  return listOf(request.Targets)
    .map(membersOf)
    .map(({ Key, Values }) => ({ key: String(Key), values: listOf(Values).map(String) }));
}

/** A person cannot choose among more. */
const MOST_DESCRIBED = 10;
