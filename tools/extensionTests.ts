import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { awsEnvironment } from './awsEnvironment.ts';
import { vscodeKind } from './desktopVSCode.ts';
import { root } from './root.ts';
import { hostedVSCode } from './vscode-host/hostedVSCode.ts';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/**
 * Runs `test/extension/` inside VS Code, on the bundles in `dist/`.
 * @returns how many tests passed and failed; none of either when VS Code did not get to run them
 */
export async function runExtensionTests(): Promise<Counts> {
  const kind = vscodeKind();
  if (kind === 'hosted') await hostedVSCode();
  await bundle();
  const temporary = mkdtempSync(path.join(tmpdir(), 'ssm-association-'));
  const counts = path.join(temporary, 'counts.json');
  const folder = path.join(temporary, 'folder');
  cpSync(path.join(root, 'examples'), folder, { recursive: true });
  try {
    await runTests({
      ...(kind === 'hosted' ? { vscodeExecutablePath: SHIM } : {}),
      extensionDevelopmentPath: root,
      extensionTestsPath: path.join(OUT, 'extension-tests', 'index.cjs'),
      launchArgs: [folder, '--disable-extensions', `--user-data-dir=${path.join(temporary, 'user-data')}`],
      // Extension tests create nothing; were one to try, it would meet a closed port and no credentials.
      extensionTestsEnv: { ...awsEnvironment('http://127.0.0.1:9'), EXTENSION_TEST_COUNTS: counts },
    }).catch((error: unknown) => console.error(error));
    return existsSync(counts)
      ? (JSON.parse(readFileSync(counts, 'utf8')) as Counts)
      : { passed: 0, failed: 0 };
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

const OUT = path.join(root, 'out');
const SHIM = path.join(OUT, 'vscode-host', 'code.mjs');

/** VS Code and the shim run plain JavaScript: the tests, what loads them, and the stand-in for `code`. */
async function bundle(): Promise<void> {
  const tests = path.join(root, 'test', 'extension');
  const suites = readdirSync(tests).filter((file) => file.endsWith('.test.ts'));
  await build({
    ...COMMON,
    entryPoints: ['index.ts', ...suites].map((file) => path.join(tests, file)),
    outdir: path.join(OUT, 'extension-tests'),
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
  });
  const host = path.join(root, 'tools', 'vscode-host');
  await build({
    ...COMMON,
    entryPoints: [path.join(host, 'verdict.ts')],
    outfile: path.join(OUT, 'vscode-host', 'verdict.cjs'),
    format: 'cjs',
  });
  await build({ ...COMMON, entryPoints: [path.join(host, 'code.ts')], outfile: SHIM, format: 'esm' });
  await chmod(SHIM, 0o755);
}

const COMMON = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
} as const;
