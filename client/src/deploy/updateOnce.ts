import type { Clock } from './clock.ts';
import { type Failure, updateFailure } from './failureOf.ts';
import { differencesOf, isSame } from './live/differences.ts';
import type { LiveAssociation } from './live/liveAssociation.ts';
import { lookAfterLoss } from './lookAfterLoss.ts';
import { plainText } from './plainText.ts';
import type { AwsError, Where } from './ports.ts';
import type { Call, SignedIn } from './signedIn.ts';
import type { TagChanges } from './tagChanges.ts';
import { unexpected } from './unexpected.ts';
import { updateRequest } from './updateRequest.ts';
import { count, listed } from './words.ts';

export interface Update {
  /** As it was when the person saw how the file differs. */
  readonly live: LiveAssociation;
  /** What the file says. */
  readonly wanted: Readonly<Record<string, unknown>>;
  readonly tags: TagChanges;
  readonly where: Where;
  readonly signedIn: SignedIn;
  readonly clock: Clock;
}

export type UpdateEnding =
  | {
      readonly kind: 'updated';
      readonly version: string;
      /** No reply came; that it was updated was found by looking. */
      readonly found: boolean;
    }
  | {
      readonly kind: 'failed';
      readonly failure: Failure;
      /** What was changed before it failed, in words; undefined for nothing that is known of. */
      readonly done?: string;
    };

/**
 * Brings a live association to what a file says: its members by `UpdateAssociation`, sent once and only for the version the person
 * saw; its tags by the tagging calls. What does not differ is not sent, for an update may run the association.
 */
export async function updateOnce(update: Update, call: Call): Promise<UpdateEnding> {
  const { live, wanted, where, signedIn } = update;
  let version = live.version;
  let found = false;
  const done: string[] = [];
  if (!isSame(differencesOf(wanted, live.request))) {
    const request = updateRequest(wanted, live);
    const answer = await signedIn.updateAssociation(request, call).catch(unexpected);
    if (answer.ok) version = answer.value.version;
    else {
      const failure = updateFailure(answer.error, wanted, where);
      const now = failure.outcome === 'unknown' ? await updatedVersion(update) : undefined;
      if (now === undefined) return { kind: 'failed', failure };
      [version, found] = [now, true];
    }
    done.push(`The association itself was updated, to version ${plainText(version)}.`);
  }
  const refused = await changeTags(update, call, done);
  if (!refused) return { kind: 'updated', version, found };
  const failure = updateFailure(refused, wanted, where);
  return { kind: 'failed', failure, ...(done.length > 0 && { done: done.join(' ') }) };
}

/**
 * Setting a tag twice does no harm, and a tag that is gone can be removed again.
 * @param done is told what was changed
 */
async function changeTags(
  { live: { associationId }, tags: { set, removed }, signedIn }: Update,
  call: Call,
  done: string[],
): Promise<AwsError | undefined> {
  if (set.length > 0) {
    const answer = await signedIn.tag(associationId, set, call).catch(unexpected);
    if (!answer.ok) return answer.error;
    done.push(`Set ${count(set.length, 'tag')}: ${listed(set.map(({ key }) => key))}.`);
  }
  if (removed.length > 0) {
    const answer = await signedIn.untag(associationId, removed, call).catch(unexpected);
    if (!answer.ok) return answer.error;
  }
  return undefined;
}

/** @returns the version that says what the file says and is newer than the one seen before, if there is one */
const updatedVersion = ({ live, wanted, signedIn, clock }: Update): Promise<string | undefined> =>
  lookAfterLoss(clock, async (signal) => {
    const now = await signedIn.association(live.associationId, { signal }).catch(unexpected);
    const isNewer = now.ok && now.value.version !== live.version;
    return isNewer && isSame(differencesOf(wanted, now.value.request)) ? now.value.version : undefined;
  });
