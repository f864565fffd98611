import { type Disposable, type Event, EventEmitter, type Uri, workspace } from 'vscode';
import { choose } from './adapters/choose.ts';
import { clock } from './adapters/clock.ts';
import { withProgress } from './adapters/withProgress.ts';
import { signInFailure } from './deploy/failureOf.ts';
import { identitiesInUse } from './deploy/identitiesInUse.ts';
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
  const identities = identitiesInUse(clock);

  const recording = (loaded: Aws, folder: string): Aws => ({
    ...loaded,
    signIn: async (where, signal) => {
      const answer = await loaded.signIn(where, signal);
      if (answer.ok) {
        identities.enter(folder, where, answer.value);
        changed.fire();
      }
      return answer;
    },
  });

  /** @param home what is chosen for the folder, also while somebody looks into another region */
  async function signInAt(
    where: Where,
    home: Where,
    resource: Uri | undefined,
  ): Promise<SignedIn | undefined> {
    const folder = folderOf(resource);
    const loaded = recording(await aws(), folder);
    const answer = await withProgress(
      'Confirming the AWS account',
      (signal): Promise<Answer<SignedIn>> => loaded.signIn(where, signal),
    );
    if (answer.ok) return answer.value;
    if (answer.error.name === 'AbortError') return undefined;
    await memory.choose(folder, { ...home, doubted: true });
    const failure = signInFailure(answer.error, where);
    const actions = [...signInAction(failure), { title: 'Show Log', does: 'show-log' } as const];
    tell({ level: 'error', message: failureInWords(failure, '', failure.command), actions }, resource);
    return undefined;
  }

  return {
    onDidChange: changed.event,
    current: (resource) => {
      const folder = folderOf(resource);
      return identities.current(folder, memory.choice(folder));
    },
    signIn: async (resource, region) => {
      const folder = folderOf(resource);
      const settled = await settleWhere(await (await aws()).setup(), memory.choice(folder), choose);
      if (!settled) return undefined;
      if (settled.asked) await memory.choose(folder, settled.where);
      const where = { ...settled.where, region: region ?? settled.where.region };
      return identities.at(folder, where) ?? signInAt(where, settled.where, resource);
    },
    chooseWhere: async (resource) => {
      const folder = folderOf(resource);
      const setup = await (await aws()).setup();
      const where = await askWhere(setup, whereInForce(setup, memory.choice(folder)), choose);
      if (!where) return undefined;
      await memory.choose(folder, where);
      identities.leave(folder);
      changed.fire();
      return signInAt(where, where, resource);
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
