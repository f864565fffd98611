import type { AssociationRequest } from '../../../server/src/protocol.ts';
import { credentialWords } from './credentialFailures.ts';
import { ACCESS, keyOf, REFUSALS, UNSENT, type Words } from './failures.ts';
import { connectionWords, lostWords } from './interruptions.ts';
import { type Place, placesOf } from './places.ts';
import { plainText, shellWord } from './plainText.ts';
import type { AwsError, Where } from './ports.ts';

/** What went wrong, in words for a person. */
export interface Failure {
  /** AWS's name for it, or the nearest there is. */
  readonly name: string;
  readonly says: string;
  readonly advice: string;
  /** AWS's own text, plain and bounded; never more than data. */
  readonly detail?: string;
  /** A shell command that helps. */
  readonly command?: string;
  /** The words of that command when it signs in again. */
  readonly signIn?: readonly string[];
  /** Fields of the file it is about. */
  readonly places: readonly Place[];
  /**
   * `refused`: AWS answered no, nothing was created. `not-sent`: Systems Manager has not seen the request. `unknown`: the
   * request may have arrived, so the association may exist.
   */
  readonly outcome: 'refused' | 'not-sent' | 'unknown';
}

/** Why no account could be confirmed. Nothing was sent to Systems Manager. */
export function signInFailure(error: AwsError, where: Where): Failure {
  const words =
    credentialWords(error) ??
    UNSENT[error.name] ??
    ACCESS[keyOf(error.name)] ??
    connectionWords(error) ??
    NO_ACCOUNT;
  return { ...spoken(words, error, where), places: [], outcome: 'not-sent' };
}

/** Why AWS could not be asked what is there. Nothing was sent that changes something. */
export function lookFailure(error: AwsError, where: Where): Failure {
  const words =
    credentialWords(error) ??
    UNSENT[error.name] ??
    ACCESS[keyOf(error.name)] ??
    REFUSALS[keyOf(error.name)] ??
    connectionWords(error) ??
    NOT_SEEN;
  return { ...spoken(words, error, where), places: [], outcome: 'not-sent' };
}

/** Why `UpdateAssociation` or a tagging call failed, and whether the association may have been changed all the same. */
export function updateFailure(
  error: AwsError,
  request: Readonly<Record<string, unknown>>,
  where: Where,
): Failure {
  return failureWith(CHANGED_PERHAPS, error, request, where);
}

/** Why `CreateAssociationBatch` told of no entry, and whether associations may exist all the same. */
export function batchFailure(
  error: AwsError,
  request: Readonly<Record<string, unknown>>,
  where: Where,
): Failure {
  return failureWith(CREATED_PERHAPS, error, request, where);
}

/** @param advice for when it is not known what became of the request */
function failureWith(
  advice: string,
  error: AwsError,
  request: Readonly<Record<string, unknown>>,
  where: Where,
): Failure {
  const failure = createFailure(error, { Name: '', ...request }, where);
  return failure.outcome === 'unknown' ? { ...failure, advice } : failure;
}

const CHANGED_PERHAPS =
  'The association may have been changed all the same. Compare it with the file before you try again.';
const CREATED_PERHAPS =
  'Its associations may exist all the same, or some of them. Look before you try again.';

/** Why `CreateAssociation` gave no AssociationId, and whether an association may exist all the same. */
export function createFailure(error: AwsError, request: AssociationRequest, where: Where): Failure {
  const outcome = outcomeOf(error);
  if (outcome === 'unknown') return { ...spoken(lostWords(error), error, where), places: [], outcome };
  if (outcome === 'not-sent') {
    const words = UNSENT[error.name] ?? connectionWords(error) ?? NOT_SENT;
    return { ...spoken(words, error, where), places: [], outcome };
  }
  const key = keyOf(error.name);
  const words = REFUSALS[key] ?? ACCESS[key] ?? OTHER_REFUSAL;
  const places = placesOf(error, request, words.says);
  const { detail, ...spokenOf } = spoken(words, error, where);
  // The places of a ValidationException say in words what its text says in patterns.
  if (key === 'Validation' && places.some(({ says }) => !says.includes(words.says))) {
    return { ...spokenOf, says: places.map(({ says }) => says).join(' '), places, outcome };
  }
  return { ...spokenOf, ...(detail && { detail }), places, outcome };
}

/** Decided by name before status: AWS's own pages disagree about the HTTP status of several errors. */
function outcomeOf({ name, reached, status }: AwsError): Failure['outcome'] {
  if (reached === 'none' || reached === 'connecting') return 'not-sent';
  const isFault = SERVER_FAULTS.has(keyOf(name)) || status === undefined || status >= 500;
  return reached === 'reply' && !isFault ? 'refused' : 'unknown';
}

function spoken(words: Words, error: AwsError, { profile }: Where): Omit<Failure, 'places' | 'outcome'> {
  // Only a reply is AWS's own text. What the SDK says before may quote commands of the configuration files.
  const detail = error.reached === 'reply' ? plainText(error.text.replace(/ pattern: .*/s, ' pattern')) : '';
  const code = error.reached !== 'reply' && /^[A-Z][A-Z_]+$/.test(error.name) ? ` (${error.name})` : '';
  const flag = profile === undefined ? '' : ` --profile ${shellWord(profile)}`;
  return {
    name: plainText(error.name, 80),
    says: words.says.replace(/\.$/, `${code}.`),
    advice: words.advice,
    ...(detail && { detail }),
    ...(words.command && { command: `${words.command}${flag}` }),
    ...(words.command?.endsWith('login') && {
      signIn: [...words.command.split(' '), ...(profile === undefined ? [] : ['--profile', profile])],
    }),
  };
}

const SERVER_FAULTS: ReadonlySet<string> = new Set([
  'InternalServerError',
  'InternalFailure',
  'ServiceUnavailable',
]);

const NO_ACCOUNT: Words = {
  says: 'The account behind the credentials could not be confirmed.',
  advice: 'Check the profile, then create it again.',
  command: 'aws sts get-caller-identity',
};
const NOT_SEEN: Words = {
  says: 'What there is in AWS could not be looked at.',
  advice: 'Try again; if it stays, report it with the log.',
};
const NOT_SENT: Words = {
  says: 'The request could not be sent.',
  advice: 'Try again; if it stays, report it with the log.',
};
const OTHER_REFUSAL: Words = {
  says: 'AWS refused the request.',
  advice: 'Read what AWS says, correct the file, then create it again.',
};
