import type { Words } from './failures.ts';
import type { AwsError } from './ports.ts';

/**
 * Why there are no credentials, by what the SDK's own providers say (their texts are all there is to tell by).
 * Undefined when it is not about getting credentials.
 */
export function credentialWords({ name, text }: AwsError): Words | undefined {
  if (!PROVIDER_ERRORS.has(name)) return undefined;
  return ROWS.find(([says]) => says.test(text))?.[1] ?? NO_CREDENTIALS;
}

const PROVIDER_ERRORS: ReadonlySet<string> = new Set(['CredentialsProviderError', 'TokenProviderError']);

const NO_CREDENTIALS: Words = {
  says: 'No credentials were found.',
  advice: 'Check the profile with the command below, or sign in, then create it again.',
  command: 'aws sts get-caller-identity',
};

/** The first that fits. */
const ROWS: readonly (readonly [text: RegExp, words: Words])[] = [
  [
    /aws login|failed to load token/i,
    {
      says: 'The sign-in of this profile has expired.',
      advice: 'Sign in again, then create it again.',
      command: 'aws login',
    },
  ],
  [
    /\bsso\b|session token|token is expired|session has expired/i,
    {
      says: 'The IAM Identity Center sign-in of this profile has expired, or has not happened yet.',
      advice: 'Sign in, then create it again.',
      command: 'aws sso login',
    },
  ],
  [
    /could not resolve credentials using profile|could not be found/i,
    {
      says: 'The profile is incomplete, or in none of the configuration files.',
      advice: 'Check its name and what it says, or choose another profile.',
      command: 'aws configure list',
    },
  ],
  [
    /multi-factor|\bMFA\b/i,
    {
      says: 'The profile needs an MFA code.',
      advice: 'Create it again and enter the code of the device.',
    },
  ],
];
