import { window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { AssociationRequest } from '../../../server/src/protocol.ts';
import { asking } from '../adapters/asking.ts';
import { editorPorts } from '../adapters/editor.ts';
import { findExisting } from '../deploy/live/findExisting.ts';
import type { LiveAssociation } from '../deploy/live/liveAssociation.ts';
import { attemptKey, type Memory } from '../deploy/memory.ts';
import type { Answer } from '../deploy/ports.ts';
import type { Session } from '../session.ts';
import { fileInAccount } from './fileInAccount.ts';
import { fileKey } from './fileKey.ts';

/** The command Compare with AWS: the association that a file stands for, as it is in AWS, beside the file. Nothing is changed. */
export const compareCommand =
  (client: LanguageClient, session: Session, memory: Memory) =>
  async (resource?: unknown): Promise<void> => {
    const found = await fileInAccount(client, session, resource);
    if (!found) return;
    const { document, prepared, signedIn } = found;
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
    const match = await asking(
      'Reading the association',
      region,
      async (call): Promise<Answer<LiveAssociation | 'none'>> => {
        if (prepared.kind === 'update') return signedIn.association(String(request.AssociationId), call);
        const existing = await findExisting(request, remembered, signedIn, call);
        return existing.ok ? { ok: true, value: existing.value.matches[0] ?? 'none' } : existing;
      },
    );
    if (!match) return;
    if (match !== 'none')
      await editorPorts(document, client, () => session.aws()).showDifference(match, request);
    else
      window.showInformationMessage(`No association like this one is in account ${account.id}, ${region}.`);
  };
