import { window } from 'vscode';

/**
 * Runs the AWS CLI's own sign-in in a terminal that shows what it asks. The words go to the program as they are: no shell reads
 * them.
 * @param command such as `aws sso login --profile dev`
 * @returns whether it ended well; false also when the person closes the terminal
 */
export function signInTerminal([program = 'aws', ...args]: readonly string[]): Promise<boolean> {
  const terminal = window.createTerminal({ name: 'AWS sign-in', shellPath: program, shellArgs: args });
  terminal.show();
  return new Promise((resolve) => {
    const listener = window.onDidCloseTerminal((closed) => {
      if (closed !== terminal) return;
      listener.dispose();
      resolve(closed.exitStatus?.code === 0);
    });
  });
}
