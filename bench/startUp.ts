import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { benchFile, withMistake } from './benchFile.ts';
import { startClient } from './client.ts';
import { type Contestant, DO_NOTHING, inTurn, rowOf, SERVERS } from './contestants.ts';
import { sampling, type Table } from './figures.ts';

export const BARE_NODE = 'Node itself (`node -e 0`)';

/** From the start of the process to the first diagnostics of a 2 KB file with a mistake, in milliseconds. */
export async function startUp(rounds: number): Promise<Table> {
  const samples = sampling();
  for (let round = 0; round < rounds; round++) {
    for (const contestant of inTurn([...SERVERS, DO_NOTHING, undefined], round)) {
      const row = contestant ? rowOf(contestant) : BARE_NODE;
      samples.add(row, 'wall', await (contestant ? toDiagnostics(contestant) : toExit()));
    }
  }
  return samples.table();
}

async function toDiagnostics(contestant: Contestant): Promise<number> {
  const file = withMistake(benchFile(contestant.format, '2 KB'));
  const started = performance.now();
  const client = await startClient(contestant);
  await client.open(file);
  await client.diagnostics(file, 'mistake');
  const time = performance.now() - started;
  await client.stop();
  return time;
}

async function toExit(): Promise<number> {
  const started = performance.now();
  await once(spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }), 'exit');
  return performance.now() - started;
}
