import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from '../tools/root.ts';

const FOLDER = path.join(root, 'bench');

/** Installs the peers as `bench/package-lock.json` has them, unless they are there. */
export function installPeers(): void {
  const [lock, installed] = ['package-lock.json', 'node_modules/.package-lock.json'].map((file) =>
    path.join(FOLDER, file),
  );
  if (lock && installed && existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs)
    return;
  console.log('Installing the servers to measure beside (npm ci)…');
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: FOLDER,
    stdio: 'inherit',
  });
}

/** Versions by the names of packages: the peers and what the floors are made of. */
export function packageVersions(): Readonly<Record<string, string>> {
  const versions = {
    'ssm-association': versionIn('.'),
    'vscode-langservers-extracted': versionIn('bench/node_modules/vscode-langservers-extracted'),
    'vscode-json-languageservice': versionIn('bench/node_modules/vscode-json-languageservice'),
    'yaml-language-server': versionIn('bench/node_modules/yaml-language-server'),
    'vscode-languageserver': versionIn('node_modules/vscode-languageserver'),
    'jsonc-parser': versionIn('node_modules/jsonc-parser'),
    yaml: versionIn('node_modules/yaml'),
    esbuild: versionIn('node_modules/esbuild'),
  };
  return versions;
}

const versionIn = (folder: string): string =>
  JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8')).version;
