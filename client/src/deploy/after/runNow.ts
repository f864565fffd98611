import type { AwsError } from '../ports.ts';
import type { Call, SignedIn } from '../signedIn.ts';
import { fateOf } from './fateOf.ts';

/** What became of an association that was to run now. */
export type Started =
  | { readonly kind: 'started'; readonly executionId?: string }
  /** Nothing was started. */
  | { readonly kind: 'refused'; readonly error: AwsError }
  | { readonly kind: 'cancelled' }
  /** The reply was lost and no new execution is to be seen: it may have started all the same. */
  | { readonly kind: 'unknown'; readonly error: AwsError };

/**
 * Starts it with one request, never repeated. When the reply is lost, an execution that was not there before says that it
 * started.
 */
export async function runNow(associationId: string, signedIn: SignedIn, call: Call): Promise<Started> {
  const before = await signedIn.executions(associationId, call);
  const answer = await signedIn.runNow(associationId, call);
  if (answer.ok) return { kind: 'started' };
  const { error } = answer;
  const fate = fateOf(error);
  if (fate === 'not-sent' && error.name === 'AbortError') return { kind: 'cancelled' };
  if (fate !== 'unknown') return { kind: 'refused', error };
  if (!before.ok) return { kind: 'unknown', error };
  // A person who cancelled wants to know all the same, so the question does not go with their signal.
  const after = await signedIn.executions(associationId, { signal: new AbortController().signal });
  const known = new Set(before.value.map(({ executionId }) => executionId));
  const executionId = after.ok ? after.value[0]?.executionId : undefined;
  return executionId === undefined || known.has(executionId)
    ? { kind: 'unknown', error }
    : { kind: 'started', executionId };
}
