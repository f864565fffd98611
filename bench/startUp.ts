import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { benchFile, withMistake } from './benchFile.ts';
import { startClient } from './client.ts';
import { type Contestant, DO_NOTHING, inTurn, rowOf, SERVERS } from './contestants.ts';
import { sampling, type Table } from './figures.ts';
import { processorTime } from './processFigures.ts';

export const BARE_NODE = 'Node itself (`node -e 0`)';

/** From the start of the process to the first diagnostics of a 2 KB file with a mistake, in milliseconds. */
export async function startUp(rounds: number): Promise<Table> {
  const samples = sampling();
  for (let round = 0; round < rounds; round++) {
    for (const contestant of inTurn([...SERVERS, DO_NOTHING, undefined], round)) {
      if (!contestant) {
        samples.add(BARE_NODE, 'wall', await toExit());
        continue;
      }
      const { wall, processor } = await toDiagnostics(contestant);
      samples.add(rowOf(contestant), 'wall', wall);
      samples.add(rowOf(contestant), 'processor', processor);
    }
  }
  return samples.table();
}

async function toDiagnostics(contestant: Contestant) {
  const file = withMistake(benchFile(contestant.format, '2 KB'));
  const started = performance.now();
  const client = await startClient(contestant);
  await client.open(file);
  await client.diagnostics(file, 'mistake');
  const wall = performance.now() - started;
  const processor = processorTime(client.pid);
  await client.stop();
  return { wall, processor };
}

async function toExit(): Promise<number> {
  const started = performance.now();
  await once(spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }), 'exit');
  return performance.now() - started;
}
