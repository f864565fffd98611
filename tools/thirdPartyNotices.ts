import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Bundle } from './build.ts';
import { root } from './root.ts';

/** The notices that bundled packages ask for: each one's name, version, license and license text. */
export function thirdPartyNotices(bundles: readonly Bundle[]): string {
  const folders = new Set(bundles.flatMap(({ inputs }) => inputs.flatMap(packageFolder)));
  const notices = [...folders].sort().map(noticeOf);
  return ['SSM Association includes code of these packages.', ...notices].join(`\n\n${'-'.repeat(80)}\n\n`);
}

function packageFolder(input: string): readonly string[] {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input) ?? [];
}

function noticeOf(folder: string): string {
  const at = path.join(root, folder);
  const { name, version, license } = JSON.parse(
    readFileSync(path.join(at, 'package.json'), 'utf8'),
  ) as Manifest;
  const file = existsSync(at) ? readdirSync(at).find((entry) => /^licen[cs]e/i.test(entry)) : undefined;
  const text = file ? readFileSync(path.join(at, file), 'utf8').trim() : '';
  return `${name} ${version} (${license})\n\n${text}`.trim();
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}
