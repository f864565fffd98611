import { openSync, writeFileSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Writable } from 'node:stream';
import { format } from 'node:util';

/** What the module left behind in `VSCODE_HOST_VERDICT`. Without that file the extension host died. */
export type Verdict = { readonly passed: true } | { readonly passed: false; readonly reason: string };

/**
 * VS Code loads this module in its extension host in place of the tests. It runs them (`VSCODE_HOST_TESTS`), sends what
 * they print to `VSCODE_HOST_OUTPUT`, and leaves a verdict that does not depend on VS Code's own reporting.
 */
export async function run(): Promise<void> {
  redirectOutput(openSync(variable('VSCODE_HOST_OUTPUT'), 'a'));
  try {
    const tests: unknown = createRequire(__filename)(variable('VSCODE_HOST_TESTS'));
    if (!isRunnable(tests)) throw new Error('The tests export no run().');
    await tests.run();
    leave({ passed: true });
  } catch (error) {
    leave({ passed: false, reason: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    throw error;
  }
}

/** VS Code made the console's methods accessors that ignore assignment, and `process.stdout.write` unchangeable. */
function redirectOutput(file: number): void {
  for (const name of ['log', 'info', 'warn', 'error', 'debug']) {
    replace(console, name, (...words: readonly unknown[]) => writeSync(file, `${format(...words)}\n`));
  }
  for (const name of ['stdout', 'stderr']) {
    const stream = new Writable({
      decodeStrings: false,
      write: (chunk: string | Buffer, _encoding, done) => {
        writeSync(file, chunk.toString());
        done();
      },
    });
    replace(process, name, stream);
  }
}

const replace = (target: object, name: string, value: unknown): unknown =>
  Object.defineProperty(target, name, { value, writable: true, configurable: true });

const leave = (verdict: Verdict): void =>
  writeFileSync(variable('VSCODE_HOST_VERDICT'), JSON.stringify(verdict));

function variable(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set.`);
  return value;
}

function isRunnable(module: unknown): module is { run: () => Promise<void> } {
  return typeof module === 'object' && module !== null && 'run' in module && typeof module.run === 'function';
}
