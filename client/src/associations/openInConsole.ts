import { env, Uri, window } from 'vscode';
import { consoleUrl } from '../deploy/consoleUrl.ts';
import type { Session } from '../session.ts';
import type { Live } from './live.ts';

/** Opens the page of an association in the AWS console. */
export const openInConsole =
  (session: Session) =>
  async ({ association, signedIn }: Live): Promise<void> => {
    const { account, region } = signedIn;
    // The link does not name the account: it must not lead to an association of somebody else's.
    if (session.current()?.account.id !== account.id) {
      window.showWarningMessage(
        `This association is in account ${account.id}, and you are not signed in to that.`,
      );
      return;
    }
    const url = consoleUrl(account, region, association.associationId);
    if (url) await env.openExternal(Uri.parse(url, true));
    else window.showInformationMessage(`The console of ${region} has no public address.`);
  };
