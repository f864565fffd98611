import { env, type LogOutputChannel } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { LanguageId } from '../../../server/src/protocol.ts';
import { choose } from '../adapters/choose.ts';
import type { Session } from '../session.ts';
import type { AssociationsTree } from './associationsTree.ts';
import { compareLive } from './compareLive.ts';
import { copyCliCommand } from './copyCliCommand.ts';
import { deleteLive } from './deleteLive.ts';
import { importLive } from './importLive.ts';
import type { Tell } from './listRows.ts';
import type { Live } from './live.ts';
import { liveGiven } from './liveGiven.ts';
import { openInConsole } from './openInConsole.ts';
import { openLive } from './openLive.ts';
import { pickLive } from './pickLive.ts';
import { runLive } from './runLive.ts';
import { showExecutions } from './showExecutions.ts';

export interface LiveCommands {
  readonly session: Session;
  readonly client: LanguageClient;
  readonly log: LogOutputChannel;
  readonly tree: AssociationsTree;
  readonly tell: Tell;
}

type Command = readonly [name: string, work: (argument: unknown) => Promise<void>];

/** What can be done with one association: the one whose menu it is, else one that the person picks. */
export function liveCommands({ session, client, log, tree, tell }: LiveCommands): readonly Command[] {
  const pick = () => pickLive(session, tell, tree.regions);
  const on = (name: string, work: (live: Live) => Promise<void>): Command => [
    name,
    async (argument) => {
      const given = await liveGiven(argument, tree, session);
      const live = given === 'none' ? await pick() : given;
      if (live) await work(live);
    },
  ];
  return [
    on('live.open', openLive(client)),
    on('live.compare', compareLive(client)),
    on('live.importAsJson', importLive(client, 'ssm-association-json')),
    on('live.importAsYaml', importLive(client, 'ssm-association-yaml')),
    on('live.runNow', runLive(log, tree.refresh)),
    on('live.showExecutions', showExecutions),
    on('live.delete', deleteLive(log, tree.refresh)),
    on('live.copyId', async ({ association }) => env.clipboard.writeText(association.associationId)),
    on('live.copyCliCommand', copyCliCommand(session)),
    on('live.openInConsole', openInConsole),
    [
      'importAssociation',
      async () => {
        const live = await pick();
        const language = live && (await pickLanguage());
        if (live && language) await importLive(client, language)(live);
      },
    ],
  ];
}

const pickLanguage = (): Promise<LanguageId | undefined> =>
  choose({
    title: 'Format of the file',
    options: [
      { label: 'YAML', value: 'ssm-association-yaml' },
      { label: 'JSON', value: 'ssm-association-json' },
    ],
  });
