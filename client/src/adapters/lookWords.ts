import { lookFailure } from '../deploy/failureOf.ts';
import type { AwsError } from '../deploy/ports.ts';

/** Why AWS did not tell what was asked: sentences, AWS's own text last. The advice of failures is about creating. */
export function lookWords(error: AwsError, region: string): readonly string[] {
  if (error.name === 'AbortError') return ['This was stopped before AWS answered.'];
  const { says, detail } = lookFailure(error, { profile: undefined, region });
  return [says, ...(detail ? [`AWS says: “${detail}”`] : [])];
}
