import { env, Uri, window } from 'vscode';
import { consoleUrl } from '../deploy/consoleUrl.ts';
import type { OneLive } from './live.ts';

/** Opens the page of an association in the AWS console. The link names no account: whose association it is was checked before. */
export async function openInConsole({ association, signedIn }: OneLive): Promise<void> {
  const { account, region } = signedIn;
  const url = consoleUrl(account, region, association.associationId);
  if (url) await env.openExternal(Uri.parse(url, true));
  else window.showInformationMessage(`The console of ${region} has no public address.`);
}
