import type { Event, Uri } from 'vscode';
import type { SignedIn } from './deploy/signedIn.ts';

/** Who is signed in, for each workspace folder, while this window is open. Credentials stay inside `SignedIn`. */
export interface Session {
  /** Somebody signed in, left, or chose another profile or region. */
  readonly onDidChange: Event<void>;
  /** Who is signed in for the folder of `resource`, or for the first folder. Asks nobody, neither a person nor AWS. */
  current(resource?: Uri): SignedIn | undefined;
  /**
   * Who is signed in; else signs in: asks for the profile and region that are open, gets credentials, has STS confirm the account.
   * Undefined when the person leaves or it fails, which they are told here. `region` looks into another region with the same
   * credentials.
   */
  signIn(resource?: Uri, region?: string): Promise<SignedIn | undefined>;
}
