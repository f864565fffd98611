import { commands, env, type LogOutputChannel, Uri, window } from 'vscode';
import type { Action, Report } from '../deploy/report.ts';
import type { SignedIn } from '../deploy/signedIn.ts';
import { signInTerminal } from './signInTerminal.ts';

type Show = (message: string, ...titles: string[]) => Thenable<string | undefined>;

const SHOW: Readonly<Record<Report['level'], Show>> = {
  information: window.showInformationMessage,
  warning: window.showWarningMessage,
  error: window.showErrorMessage,
};

/** What the actions of a report need. */
export interface Reporting {
  readonly log: LogOutputChannel;
  /** Who asked, for actions that look at AWS again; those are not offered without. */
  readonly signedIn?: SignedIn;
  /** Starts over what failed, once the person has signed in again. */
  readonly again?: () => Promise<void>;
}

/** Shows how it ended and does what the person picks, until they dismiss it. */
export async function showReport({ level, message, actions }: Report, reporting: Reporting): Promise<void> {
  const offered = actions.filter(({ does }) => reporting.signedIn || !/^(run-now|executions)$/.test(does));
  const show = SHOW[level];
  const picked = await show(message, ...offered.map(({ title }) => title));
  const action = offered.find(({ title }) => title === picked);
  if (action) await perform(action, reporting);
}

async function perform(action: Action, { log, signedIn, again }: Reporting): Promise<void> {
  switch (action.does) {
    case 'copy':
      return env.clipboard.writeText(action.text);
    case 'open':
      await env.openExternal(Uri.parse(action.url, true));
      return;
    case 'sign-in':
      if (await signInTerminal(action.command)) await again?.();
      return;
    case 'run-now':
    case 'executions':
      await commands.executeCommand(COMMANDS[action.does], { signedIn, associationId: action.associationId });
      return;
    case 'show-log':
      return log.show();
    case 'show-problems':
      await commands.executeCommand('workbench.actions.view.problems');
  }
}

/** Commands that take `OneAssociation`. */
const COMMANDS = {
  'run-now': 'ssmAssociation.live.runNow',
  executions: 'ssmAssociation.live.showExecutions',
} as const;

/** What a report hands to the commands of the view. */
export interface OneAssociation {
  readonly signedIn: SignedIn;
  readonly associationId: string;
}
