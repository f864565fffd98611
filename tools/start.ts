import { cpSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { awsEnvironment } from './awsEnvironment.ts';
import { desktopCommand, installedVSCode, openDesktop, vscodeKind } from './desktopVSCode.ts';
import { DEMO } from './local-ssm/demo.ts';
import { startLocalSsm } from './local-ssm/server.ts';
import { packageExtension } from './package.ts';
import { root } from './root.ts';
import { createProfile } from './vscode-host/profile.ts';
import { installExtension, serve } from './vscode-host/serve.ts';
import { walkThrough } from './walkThrough.ts';

const USAGE = `npm start [-- <option>]
  (nothing)    in the browser where the hosted VS Code runs (Linux x64), else as --download
  --once       by itself: opens an example, edits it, creates it, prints the AssociationId
  --desktop    in the VS Code installed on this machine
  --download   in a desktop VS Code downloaded for it`;

const OPTIONS = {
  once: { type: 'boolean', default: false },
  desktop: { type: 'boolean', default: false },
  download: { type: 'boolean', default: false },
} as const;

/**
 * Opens a copy of the examples in a real VS Code with the packaged extension, against a local SSM endpoint, until Ctrl+C.
 * @returns the exit code: 1 when something failed, 2 for what cannot be done here
 */
export async function main(args: readonly string[]): Promise<number> {
  const { values, problem } = readOptions(args);
  if (problem !== undefined) {
    console.error(`${problem}\n\n${USAGE}`);
    return 2;
  }
  const stopped = stopSignal();
  const { vsix } = await packageExtension();
  const local = await startLocalSsm(DEMO);
  try {
    if (values.once) return await walkThrough(vsix, local);
    const profile = createProfile();
    const folder = path.join(profile.folder, 'examples');
    cpSync(path.join(root, 'examples'), folder, { recursive: true });
    const env = awsEnvironment(local.url);
    const desktop = values.desktop || values.download || vscodeKind() === 'desktop';
    if (desktop) {
      const command = await desktopCommand(values.desktop);
      console.log(introduction('A VS Code window opens.', local.url));
      await openDesktop({ command, vsix, profile, folder, env, stopped });
    } else {
      await installExtension(profile, vsix);
      const vscode = await serve({ profile, env });
      console.log(introduction(`Open ${vscode.address(folder)}`, local.url));
      await Promise.race([stopped, vscode.ended]);
      await vscode.stop();
    }
    return 0;
  } finally {
    await local.close();
  }
}

interface Options {
  readonly values: { readonly once: boolean; readonly desktop: boolean; readonly download: boolean };
  /** What keeps the options from being carried out. */
  readonly problem?: string;
}

function readOptions(args: readonly string[]): Options {
  const none = { once: false, desktop: false, download: false };
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS });
    if (Object.values(values).filter(Boolean).length > 1) return { values, problem: 'One option at a time.' };
    if (values.once && vscodeKind() === 'desktop')
      return { values, problem: '--once drives the hosted VS Code, which runs on Linux x64.' };
    if (values.desktop && installedVSCode() === undefined)
      return {
        values,
        problem: 'There is no command "code" on the PATH: install it from VS Code, or use --download.',
      };
    return { values };
  } catch (error) {
    return { values: none, problem: error instanceof Error ? error.message : String(error) };
  }
}

/** Settles at Ctrl+C. Asked for before anything starts, so that a signal in between stops things in order. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

const introduction = (where: string, endpoint: string): string => `
${where}

Things to try:
  with-mistakes.association.yaml        every mistake is explained; the light bulb (Ctrl+.) mends it
  stop-in-the-evening.association.json  new line, Ctrl+Space: the fields that are still missing
  F1, SSM Association: Create Association

What you create stays on this machine: ${endpoint} stands in for AWS.
  See it:          curl ${endpoint}/_local/associations
  Let runs move:   curl -X POST ${endpoint}/_local/advance
  Let it fail:     curl ${endpoint}/_local/faults -d '{"operation":"CreateAssociation","kind":"error","name":"InvalidSchedule"}'

Ctrl+C stops everything.
`;
