import { type Failure, lookFailure } from '../failureOf.ts';
import { differencesOf, isSame } from '../live/differences.ts';
import type { LiveAssociation } from '../live/liveAssociation.ts';
import type { AwsError } from '../ports.ts';
import { hasTagChanges, NO_TAG_CHANGES, type TagChanges, tagChanges } from '../tagChanges.ts';
import { unexpected } from '../unexpected.ts';
import { type Match, matchesOf } from './matchesOf.ts';
import { paceOf } from './pace.ts';
import type { FolderCall, FolderFile, FolderPorts, PlanResult, Row } from './plan.ts';
import { stops } from './stops.ts';
import { type Wish, wishesOf } from './wish.ts';

/**
 * Says for every file of a folder what would have to be done, and does nothing of it. AWS is asked for one list of all
 * associations, then for each that a file means. Never throws.
 */
export async function planFolder(
  files: readonly FolderFile[],
  ports: FolderPorts,
  call: FolderCall,
): Promise<PlanResult> {
  const { signedIn, memory, clock } = ports;
  const { account, region, endpoints } = signedIn;
  const parts = files.flatMap((file) => wishesOf(file, signedIn));
  const wishes = parts.filter((part) => part.kind !== 'invalid');
  call.say?.('Listing the associations that there are');
  const listed = await signedIn.associations({}, call).catch(unexpected);
  if (call.signal.aborted) return { kind: 'cancelled' };
  if (!listed.ok) return { kind: 'failed', failure: failureOf(listed.error, region) };

  const matches = new Map(
    matchesOf(wishes, listed.value, memory).map((match, index) => [wishes[index], match]),
  );
  const found = [...matches.values()].filter(({ kind }) => kind === 'one').length;
  // DescribeAssociation may be asked twice a second (AWS General Reference, quotas of Systems Manager).
  const pace = paceOf(2, clock);
  const rows: Row[] = [];
  let looked = 0;
  for (const part of parts) {
    if (part.kind === 'invalid') {
      rows.push(part);
      continue;
    }
    const match = matches.get(part) ?? { kind: 'none' };
    if (match.kind !== 'one') {
      rows.push(rowWithout(part, match));
      continue;
    }
    call.say?.(`Comparing ${++looked} of ${found}`);
    const row = await pace.turn(() => rowOf(part, match, ports, call), call.signal);
    if (row === undefined || call.signal.aborted) return { kind: 'cancelled' };
    if ('failure' in row) return { kind: 'failed', failure: row.failure };
    rows.push(row);
  }
  const known = new Set(listed.value.map(({ associationId }) => associationId));
  return { kind: 'planned', plan: { account, region, endpoints, rows, known } };
}

function rowWithout(wish: Wish, match: Exclude<Match, { kind: 'one' }>): Row {
  const { uri, label } = wish;
  if (match.kind === 'unclear')
    return { kind: 'unclear', uri, label, candidates: match.candidates, why: match.why };
  if (match.kind === 'twice') return { kind: 'twice', uri, label, of: match.of };
  if (wish.kind === 'update') return { kind: 'invalid', uri, label, says: missing(wish), errors: 1 };
  const note = match.kind === 'none' ? match.note : undefined;
  return { kind: 'create', uri, label, wish, ...(note !== undefined && { note }) };
}

const missing = ({ request }: Wish & { readonly kind: 'update' }): string =>
  `There is no association ${request.AssociationId} in this account and Region.`;

async function rowOf(
  wish: Wish,
  { associationId, by }: Match & { readonly kind: 'one' },
  { signedIn, memory }: FolderPorts,
  call: FolderCall,
): Promise<Row | { readonly failure: Failure }> {
  const { uri, label } = wish;
  const unread = (error: AwsError): Row | { readonly failure: Failure } => {
    const failure = failureOf(error, signedIn.region);
    if (stops(error.name, error.reached !== 'reply')) return { failure };
    const why = `It could not be compared: ${failure.says}`;
    return { kind: 'unclear', uri, label, candidates: [associationId], why };
  };
  const answer = await signedIn.association(associationId, call).catch(unexpected);
  if (!answer.ok && answer.error.name === 'AssociationDoesNotExist') {
    // Deleted since it was listed.
    return rowWithout(wish, { kind: 'none', note: `${associationId} is gone.` });
  }
  if (!answer.ok) return unread(answer.error);
  const live = answer.value;
  const wanted = wish.kind === 'create' ? wish.request : { Name: live.request.Name, ...wish.request };
  let tags: TagChanges = NO_TAG_CHANGES;
  if (wish.request.Tags !== undefined) {
    const there = await signedIn.tagsOf(associationId, call).catch(unexpected);
    if (!there.ok) return unread(there.error);
    tags = tagChanges(wish.request, there.value);
  }
  if (wish.kind === 'create') await found(wish.key, live, memory);
  const differences = differencesOf(wanted, live.request);
  if (isSame(differences) && !hasTagChanges(tags)) return { kind: 'same', uri, label, associationId };
  const atOnce = wish.atOnce && !isSame(differences);
  return { kind: 'update', uri, label, wish, live, wanted, differences, tags, atOnce, by };
}

/** A try that was interrupted has made this one; from now on the file stands for it. */
async function found(key: string, live: LiveAssociation, memory: FolderPorts['memory']): Promise<void> {
  if (memory.attempt(key)?.state !== 'pending') return;
  await memory.remember(key, { state: 'created', associationId: live.associationId }).catch(() => {});
}

const failureOf = (error: AwsError, region: string): Failure =>
  lookFailure(error, { profile: undefined, region });
