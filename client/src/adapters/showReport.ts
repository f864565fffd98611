import { commands, env, Uri, window } from 'vscode';
import type { Action, Report } from '../deploy/report.ts';

type Show = (message: string, ...titles: string[]) => Thenable<string | undefined>;

const SHOW: Readonly<Record<Report['level'], Show>> = {
  information: window.showInformationMessage,
  warning: window.showWarningMessage,
  error: window.showErrorMessage,
};

/** Shows how it ended and does what the person picks, until they dismiss it. */
export async function showReport({ level, message, actions }: Report, showLog: () => void): Promise<void> {
  const show = SHOW[level];
  const picked = await show(message, ...actions.map(({ title }) => title));
  const action = actions.find(({ title }) => title === picked);
  if (action) await perform(action, showLog);
}

async function perform(action: Action, showLog: () => void): Promise<void> {
  switch (action.does) {
    case 'copy':
      return env.clipboard.writeText(action.text);
    case 'open':
      await env.openExternal(Uri.parse(action.url, true));
      return;
    case 'show-log':
      return showLog();
    case 'show-problems':
      await commands.executeCommand('workbench.actions.view.problems');
  }
}
