import type { Answer } from '../ports.ts';
import type { Call, Execution, ExecutionTarget, SignedIn } from '../signedIn.ts';
import { type FailedTarget, reasonsOf } from './reasonsOf.ts';

/** The executions of an association, the newest first, and of the newest its targets. */
export interface Executions {
  readonly executions: readonly Execution[];
  /** Of the newest execution; missing where AWS did not tell. */
  readonly targets?: readonly ExecutionTarget[];
  /** Of those the failed ones, with a reason. */
  readonly failed: readonly FailedTarget[];
}

/** Asks for the executions; an error about their targets costs the targets alone. */
export async function executions(
  associationId: string,
  signedIn: SignedIn,
  call: Call,
): Promise<Answer<Executions>> {
  const listed = await signedIn.executions(associationId, call);
  if (!listed.ok) return listed;
  const [newest] = listed.value;
  if (!newest) return { ok: true, value: { executions: [], targets: [], failed: [] } };
  const targets = await signedIn.executionTargets(associationId, newest.executionId, call);
  if (!targets.ok) return { ok: true, value: { executions: listed.value, failed: [] } };
  const failed = await reasonsOf(targets.value, signedIn, call);
  return { ok: true, value: { executions: listed.value, targets: targets.value, failed } };
}
