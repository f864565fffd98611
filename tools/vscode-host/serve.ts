import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { type HostedVSCode, hostedVSCode } from './hostedVSCode.ts';
import type { Profile } from './profile.ts';

export interface ServeOptions {
  readonly profile: Profile;
  /** Added to this process's environment; `undefined` takes a variable away. */
  readonly env?: Environment;
  /** Folders open trusted, or in Restricted Mode until the person trusts them. */
  readonly trust?: 'always' | 'ask';
  /** Lets the page name extension tests to run. VS Code shows no notifications then. */
  readonly runsExtensionTests?: boolean;
}

export type Environment = Readonly<Record<string, string | undefined>>;

export interface ServedVSCode {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** Address of the page that opens `folder` (absolute). `payload` is VS Code's own way to hand options to the page. */
  readonly address: (folder: string | undefined, payload?: Payload) => string;
  /** What the server printed so far. */
  readonly log: () => string;
  /** Settles when the server ends, wanted or not. */
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
}

export type Payload = readonly (readonly [name: string, value: string])[];

/** Serves a VS Code on a free port of 127.0.0.1. Rejects with the server's words when it does not start. */
export async function serve(options: ServeOptions): Promise<ServedVSCode> {
  const vscode = await hostedVSCode();
  const port = await freePort();
  // A group of its own: the extension hosts it starts go with it.
  const server = spawn(vscode.node, argumentsOf(vscode, options, port), {
    env: { ...process.env, ...options.env, ...environmentOf(options.profile) },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const kill = () => signal(server, 'SIGKILL');
  process.once('exit', kill);
  const ended = new Promise<void>((resolve) => {
    server.once('exit', () => {
      process.off('exit', kill);
      kill();
      resolve();
    });
  });
  let log = '';
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      log += chunk;
      if (log.includes('HTTP server listening')) resolve();
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`VS Code's server ended (${code}).\n${log}`)));
  });
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    address: (folder, payload = []) => {
      const query = new URLSearchParams(folder === undefined ? { ew: 'true' } : { folder });
      query.set('payload', JSON.stringify([...WITHOUT_WELCOME, ...payload]));
      return `${origin}/?${query}`;
    },
    log: () => log,
    ended,
    stop: async () => {
      signal(server, 'SIGTERM');
      const impatience = setTimeout(kill, 5000);
      await ended;
      clearTimeout(impatience);
    },
  };
}

/** Installs a packaged extension into `profile`. */
export async function installExtension(profile: Profile, vsix: string): Promise<void> {
  const { node, server } = await hostedVSCode();
  execFileSync(node, [server, ...foldersOf(profile), '--install-extension', vsix], {
    env: { ...process.env, ...environmentOf(profile) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

const WITHOUT_WELCOME: Payload = [
  ['skipWelcome', 'true'],
  ['skipReleaseNotes', 'true'],
];

function argumentsOf(vscode: HostedVSCode, options: ServeOptions, port: number): readonly string[] {
  return [
    vscode.server,
    ...foldersOf(options.profile),
    '--auth=none',
    `--bind-addr=127.0.0.1:${port}`,
    '--ignore-last-opened',
    '--disable-telemetry',
    '--disable-update-check',
    '--disable-getting-started-override',
    ...(options.trust === 'ask' ? [] : ['--disable-workspace-trust']),
    ...(options.runsExtensionTests ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
  ];
}

const foldersOf = (profile: Profile): readonly string[] => [
  `--config=${path.join(profile.folder, 'code-server.yaml')}`,
  `--user-data-dir=${profile.userData}`,
  `--extensions-dir=${profile.extensions}`,
];

/** Keeps the server off the person's own files, and off every extension gallery. */
const environmentOf = (profile: Profile): Environment => ({
  EXTENSIONS_GALLERY: '{"serviceUrl":""}',
  XDG_CONFIG_HOME: profile.folder,
  XDG_DATA_HOME: profile.folder,
  PORT: undefined,
  PASSWORD: undefined,
  HASHED_PASSWORD: undefined,
  NODE_OPTIONS: undefined,
  VSCODE_IPC_HOOK_CLI: undefined,
});

function signal(server: ChildProcess, name: NodeJS.Signals): void {
  if (server.pid === undefined) return;
  try {
    process.kill(-server.pid, name);
  } catch {
    // The whole group has ended already.
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}
