import { env, window } from 'vscode';
import { cliCommand } from '../deploy/before/cliCommand.ts';
import { plainText } from '../deploy/plainText.ts';
import type { Session } from '../session.ts';
import { describeLive } from './describeLive.ts';
import type { OneLive } from './live.ts';
import { nameOf } from './nameOf.ts';

/** Puts the AWS CLI command that would create an association anew on the clipboard. */
export const copyCliCommand =
  (session: Session) =>
  async (live: OneLive): Promise<void> => {
    const request = await describeLive(live);
    if (!request) return;
    const { account, region, endpoints } = live.signedIn;
    const profile = session.current()?.account.id === account.id ? session.where()?.profile : undefined;
    await env.clipboard.writeText(cliCommand(request, { profile, region }, endpoints));
    const name = plainText(nameOf(live.association));
    window.showInformationMessage(
      `Copied the command that would create another ${name}. It holds the values of its parameters.`,
    );
  };
