import type { AssociationRequest, PreparedRequest } from '../../../server/src/protocol.ts';
import { likenessOf } from '../deploy/live/findExisting.ts';
import { wantedRequest } from '../deploy/live/wantedRequest.ts';
import type { ListedAssociation } from '../deploy/signedIn.ts';
import { listOf, membersOf } from '../deploy/words.ts';

/** What of a file stands against a live association. */
export interface FileSide {
  /** As AWS would keep it. */
  readonly request: AssociationRequest;
  /** An update says nothing of tags. */
  readonly hasTags: boolean;
}

/** Undefined when the file has several entries, and none of them is like the association. */
export function fileSide(prepared: PreparedRequest, association: ListedAssociation): FileSide | undefined {
  const wanted = prepared.kind === 'batch' ? entryLike(prepared.request, association) : prepared.request;
  if (!wanted) return undefined;
  const tags = listOf(wanted.Tags);
  const request = wantedRequest(wanted, association.document);
  return {
    request: { ...request, ...(tags.length > 0 && { Tags: tags }) },
    hasTags: prepared.kind !== 'update',
  };
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
