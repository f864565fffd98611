import { window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { iamPolicy } from '../deploy/before/iamPolicy.ts';
import { plainText } from '../deploy/plainText.ts';
import type { Session } from '../session.ts';
import { fileInAccount } from './fileInAccount.ts';

/** The command IAM Policy for This File: the least that whoever sends it must be allowed, as a JSON file to keep or to paste. */
export const policyCommand =
  (client: LanguageClient, session: Session) =>
  async (resource?: unknown): Promise<void> => {
    const found = await fileInAccount(client, session, resource);
    if (!found) return;
    const { prepared, signedIn } = found;
    if (prepared.kind === 'batch') {
      window.showInformationMessage('Write the policy for one association at a time: this file has several.');
      return;
    }
    const { account, region } = signedIn;
    const partition = account.arn.split(':')[1] || 'aws';
    const { policy, notes } = iamPolicy(
      { Name: '', ...prepared.request },
      { account: account.id, region, partition },
    );
    const opened = await workspace.openTextDocument({
      language: 'json',
      content: `${JSON.stringify(policy, undefined, 2)}\n`,
    });
    await window.showTextDocument(opened);
    if (notes.length > 0) window.showInformationMessage(plainText(notes.join(' '), 1000));
  };
