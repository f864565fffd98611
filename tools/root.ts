import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the project's root. A tool runs from `tools/` (tests) or bundled from `out/`, so it is looked for. */
export const root: string = rootAbove(path.dirname(fileURLToPath(import.meta.url)));

function rootAbove(folder: string): string {
  if (existsSync(path.join(folder, 'tools', 'run.mjs'))) return folder;
  const parent = path.dirname(folder);
  if (parent === folder)
    throw new Error('No tools/run.mjs above this file: it was moved out of the project.');
  return rootAbove(parent);
}
