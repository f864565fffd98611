import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fieldsReference } from './docs/fieldsReference.ts';
import { manifestWithRules } from './docs/ruleSettings.ts';
import { rulesReference } from './docs/rulesReference.ts';
import { root } from './root.ts';

/** What is written from the sources, by what is there now; `test/docs.test.ts` tells when it is stale. */
export const PAGES: Readonly<Record<string, (now: string) => string>> = {
  'docs/fields.md': fieldsReference,
  'docs/rules.md': rulesReference,
  'package.json': manifestWithRules,
};

/** Writes them. */
export async function main(): Promise<void> {
  for (const [name, page] of Object.entries(PAGES)) {
    const file = path.join(root, name);
    writeFileSync(file, page(readFileSync(file, 'utf8')));
    console.log(name);
  }
}
