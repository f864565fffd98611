import { window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { AssociationRequest } from '../../../server/src/protocol.ts';
import { editorPorts } from '../adapters/editor.ts';
import { asking } from '../associations/asking.ts';
import { findExisting } from '../deploy/live/findExisting.ts';
import { attemptKey, type Memory } from '../deploy/memory.ts';
import type { Session } from '../session.ts';
import { associationFile } from './associationFile.ts';
import { fileKey } from './fileKey.ts';
import { preparedFile } from './preparedFile.ts';

/** The command Compare with AWS: the association that a file stands for, as it is in AWS, beside the file. Nothing is changed. */
export const compareCommand =
  (client: LanguageClient, session: Session, memory: Memory) =>
  async (resource?: unknown): Promise<void> => {
    const document = await associationFile(client, resource);
    const prepared = document && (await preparedFile(client, document));
    const signedIn = prepared && (await session.signIn(document.uri));
    if (!document || !prepared || !signedIn) return;
    if (prepared.kind === 'batch') {
      window.showInformationMessage('Compare one association at a time: this file has several.');
      return;
    }
    const { account, region } = signedIn;
    const request: AssociationRequest = { Name: '', ...prepared.request };
    const attempt = memory.attempt(
      attemptKey(fileKey(document), { account, where: { profile: undefined, region } }),
    );
    const remembered = attempt?.state === 'created' ? attempt.associationId : undefined;
    const id = prepared.kind === 'update' ? String(request.AssociationId) : remembered;
    const existing = await asking('Reading the association', region, (call) =>
      findExisting(request, id, signedIn, call),
    );
    if (!existing) return;
    const [match] = existing.matches;
    if (match) await editorPorts(document, client, () => session.aws()).showDifference(match, request);
    else
      window.showInformationMessage(`No association like this one is in account ${account.id}, ${region}.`);
  };
