import type { Call, ExecutionTarget, SignedIn } from '../signedIn.ts';
import { isFailure } from './statuses.ts';

/** A target that failed, and why, in AWS's words. */
export interface FailedTarget {
  readonly resourceId: string;
  readonly reason: string;
}

/**
 * Of the targets of an execution those that failed, each with a reason: what a Run Command said on the node, for the first five;
 * for all others the detailed status. An error while asking costs no more than the better reason.
 */
export async function reasonsOf(
  targets: readonly ExecutionTarget[],
  signedIn: SignedIn,
  call: Call,
): Promise<readonly FailedTarget[]> {
  const failed: FailedTarget[] = [];
  let asked = 0;
  for (const target of targets.filter(({ status }) => isFailure(status))) {
    const { resourceId, output } = target;
    let said = '';
    if (output?.type === 'RunCommand' && asked < MOST_ASKED && !call.signal.aborted) {
      asked++;
      const error = await signedIn.commandError(output.id, resourceId, call);
      said = error.ok ? error.value.trim() : '';
    }
    failed.push({ resourceId, reason: said || target.detailedStatus || target.status });
  }
  return failed;
}

const MOST_ASKED = 5;
