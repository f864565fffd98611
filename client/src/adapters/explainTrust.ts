import { commands, window } from 'vscode';

/** Says why nothing that reaches AWS is done here, and leads to where that is changed. */
export async function explainTrust(): Promise<void> {
  const manage = 'Manage Workspace Trust';
  const picked = await window.showWarningMessage(
    'This uses your AWS credentials, so it needs a trusted workspace. Editing works without.',
    manage,
  );
  if (picked === manage) await commands.executeCommand('workbench.trust.manage');
}
