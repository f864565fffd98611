import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import type { Page } from 'playwright-core';
import { root } from '../root.ts';
import { openBrowser } from './openBrowser.ts';
import { createProfile } from './profile.ts';
import { type ServedVSCode, serve } from './serve.ts';
import type { Verdict } from './verdict.ts';

export interface ExtensionTests {
  /** Folder to open, extension to run from its folder, module with `run(): Promise<void>`: absolute paths. */
  readonly folder: string;
  readonly extension: string;
  readonly tests: string;
  /** Where a screenshot and the logs of a failure go. */
  readonly artifacts: string;
}

/**
 * Runs extension tests in the hosted VS Code and prints what they print.
 * @returns what went wrong; `undefined` when every test passed
 */
export async function runExtensionTests(options: ExtensionTests): Promise<string | undefined> {
  const profile = createProfile();
  const output = path.join(profile.folder, 'output.txt');
  const verdict = path.join(profile.folder, 'verdict.json');
  writeFileSync(output, '');
  const printing = printGrowing(output);
  const vscode = await serve({
    profile,
    runsExtensionTests: true,
    env: { VSCODE_HOST_TESTS: options.tests, VSCODE_HOST_OUTPUT: output, VSCODE_HOST_VERDICT: verdict },
  });
  const { context, page } = await openBrowser(profile);
  const log: string[] = [];
  try {
    const interrupted = await endOf(page, vscode, log, options);
    printing.stop();
    const failure = interrupted ?? reasonOf(verdict);
    if (failure !== undefined) {
      mkdirSync(options.artifacts, { recursive: true });
      await page.screenshot({ path: path.join(options.artifacts, 'extension-tests.png') }).catch(() => {});
      writeFileSync(path.join(options.artifacts, 'workbench.log'), log.join('\n'));
      writeFileSync(path.join(options.artifacts, 'server.log'), vscode.log());
      cpSync(path.join(profile.userData, 'logs'), path.join(options.artifacts, 'logs'), { recursive: true });
    }
    return failure;
  } finally {
    printing.stop();
    await context.close();
    await vscode.stop();
  }
}

const TIME_LIMIT = 180_000;

/** Opens the page and waits until VS Code says that the tests ended. @returns what came between */
function endOf(page: Page, vscode: ServedVSCode, log: string[], options: ExtensionTests) {
  return new Promise<string | undefined>((end, reject) => {
    const limit = setTimeout(
      () => end(`The extension tests took longer than ${TIME_LIMIT / 1000} s.`),
      TIME_LIMIT,
    );
    page.once('crash', () => end('The page of VS Code crashed.'));
    vscode.ended.then(() => end("VS Code's server ended."));
    const open = async () => {
      // VS Code's own protocol: the page calls these two.
      await page.exposeFunction('codeAutomationLog', (type: string, args: readonly unknown[]) => {
        log.push(`[${type}] ${format(...args)}`);
      });
      await page.exposeFunction('codeAutomationExit', () => {
        clearTimeout(limit);
        end(undefined);
      });
      await page.goto(
        vscode.address(options.folder, [
          ['extensionDevelopmentPath', remote(vscode, options.extension)],
          ['extensionTestsPath', remote(vscode, path.join(root, 'out', 'vscode-host', 'verdict.cjs'))],
        ]),
      );
    };
    open().catch(reject);
  });
}

const remote = (vscode: ServedVSCode, file: string): string =>
  `vscode-remote://${new URL(vscode.origin).host}${file.split(path.sep).map(encodeURIComponent).join('/')}`;

/** VS Code reports success too when its extension host dies in the middle of a test: only the verdict counts. */
function reasonOf(file: string): string | undefined {
  if (!existsSync(file)) return 'The extension host ended before the tests did.';
  const verdict = JSON.parse(readFileSync(file, 'utf8')) as Verdict;
  return verdict.passed ? undefined : verdict.reason;
}

/** Prints what is appended to `file`, until stopped. */
function printGrowing(file: string): { readonly stop: () => void } {
  let printed = 0;
  const print = () => {
    if (!existsSync(file)) return;
    const bytes = readFileSync(file);
    process.stdout.write(bytes.subarray(printed));
    printed = bytes.length;
  };
  const timer = setInterval(print, 200);
  return {
    stop: () => {
      clearInterval(timer);
      print();
    },
  };
}
