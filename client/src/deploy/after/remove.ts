import type { AwsError } from '../ports.ts';
import type { Call, SignedIn } from '../signedIn.ts';
import { fateOf } from './fateOf.ts';

/** What became of an association that was to be deleted. */
export type Removed =
  | { readonly kind: 'deleted' }
  /** It was gone before. */
  | { readonly kind: 'gone' }
  /** Nothing was deleted. */
  | { readonly kind: 'refused'; readonly error: AwsError }
  | { readonly kind: 'cancelled' }
  /** The reply was lost, and the association was there afterwards. */
  | { readonly kind: 'there'; readonly error: AwsError }
  /** The reply was lost, and AWS could not be asked afterwards. */
  | { readonly kind: 'unknown'; readonly error: AwsError };

/** Deletes it with one request. When the reply is lost nothing is repeated: AWS is asked whether it is still there. */
export async function remove(associationId: string, signedIn: SignedIn, call: Call): Promise<Removed> {
  const answer = await signedIn.deleteAssociation(associationId, call);
  if (answer.ok) return { kind: 'deleted' };
  const { error } = answer;
  const fate = fateOf(error);
  if (fate === 'not-sent' && error.name === 'AbortError') return { kind: 'cancelled' };
  if (isMissing(error)) return { kind: 'gone' };
  if (fate !== 'unknown') return { kind: 'refused', error };
  // A person who cancelled wants to know all the same, so the question does not go with their signal.
  const look = await signedIn.association(associationId, { signal: new AbortController().signal });
  if (look.ok) return { kind: 'there', error };
  return isMissing(look.error) ? { kind: 'deleted' } : { kind: 'unknown', error };
}

const isMissing = ({ name, reached }: AwsError): boolean =>
  reached === 'reply' && /^AssociationDoesNotExist/.test(name);
