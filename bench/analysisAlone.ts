import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { bundled } from './contestants.ts';
import type { Table } from './figures.ts';

/** The analysis without a wire, beside the bare parser of each format, in milliseconds: a process of its own. */
export async function analysisAlone(rounds: number): Promise<Table> {
  const { stdout } = await promisify(execFile)(process.execPath, [bundled('inProcess'), String(rounds)]);
  return JSON.parse(stdout);
}
