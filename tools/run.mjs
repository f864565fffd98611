#!/usr/bin/env node
// Runs tools/<name>.ts on a clone that may have nothing installed yet. Only Node's own modules may be imported
// at the top: everything else arrives with `npm install`.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

const [name, ...args] = process.argv.slice(2);
if (!name || !existsSync(`tools/${name}.ts`)) {
  console.error(`There is no tools/${name}.ts`);
  process.exit(2);
}

installWhatIsMissing();
const { build } = await import('esbuild');
const outfile = path.join(root, 'out', 'tools', `${name}.mjs`);
await build({
  entryPoints: [`tools/${name}.ts`],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
});
const tool = await import(pathToFileURL(outfile).href);
process.exitCode = (await tool.main(args)) ?? process.exitCode;

function installWhatIsMissing() {
  const stamp = path.join(root, 'node_modules', '.installed-lock');
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing dependencies (npm install)…');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // Follows the lock file and leaves it as it is. `npm ci` would empty node_modules under whoever is using it, and refuses
  // a lock file that lacks the optional builds of a platform (npm drops those that a registry does not have).
  execFileSync(npm, ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  writeFileSync(stamp, lock);
}
