import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Bundle, build, printSizes } from './build.ts';
import { root } from './root.ts';
import { thirdPartyNotices } from './thirdPartyNotices.ts';

/** The packaged extension: where it is, and the bundles in it. */
export interface Package {
  readonly vsix: string;
  readonly bundles: readonly Bundle[];
}

/** Absolute path of the `.vsix` that `npm run package` writes. */
export function vsixPath(): string {
  const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Manifest;
  return path.join(root, `${name}-${version}.vsix`);
}

/** Builds what ships and packs it. `.vscodeignore` says which files. */
export async function packageExtension(): Promise<Package> {
  const bundles = await build('package');
  writeFileSync(path.join(root, 'dist', 'ThirdPartyNotices.txt'), thirdPartyNotices(bundles));
  const vsix = vsixPath();
  // vsce's command, for its API cannot be told to be quiet. Everything is bundled: no dependency ships.
  execFileSync(
    process.execPath,
    [
      path.join(root, 'node_modules', '@vscode', 'vsce', 'vsce'),
      'package',
      '--no-dependencies',
      '--allow-missing-repository',
      '--no-rewrite-relative-links',
      `--out=${vsix}`,
    ],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  return { vsix, bundles };
}

export async function main(): Promise<void> {
  const { vsix, bundles } = await packageExtension();
  printSizes(bundles);
  console.log(path.relative(root, vsix));
}

interface Manifest {
  readonly name: string;
  readonly version: string;
}
