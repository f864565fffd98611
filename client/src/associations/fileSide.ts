import type { AssociationRequest, PreparedRequest } from '../../../server/src/protocol.ts';
import { likenessOf } from '../deploy/live/findExisting.ts';
import { requestOf } from '../deploy/live/requestOf.ts';
import type { ListedAssociation } from '../deploy/signedIn.ts';
import { listOf, membersOf } from '../deploy/words.ts';

/** What of a file stands against a live association. */
export interface FileSide {
  /** As AWS would keep it: without what is empty, and without what leaving it out comes to. */
  readonly request: AssociationRequest;
  /** An update says nothing of tags. */
  readonly hasTags: boolean;
}

/** Undefined when the file has several entries, and none of them is like the association. */
export function fileSide(prepared: PreparedRequest, association: ListedAssociation): FileSide | undefined {
  const request = prepared.kind === 'batch' ? entryLike(prepared.request, association) : prepared.request;
  const kept = request && requestOf(asTargets(request));
  // An update may leave out the name of the document, which then stays.
  const named = kept ?? (request && requestOf({ ...asTargets(request), Name: association.document }));
  if (!request || !named) return undefined;
  const tags = listOf(request.Tags);
  return {
    request: { ...named, ...(tags.length > 0 && { Tags: tags }) },
    hasTags: prepared.kind !== 'update',
  };
}

/** AWS keeps a node given by `InstanceId` as a target. */
function asTargets(request: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { InstanceId, ...others } = request;
  return typeof InstanceId === 'string'
    ? { ...others, Targets: [{ Key: 'InstanceIds', Values: [InstanceId] }] }
    : others;
}

function entryLike(batch: Readonly<Record<string, unknown>>, association: ListedAssociation) {
  const entries = listOf(batch.Entries).map(membersOf).filter(isRequest);
  const [best] = entries
    .map((entry) => ({ entry, likeness: likenessOf(entry, association) }))
    .filter(({ likeness }) => likeness > 0)
    .sort((one, other) => other.likeness - one.likeness);
  return best?.entry ?? (entries.length === 1 ? entries[0] : undefined);
}

const isRequest = (members: Readonly<Record<string, unknown>>): members is AssociationRequest =>
  typeof members.Name === 'string';
