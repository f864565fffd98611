import { plainText } from '../deploy/plainText.ts';
import type { Answer } from '../deploy/ports.ts';
import { awsError, type Exchange, inWords } from './awsError.ts';
import { textOf } from './awsFieldOf.ts';
import { type AwsSession, placeOf } from './awsSession.ts';

/**
 * Makes one call and says in the log how it ended: operation, account, region, status, request id, never its content.
 * @param work sends, notes in `exchange` what it sees, and may reject
 */
export async function awsCall<T>(
  operation: string,
  session: AwsSession,
  exchange: Exchange,
  work: () => Promise<T>,
): Promise<Answer<T>> {
  const log = (words: string) => session.options.log(`${operation} ${placeOf(session)} ${words}`);
  try {
    const value = await work();
    const id = textOf(value, 'associationId');
    log(`${inWords(exchange)}${id === undefined ? '' : ` association=${plainText(id, 80)}`}`);
    return { ok: true, value };
  } catch (cause) {
    const error = awsError(cause, exchange);
    log(inWords(error));
    return { ok: false, error };
  }
}

/** An error of our own side, by the name that the deploy code knows it by. */
export const named = (name: string, message: string): Error => Object.assign(new Error(message), { name });
