import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

/**
 * VS Code calls this inside its extension host. Runs every test file beside this one and leaves the counts in the file
 * `EXTENSION_TEST_COUNTS`. Rejects when a test failed.
 */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, color: true });
  for (const file of readdirSync(__dirname).filter((name) => name.endsWith('.test.cjs'))) {
    mocha.addFile(path.join(__dirname, file));
  }
  const failed = await new Promise<number>((resolve) => {
    const runner = mocha.run((failures) => {
      const { passes = 0 } = runner.stats ?? {};
      writeFileSync(variable('EXTENSION_TEST_COUNTS'), JSON.stringify({ passed: passes, failed: failures }));
      resolve(failures);
    });
  });
  if (failed > 0) throw new Error(`${failed} extension tests failed.`);
}

function variable(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set.`);
  return value;
}
