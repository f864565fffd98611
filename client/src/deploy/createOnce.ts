import type { AssociationRequest } from '../../../server/src/protocol.ts';
import type { Clock } from './clock.ts';
import { createFailure, type Failure } from './failureOf.ts';
import { findCreated } from './live/findCreated.ts';
import { lookAfterLoss } from './lookAfterLoss.ts';
import type { Memory } from './memory.ts';
import type { Where } from './ports.ts';
import type { Call, SignedIn } from './signedIn.ts';
import { unexpected } from './unexpected.ts';

/** What is known when an association is created. */
export interface Creation {
  readonly request: AssociationRequest;
  readonly where: Where;
  readonly signedIn: SignedIn;
  /** Ids of associations like it that are there; undefined when they could not be listed. */
  readonly known: readonly string[] | undefined;
  readonly memory: Memory;
  /** Of the file, by `attemptKey`. */
  readonly key: string;
  readonly clock: Clock;
}

export type CreationEnding =
  | {
      readonly kind: 'created';
      readonly associationId: string;
      /** No reply came; it was found by looking. */
      readonly found: boolean;
    }
  /** `unknown` among them: it may exist, and could not be found. */
  | { readonly kind: 'failed'; readonly failure: Failure };

/**
 * Sends `CreateAssociation` once, and looks for the association when the reply is lost. Whatever happens to this window
 * meanwhile, memory tells afterwards that a request may have been sent. Never throws.
 */
export async function createOnce(creation: Creation, call: Call): Promise<CreationEnding> {
  const { request, where, signedIn, known, memory, key, clock } = creation;
  const earlier = memory.attempt(key);
  const noted = await memory.remember(key, { state: 'pending', known }).then(() => undefined, unexpected);
  if (noted) {
    // Without the note, a window that closes now would leave a request nobody knows of.
    return { kind: 'failed', failure: createFailure({ ...noted.error, reached: 'none' }, request, where) };
  }
  const answer = await signedIn.createAssociation(request, call).catch(unexpected);
  if (answer.ok) return created(answer.value.associationId, false);
  const failure = createFailure(answer.error, request, where);
  if (failure.outcome !== 'unknown') {
    await kept(memory.remember(key, earlier));
    return { kind: 'failed', failure };
  }
  const found =
    known &&
    (await lookAfterLoss(clock, async (signal) => {
      const look = await findCreated(request, known, signedIn, { signal }).catch(unexpected);
      return look.ok ? look.value?.associationId : undefined;
    }));
  return found === undefined ? { kind: 'failed', failure } : created(found, true);

  async function created(associationId: string, found: boolean): Promise<CreationEnding> {
    await kept(memory.remember(key, { state: 'created', associationId }));
    return { kind: 'created', associationId, found };
  }
}

/** A memory that fails must not hide what happened at AWS. */
const kept = (work: Promise<void>): Promise<void> => work.catch(() => {});
