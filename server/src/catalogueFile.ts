import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Catalogue } from './service/index.ts';

/** The catalogue that ships beside the server's bundle. */
export const catalogueFile = (): Catalogue =>
  JSON.parse(readFileSync(path.join(__dirname, 'documents.json'), 'utf8'));
