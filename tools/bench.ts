import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundleContestants } from '../bench/bundleContestants.ts';
import type { Table } from '../bench/figures.ts';
import { machine } from '../bench/machine.ts';
import { installPeers, packageVersions } from '../bench/peers.ts';
import { QUESTIONS, type QuestionName } from '../bench/questions.ts';
import { figures, report } from '../bench/report.ts';
import type { Results } from '../bench/results.ts';
import { root } from './root.ts';

/**
 * Measures the server beside its peers and writes `docs/performance.md` and `bench/results.json`. Takes some minutes in
 * which the machine should do nothing else. `--quick` measures less exactly and writes to `bench/out/`;
 * `--only=<question>` asks that question and writes nothing. Linux only.
 */
export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } },
  });
  const names = (Object.keys(QUESTIONS) as QuestionName[]).filter((name) => name === (values.only ?? name));
  if (names.length === 0) throw new Error(`The questions are: ${Object.keys(QUESTIONS).join(', ')}.`);
  if (process.platform !== 'linux')
    throw new Error('Processor time and memory are read as Linux tells them.');
  installPeers();
  await bundleContestants();
  const tables: [QuestionName, Table][] = [];
  for (const name of names) {
    const started = performance.now();
    const table = await QUESTIONS[name].measure(values.quick ? 'quick' : 'full');
    tables.push([name, table]);
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    console.log(`\n${QUESTIONS[name].title} (${seconds} s)\n\n${figures(QUESTIONS[name], table)}`);
  }
  if (values.only === undefined) await write(Object.fromEntries(tables) as Results['tables'], values.quick);
}

async function write(tables: Results['tables'], quick: boolean): Promise<void> {
  const date = new Date().toISOString().slice(0, 10);
  const results: Results = { date, machine: machine(), packages: packageVersions(), tables };
  const page = path.join(root, quick ? 'bench/out' : 'docs', 'performance.md');
  await writeFile(page, report(results));
  await writeFile(
    path.join(root, quick ? 'bench/out' : 'bench', 'results.json'),
    `${JSON.stringify(results, undefined, 2)}\n`,
  );
  console.log(`\nWritten: ${path.relative(root, page)}`);
}
