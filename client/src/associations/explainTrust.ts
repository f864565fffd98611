import { commands, window } from 'vscode';

/** Says why associations in AWS are not shown here, and leads to where that is changed. */
export async function explainTrust(): Promise<void> {
  const manage = 'Manage Workspace Trust';
  const picked = await window.showWarningMessage(
    'Looking at associations in AWS uses your credentials, so it needs a trusted workspace.',
    manage,
  );
  if (picked === manage) await commands.executeCommand('workbench.trust.manage');
}
