import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron';
import { root } from './root.ts';
import { runsHostedVSCode } from './vscode-host/hostedVSCode.ts';
import type { Profile } from './vscode-host/profile.ts';
import type { Environment } from './vscode-host/serve.ts';

/**
 * Which VS Code the tests and `npm start` use: the hosted one, or a desktop build where the hosted one does not run and
 * wherever `SSM_ASSOCIATION_VSCODE=desktop` asks for it.
 */
export function vscodeKind(): 'hosted' | 'desktop' {
  return process.env.SSM_ASSOCIATION_VSCODE === 'desktop' || !runsHostedVSCode() ? 'desktop' : 'hosted';
}

/** The command `code` on the PATH; `undefined` when there is none. */
export function installedVSCode(): string | undefined {
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find(isExecutable);
}

/** The command-line program of the VS Code installed on this machine, or else of one downloaded on first use. */
export async function desktopCommand(installed: boolean): Promise<string> {
  const command = installed ? installedVSCode() : undefined;
  if (command !== undefined) return command;
  const executable = await downloadAndUnzipVSCode({ cachePath: path.join(root, '.vscode-test') });
  const [downloaded = executable] = resolveCliArgsFromVSCodeExecutablePath(executable);
  return downloaded;
}

export interface OpenDesktop {
  /** From `desktopCommand`. */
  readonly command: string;
  readonly vsix: string;
  readonly profile: Profile;
  /** The folder to open: an absolute path. */
  readonly folder: string;
  readonly env: Environment;
  /** Settles when the window is to be closed. */
  readonly stopped: Promise<void>;
}

/** Opens a window of its own, which knows nothing of the person's settings and extensions, until it is closed. */
export async function openDesktop(options: OpenDesktop): Promise<void> {
  const { command, vsix, profile, folder, env, stopped } = options;
  const own = [`--user-data-dir=${profile.userData}`, `--extensions-dir=${profile.extensions}`];
  // Windows starts `code.cmd` through a shell, which wants its words quoted.
  const shell = process.platform === 'win32';
  const words = (args: readonly string[]) => (shell ? args.map((word) => `"${word}"`) : args);
  const program = shell ? `"${command}"` : command;
  execFileSync(program, words([...own, '--install-extension', vsix]), { stdio: 'inherit', shell });
  const window = spawn(program, words([...own, '--wait', '--new-window', folder]), {
    env: { ...process.env, ...env },
    stdio: 'inherit',
    shell,
  });
  await Promise.race([stopped, once(window, 'exit')]);
  window.kill();
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
