import { env, window } from 'vscode';
import { cliCommand } from '../deploy/before/cliCommand.ts';
import { plainText } from '../deploy/plainText.ts';
import { describeLive } from './describeLive.ts';
import type { Live } from './live.ts';
import { nameOf } from './nameOf.ts';

/** Puts the AWS CLI command that would create an association anew on the clipboard. Which profile to use is left to the shell. */
export async function copyCliCommand(live: Live): Promise<void> {
  const request = await describeLive(live);
  if (!request) return;
  const { region, endpoints } = live.signedIn;
  await env.clipboard.writeText(cliCommand(request, { profile: undefined, region }, endpoints));
  const name = plainText(nameOf(live.association));
  window.showInformationMessage(
    `Copied the command that would create another ${name}, the values of its parameters included.`,
  );
}
