#!/usr/bin/env node
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../root.ts';
import { runExtensionTests } from './runExtensionTests.ts';

/**
 * Stands in for the desktop executable `code`: `@vscode/test-electron` starts it as `vscodeExecutablePath`, with a folder
 * and the options below, and takes its exit code. Options that mean something to a desktop build alone are ignored.
 */
const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: { extensionDevelopmentPath: { type: 'string' }, extensionTestsPath: { type: 'string' } },
});
const { extensionDevelopmentPath: extension, extensionTestsPath: tests } = values;
const [folder] = positionals;
if (folder === undefined || typeof extension !== 'string' || typeof tests !== 'string') {
  throw new Error('Needed: a folder, --extensionDevelopmentPath and --extensionTestsPath.');
}

// Ending by `exit` takes the server along; Playwright closes the browser.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

const failure = await runExtensionTests({
  folder,
  extension,
  tests,
  artifacts: path.join(root, 'artifacts', 'extension'),
});
if (failure !== undefined) {
  console.error(failure);
  process.exitCode = 1;
}
