import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fieldsReference } from './docs/fieldsReference.ts';
import { rulesReference } from './docs/rulesReference.ts';
import { root } from './root.ts';

/** The pages that are written from the sources; `test/docs.test.ts` tells when they are stale. */
export const PAGES: Readonly<Record<string, () => string>> = {
  'docs/fields.md': fieldsReference,
  'docs/rules.md': rulesReference,
};

/** Writes them. */
export async function main(): Promise<void> {
  for (const [file, page] of Object.entries(PAGES)) {
    writeFileSync(path.join(root, file), page());
    console.log(file);
  }
}
