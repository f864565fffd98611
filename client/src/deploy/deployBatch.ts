import type { PreparedRequest } from '../../../server/src/protocol.ts';
import { summarizeBatch } from './batchSummary.ts';
import { batchFailure, lookFailure } from './failureOf.ts';
import { isDenied } from './isDenied.ts';
import { differencesOf, isSame } from './live/differences.ts';
import { likenessOf } from './live/findExisting.ts';
import type { LiveAssociation } from './live/liveAssociation.ts';
import { lookAfterLoss } from './lookAfterLoss.ts';
import type { Outcome, Target } from './outcome.ts';
import type { Ports } from './ports.ts';
import type { BatchRequest, SignedIn } from './signedIn.ts';
import { unexpected } from './unexpected.ts';
import { waitingWords } from './waitingWords.ts';
import { listOf, membersOf, textOf } from './words.ts';

/**
 * Sends a file with `Entries` as one `CreateAssociationBatch`. Entries that seem to exist are told before the person confirms; AWS
 * creates the others even when some fail, so the answer has both. After a lost reply it looks which of them are there.
 */
export async function deployBatch(
  target: Target,
  { warnings }: PreparedRequest,
  signedIn: SignedIn,
  ports: Ports,
): Promise<Outcome | 'elsewhere'> {
  const request = batchOf(target.request);
  const listed = await ports.progress('Looking for associations like these', (signal, say) =>
    signedIn.associations({}, { signal, ...waitingWords(say) }),
  );
  if (!listed.ok && listed.error.name === 'AbortError') return { kind: 'cancelled' };
  if (!listed.ok && !isDenied(listed.error)) {
    return { kind: 'failed', tried: 'batch', failure: lookFailure(listed.error, target.where), target };
  }
  const known = listed.ok ? listed.value : undefined;
  const existing =
    known &&
    request.Entries.flatMap((entry, index) =>
      known.some((one) => likenessOf(entry, one) > 0) ? [index] : [],
    );
  const answer = await ports.confirm(summarizeBatch(target, request, existing, warnings));
  if (answer === 'cancel') return { kind: 'cancelled' };
  if (answer === 'change') return 'elsewhere';

  let aborted = false;
  const sent = await ports
    .progress('Creating the associations of the batch', async (signal, say) => {
      const call = { signal, ...waitingWords(say) };
      const answer = await signedIn.createAssociationBatch(request, call).catch(unexpected);
      aborted = signal.aborted;
      return answer;
    })
    // From here on an exception means that the outcome is unknown.
    .catch(unexpected);
  if (sent.ok) return { kind: 'batch', result: sent.value, target };
  const failure = batchFailure(sent.error, target.request, target.where);
  if (aborted && failure.outcome === 'not-sent') return { kind: 'cancelled' };
  if (failure.outcome === 'unknown' && known) {
    const before = new Set(known.map(({ associationId }) => associationId));
    const created = await lookAfterLoss(ports.clock, (signal) =>
      allCreated(request, before, signedIn, signal),
    );
    if (created) return { kind: 'batch', result: { created, failed: [] }, target };
  }
  return { kind: 'failed', tried: 'batch', failure, target };
}

/** @returns what every entry has made, undefined while one has nothing to show */
async function allCreated(
  { Entries }: BatchRequest,
  before: ReadonlySet<string>,
  signedIn: SignedIn,
  signal: AbortSignal,
): Promise<readonly LiveAssociation[] | undefined> {
  const listed = await signedIn.associations({}, { signal }).catch(unexpected);
  if (!listed.ok) return undefined;
  const left = new Set(listed.value.filter(({ associationId }) => !before.has(associationId)));
  const created: LiveAssociation[] = [];
  for (const entry of Entries) {
    for (const one of left) {
      if (likenessOf(entry, one) === 0) continue;
      const live = await signedIn.association(one.associationId, { signal }).catch(unexpected);
      if (!live.ok || !isSame(differencesOf(entry, live.value.request))) continue;
      created.push(live.value);
      left.delete(one);
      break;
    }
  }
  return created.length === Entries.length ? created : undefined;
}

function batchOf(request: Readonly<Record<string, unknown>>): BatchRequest {
  const role = textOf(request.AssociationDispatchAssumeRole);
  return {
    Entries: listOf(request.Entries).map((entry) => ({ Name: '', ...membersOf(entry) })),
    ...(role && { AssociationDispatchAssumeRole: role }),
  };
}
