import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { vscodeKind } from './desktopVSCode.ts';
import { type Counts, runExtensionTests } from './extensionTests.ts';
import { generate } from './generate.ts';
import { root } from './root.ts';

interface Stage {
  readonly name: string;
  /** A stage that has to pass first, in a run of some stages too. */
  readonly needs?: string;
  /** Why it cannot run on this machine. */
  readonly unavailable?: string | undefined;
  /** @returns its tests; a check that counts none says whether it passed */
  readonly run: () => Promise<Counts | 'passed' | 'failed'>;
}

const STAGES: readonly Stage[] = [
  { name: 'types', run: () => check('typescript/bin/tsc') },
  {
    name: 'lint',
    run: () =>
      check(
        '@biomejs/biome/bin/biome',
        'ci',
        '--error-on-warnings',
        `--colors=${process.stdout.isTTY ? 'force' : 'off'}`,
      ),
  },
  { name: 'unit', run: () => vitest('--project=unit', '--exclude=test/package.test.ts') },
  { name: 'package', run: () => vitest('--project=unit', 'test/package.test.ts') },
  { name: 'extension', needs: 'package', run: runExtensionTests },
  {
    name: 'ui',
    needs: 'package',
    unavailable: vscodeKind() === 'hosted' ? undefined : 'needs the hosted VS Code, which runs on Linux x64',
    run: async () => {
      await rm(path.join(root, 'artifacts', 'ui'), { recursive: true, force: true });
      return vitest('--project=ui');
    },
  },
];

/**
 * Runs every stage, or those named and what they need. Goes on after a failure, so that one run tells everything.
 * @returns the exit code
 */
export async function main(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !STAGES.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    console.error(`No stage is called ${unknown.join(', ')}: ${STAGES.map(({ name }) => name).join(', ')}.`);
    return 2;
  }
  await generate();
  const results: Result[] = [];
  for (const stage of chosen(names)) {
    console.log(`\n── ${stage.name}`);
    const failedNeed = results.find(({ name, failed }) => name === stage.needs && failed > 0);
    const result = await resultOf(stage, failedNeed);
    results.push(result);
  }
  console.log('');
  for (const result of results) console.log(lineOf(result));
  const passed = sum(results.map((result) => result.passed));
  const failed = sum(results.map((result) => result.failed));
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

interface Result extends Counts {
  readonly name: string;
  readonly seconds: number;
  readonly remark?: string;
}

function chosen(names: readonly string[]): readonly Stage[] {
  if (names.length === 0) return STAGES;
  const needed = STAGES.filter(({ name }) => names.includes(name)).map(({ needs }) => needs);
  return STAGES.filter(({ name }) => names.includes(name) || needed.includes(name));
}

async function resultOf(stage: Stage, failedNeed: Result | undefined): Promise<Result> {
  const { name, unavailable } = stage;
  if (unavailable !== undefined)
    return { name, passed: 0, failed: 0, seconds: 0, remark: `left out: ${unavailable}` };
  if (failedNeed)
    return { name, passed: 0, failed: 1, seconds: 0, remark: `not run: ${failedNeed.name} failed` };
  const started = performance.now();
  const outcome = await stage.run();
  const seconds = (performance.now() - started) / 1000;
  if (outcome === 'passed') return { name, passed: 0, failed: 0, seconds };
  if (outcome === 'failed') return { name, passed: 0, failed: 1, seconds };
  if (outcome.passed + outcome.failed > 0) return { name, seconds, ...outcome };
  return { name, passed: 0, failed: 1, seconds, remark: 'no test was executed' };
}

function lineOf({ name, passed, failed, seconds, remark }: Result): string {
  const counts = passed > 0 ? `${passed} passed, ${failed} failed` : failed > 0 ? 'failed' : 'ok';
  return `${name.padEnd(10)} ${seconds.toFixed(1).padStart(6)} s  ${remark ?? counts}`;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

async function check(program: string, ...args: readonly string[]): Promise<'passed' | 'failed'> {
  return (await node(program, ...args)) === 0 ? 'passed' : 'failed';
}

async function vitest(...args: readonly string[]): Promise<Counts> {
  const report = path.join(root, 'out', 'vitest.json');
  await rm(report, { force: true });
  const code = await node(
    'vitest/vitest.mjs',
    'run',
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  );
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as VitestReport;
  // A file that does not load, or an error outside a test, fails the run without failing a test.
  return { passed: numPassedTests, failed: Math.max(numFailedTests, code === 0 ? 0 : 1) };
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
}

/** Runs a program of `node_modules` with its output on ours. @returns its exit code */
function node(program: string, ...args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    spawn(process.execPath, [path.join(root, 'node_modules', program), ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    })
      .once('error', reject)
      .once('exit', (code) => resolve(code ?? 1));
  });
}
