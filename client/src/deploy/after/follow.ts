import type { Clock } from '../clock.ts';
import type { LiveAssociation } from '../live/liveAssociation.ts';
import type { AwsError } from '../ports.ts';
import type { Call, SignedIn } from '../signedIn.ts';
import { listOf } from '../words.ts';
import { isPassing } from './passing.ts';
import { type FailedTarget, reasonsOf } from './reasonsOf.ts';
import { isUnderWay } from './statuses.ts';

/** What became of a run. */
export type Followed =
  | {
      readonly kind: 'settled';
      readonly status: string;
      readonly counts: Counts;
      /** Empty where all went well, and where AWS did not tell. */
      readonly failed: readonly FailedTarget[];
      readonly executionId?: string;
      /** Whether its targets are nodes or resources of this account; a runbook may have none. */
      readonly hasTargets: boolean;
    }
  /** It has not run: it waits for its schedule. */
  | { readonly kind: 'waits' }
  | {
      readonly kind: 'timeLimit';
      readonly milliseconds: number;
      readonly status: string;
      readonly counts: Counts;
    }
  | { readonly kind: 'cancelled' }
  /** AWS could not be asked any more. */
  | { readonly kind: 'lost'; readonly error: AwsError }
  | { readonly kind: 'gone' };

/** How many targets stand how: `{ Success: 3, Failed: 1 }`. */
export type Counts = Readonly<Record<string, number>>;

export interface Following {
  readonly signedIn: SignedIn;
  readonly clock: Clock;
  /** Aborting it ends the following, never the run. */
  readonly call: Call;
  progress(standing: { readonly status: string; readonly counts: Counts }): void;
  /** In milliseconds, ten minutes when it is not given. */
  readonly limit?: number;
  /** The association before a run was asked for: what still looks like this has not started. */
  readonly before?: Pick<LiveAssociation, 'lastExecution'>;
}

/**
 * Asks for the association until its status settles, in growing pauses that leave most of AWS's two Describe calls a second
 * to others. Some polls in a row may fail in passing; one that was just created may not be found at first.
 */
export async function follow(associationId: string, following: Following): Promise<Followed> {
  const { signedIn, clock, call, before, limit = TEN_MINUTES } = following;
  const start = clock.now();
  let live: LiveAssociation | undefined;
  let failures = 0;
  for (let poll = 0; ; poll++) {
    if (call.signal.aborted) return { kind: 'cancelled' };
    const answer = await signedIn.association(associationId, call);
    if (call.signal.aborted) return { kind: 'cancelled' };
    if (answer.ok) {
      live = answer.value;
      failures = 0;
      following.progress({ status: live.status, counts: live.counts });
      if (!before && waits(live)) return { kind: 'waits' };
      if (!isUnderWay(live.status) && !isAsBefore(live, before)) return settled(live, following);
    } else {
      const isMissing = /^AssociationDoesNotExist/.test(answer.error.name);
      if (isMissing && live) return { kind: 'gone' };
      failures++;
      if (!(isMissing || isPassing(answer.error)) || failures > MOST_FAILURES) {
        return isMissing ? { kind: 'gone' } : { kind: 'lost', error: answer.error };
      }
    }
    const pause = (PAUSES[poll] ?? LONGEST_PAUSE) * 1000;
    if (clock.now() + pause - start > limit) {
      return {
        kind: 'timeLimit',
        milliseconds: limit,
        status: live?.status ?? '',
        counts: live?.counts ?? {},
      };
    }
    await clock.wait(pause, call.signal);
  }
}

/** A new association runs at once, unless it applies only at its scheduled times. */
const waits = ({ request, status }: LiveAssociation): boolean =>
  request.ApplyOnlyAtCronInterval === true && (status === '' || status === 'Pending');

const isAsBefore = (live: LiveAssociation, before: Following['before']): boolean =>
  before !== undefined && live.lastExecution === before.lastExecution;

async function settled(
  { associationId, status, counts, request }: LiveAssociation,
  { signedIn, call }: Following,
): Promise<Followed> {
  const hasTargets = listOf(request.Targets).length > 0;
  const end = { kind: 'settled', status, counts, hasTargets } as const;
  if (status === 'Success') return { ...end, failed: [] };
  const executions = await signedIn.executions(associationId, call);
  const newest = executions.ok ? executions.value[0] : undefined;
  if (!newest) return { ...end, failed: [] };
  const { executionId } = newest;
  const targets = await signedIn.executionTargets(associationId, executionId, call);
  return { ...end, executionId, failed: targets.ok ? await reasonsOf(targets.value, signedIn, call) : [] };
}

/** In seconds. */
const PAUSES = [1, 2, 3];
const LONGEST_PAUSE = 5;
const MOST_FAILURES = 3;
const TEN_MINUTES = 600_000;
