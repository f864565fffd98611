import { ACCESS, keyOf } from '../failures.ts';
import { connectionWords } from '../interruptions.ts';
import { isDenied } from '../isDenied.ts';
import { plainText } from '../plainText.ts';
import type { AwsError } from '../ports.ts';

/**
 * Why a call did nothing, in two or three sentences.
 * @param right the IAM action that the call takes
 */
export function errorInWords(error: AwsError, right: string): string {
  const detail = error.reached === 'reply' ? plainText(error.text) : '';
  const quoted = detail ? [`AWS says: “${detail}”`] : [];
  const key = keyOf(error.name);
  if (isDenied(error)) {
    return [`These credentials are not allowed to do this: it takes ${right}.`, ...quoted].join(' ');
  }
  const says = ACCESS[key]?.says ?? connectionWords(error)?.says;
  return [says ?? `AWS did not do it (${plainText(error.name, 80)}).`, ...quoted].join(' ');
}
