import type { Account, Answer, AwsError, Endpoints } from '../../../../client/src/deploy/ports.ts';
import type { Changes, Questions, SignedIn } from '../../../../client/src/deploy/signedIn.ts';

/** Scripted verbs, and where they go. */
export type Script = Partial<Changes & Questions> & {
  readonly account?: Account;
  readonly region?: string;
  readonly endpoints?: Endpoints;
};

export const ACCOUNT: Account = {
  id: '111122223333',
  arn: 'arn:aws:sts::111122223333:assumed-role/Admin/me',
};

/** A literal SignedIn. A verb that the script does not give answers an error named `NotScripted`. */
export const signedInWith = (script: Script = {}): SignedIn => ({
  account: ACCOUNT,
  region: 'eu-west-1',
  endpoints: {},
  createAssociation: notScripted,
  createAssociationBatch: notScripted,
  updateAssociation: notScripted,
  deleteAssociation: notScripted,
  runNow: notScripted,
  tag: notScripted,
  untag: notScripted,
  alias: notScripted,
  associations: notScripted,
  association: notScripted,
  tagsOf: notScripted,
  executions: notScripted,
  executionTargets: notScripted,
  commandError: notScripted,
  nodes: notScripted,
  groupMembers: notScripted,
  groups: notScripted,
  tagKeys: notScripted,
  tagValues: notScripted,
  documents: notScripted,
  document: notScripted,
  documentVersions: notScripted,
  ...script,
});

export const ok = <T>(value: T): Answer<T> => ({ ok: true, value });

/** AWS answered no. */
export const refused = (name: string, text = ''): Answer<never> =>
  no({ name, text, reached: 'reply', status: 400 });

/** The request may have arrived, and no reply came. */
export const lost = (name = 'ECONNRESET'): Answer<never> => no({ name, text: '', reached: 'network' });

/** For certain nothing has left. */
export const unsent = (name = 'ECONNREFUSED'): Answer<never> => no({ name, text: '', reached: 'connecting' });

/** A Call that nobody cancels. */
export const call = { signal: new AbortController().signal };

const no = (error: AwsError): Answer<never> => ({ ok: false, error });

const notScripted = async (): Promise<Answer<never>> =>
  no({ name: 'NotScripted', text: '', reached: 'none' });
