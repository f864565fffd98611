import { env, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { cliCommand } from '../deploy/before/cliCommand.ts';
import type { Session } from '../session.ts';
import { associationFile } from './associationFile.ts';
import { preparedFile } from './preparedFile.ts';

/** The command Copy as AWS CLI Command: what would create the association of a file from a shell. Nothing is sent. */
export const copyFileAsCommand =
  (client: LanguageClient, session: Session) =>
  async (resource?: unknown): Promise<void> => {
    const document = await associationFile(client, resource);
    const prepared = document && (await preparedFile(client, document));
    if (!document || !prepared) return;
    if (prepared.kind !== 'create') {
      window.showInformationMessage('This file is no request that creates one association.');
      return;
    }
    const where = session.where(document.uri);
    const signedIn = where ? session.current(document.uri) : await session.signIn(document.uri);
    const region = where?.region ?? signedIn?.region;
    if (region === undefined) return;
    const place = { profile: session.where(document.uri)?.profile, region };
    await env.clipboard.writeText(cliCommand(prepared.request, place, signedIn?.endpoints ?? {}));
    window.showInformationMessage('Copied. The command holds the values of the parameters.');
  };
