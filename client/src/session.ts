import { type Disposable, type Event, EventEmitter, type Uri, workspace } from 'vscode';
import { choose } from './adapters/choose.ts';
import { withProgress } from './adapters/withProgress.ts';
import { signInFailure } from './deploy/failureOf.ts';
import { askWhere, settleWhere, whereInForce } from './deploy/identity.ts';
import type { Memory } from './deploy/memory.ts';
import type { Answer, Aws, Where } from './deploy/ports.ts';
import { failureInWords, type Report, signInAction } from './deploy/report.ts';
import type { SignedIn } from './deploy/signedIn.ts';

/** Who is signed in, for each workspace folder, while this window is open. Credentials stay inside `SignedIn`. */
export interface Session extends Disposable {
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
  /** Asks for profile and region anew, keeps them for the folder, and signs in. */
  chooseWhere(resource?: Uri): Promise<SignedIn | undefined>;
  /** The person has signed in outside of VS Code: what was chosen and did not work is tried again without a question. */
  trustAgain(resource?: Uri): Promise<void>;
  /** What is chosen for the folder of `resource`. */
  where(resource?: Uri): Where | undefined;
  /** AWS for one file: whoever it signs in is who is signed in from then on. */
  aws(resource?: Uri): Promise<Aws>;
}

export interface SessionNeeds {
  readonly memory: Memory;
  readonly aws: () => Promise<Aws>;
  readonly tell: (report: Report, resource: Uri | undefined) => void;
}

export function newSession({ memory, aws, tell }: SessionNeeds): Session {
  const changed = new EventEmitter<void>();
  /** By folder, then region. */
  const entered = new Map<string, Map<string, Entry>>();

  const enter = (folder: string, where: Where, signedIn: SignedIn) => {
    const others = entered.get(folder);
    const [other] = others?.values() ?? [];
    // Another identity: nothing of the former one may be used any more.
    const regions = other && isSame(other, where, signedIn) ? others : undefined;
    entered.set(folder, new Map(regions).set(where.region, { where, signedIn, at: Date.now() }));
    changed.fire();
  };
  const fresh = (folder: string, region: string | undefined): SignedIn | undefined => {
    const entry = region === undefined ? undefined : entered.get(folder)?.get(region);
    return entry && Date.now() - entry.at < LONGEST ? entry.signedIn : undefined;
  };
  const recording = (loaded: Aws, folder: string): Aws => ({
    ...loaded,
    signIn: async (where, signal) => {
      const answer = await loaded.signIn(where, signal);
      if (answer.ok) enter(folder, where, answer.value);
      return answer;
    },
  });

  async function signInAt(
    folder: string,
    where: Where,
    resource: Uri | undefined,
  ): Promise<SignedIn | undefined> {
    const loaded = recording(await aws(), folder);
    const answer = await withProgress(
      'Confirming the AWS account',
      (signal): Promise<Answer<SignedIn>> => loaded.signIn(where, signal),
    );
    if (answer.ok) return answer.value;
    if (answer.error.name === 'AbortError') return undefined;
    await memory.choose(folder, { ...where, doubted: true });
    const failure = signInFailure(answer.error, where);
    const actions = [...signInAction(failure), { title: 'Show Log', does: 'show-log' } as const];
    tell({ level: 'error', message: failureInWords(failure, '', failure.command), actions }, resource);
    return undefined;
  }

  return {
    onDidChange: changed.event,
    current: (resource) => {
      const folder = folderOf(resource);
      const entries = entered.get(folder);
      const region = memory.choice(folder)?.region ?? [...(entries?.keys() ?? [])].at(0);
      return fresh(folder, region);
    },
    signIn: async (resource, region) => {
      const folder = folderOf(resource);
      const settled = await settleWhere(await (await aws()).setup(), memory.choice(folder), choose);
      if (!settled) return undefined;
      if (settled.asked) await memory.choose(folder, settled.where);
      const where = { ...settled.where, region: region ?? settled.where.region };
      return fresh(folder, where.region) ?? signInAt(folder, where, resource);
    },
    chooseWhere: async (resource) => {
      const folder = folderOf(resource);
      const setup = await (await aws()).setup();
      const where = await askWhere(setup, whereInForce(setup, memory.choice(folder)), choose);
      if (!where) return undefined;
      await memory.choose(folder, where);
      entered.delete(folder);
      changed.fire();
      return signInAt(folder, where, resource);
    },
    trustAgain: async (resource) => {
      const folder = folderOf(resource);
      const choice = memory.choice(folder);
      if (choice) await memory.choose(folder, { profile: choice.profile, region: choice.region });
    },
    where: (resource) => memory.choice(folderOf(resource)),
    aws: async (resource) => recording(await aws(), folderOf(resource)),
    dispose: () => changed.dispose(),
  };
}

/** Names the workspace folder of a file; a file outside them shares the first one's. */
export function folderOf(resource: Uri | undefined): string {
  const folder = resource && workspace.getWorkspaceFolder(resource);
  return (folder ?? workspace.workspaceFolders?.[0])?.uri.toString() ?? '';
}

interface Entry {
  readonly where: Where;
  readonly signedIn: SignedIn;
  readonly at: number;
}

const isSame = (entry: Entry, { profile }: Where, { account }: SignedIn): boolean =>
  entry.where.profile === profile && entry.signedIn.account.arn === account.arn;

/** Credentials of roles last an hour at least: a confirmation this young still holds. */
const LONGEST = 10 * 60_000;
