import {
  commands,
  Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  window,
  workspace,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { SCHEDULES, type SchedulesParams, type SchedulesResult } from '../../../server/src/protocol.ts';
import { explainTrust } from '../adapters/explainTrust.ts';
import { livePages } from '../adapters/livePages.ts';
import { shownText } from '../adapters/shownText.ts';
import type { Session } from '../session.ts';
import { associationsTree } from './associationsTree.ts';
import type { Tell } from './listRows.ts';
import { liveCommands } from './liveCommands.ts';
import { pickNewRegion } from './pickNewRegion.ts';

export interface AssociationsView {
  readonly session: Session;
  readonly client: LanguageClient;
  readonly log: LogOutputChannel;
}

/** The view of what associations AWS has, and its commands. AWS is asked once somebody has signed in, not before. */
export function associationsView(
  { workspaceState }: ExtensionContext,
  { session, client, log }: AssociationsView,
): Disposable {
  const tell: Tell = (schedules) => {
    const params: SchedulesParams = { schedules };
    return client.sendRequest<SchedulesResult>(SCHEDULES, params);
  };
  const tree = associationsTree(session, tell, workspaceState);
  const view = window.createTreeView('ssmAssociation.associations', {
    treeDataProvider: tree,
    showCollapseAll: true,
  });
  const sayWho = () => {
    const account = session.current()?.account;
    if (account) view.description = shownText(account.alias ?? account.id);
  };
  sayWho();

  /** In Restricted Mode a command says so, wherever it was started. */
  const command = (name: string, work: (argument: unknown) => Promise<void> | void) =>
    commands.registerCommand(`ssmAssociation.${name}`, async (argument: unknown) => {
      if (!workspace.isTrusted) return explainTrust();
      await work(argument);
    });

  return Disposable.from(
    tree,
    view,
    livePages.register(),
    session.onDidChange(sayWho),
    workspace.onDidGrantWorkspaceTrust(tree.refresh),
    command('signIn', async () => {
      await session.signIn();
    }),
    command('live.refresh', tree.refresh),
    command('live.addRegion', async () => {
      const signedIn = await session.signIn();
      const region = signedIn && (await pickNewRegion(tree.regions(signedIn)));
      if (signedIn && region !== undefined) await tree.addRegion(signedIn.account.id, region);
    }),
    command('live.removeRegion', async (item) => {
      if (tree.holds(item) && item.kind === 'region') await tree.removeRegion(item.account, item.region);
    }),
    ...liveCommands({ session, client, log, tree, tell }).map(([name, work]) => command(name, work)),
  );
}
