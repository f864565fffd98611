import { setTimeout as passed } from 'node:timers/promises';
import { benchFile, withMistake } from './benchFile.ts';
import { startClient } from './client.ts';
import { type Contestant, DO_NOTHING, inTurn, rowOf, SERVERS } from './contestants.ts';
import { sampling, type Table } from './figures.ts';
import { type Memory, memoryOf } from './processFigures.ts';

/** What a server holds in memory with one file of 2 KB open and nothing left to do, in MB. */
export async function idleMemory(rounds: number): Promise<Table> {
  const samples = sampling();
  for (let round = 0; round < rounds; round++) {
    for (const contestant of inTurn([...SERVERS, DO_NOTHING], round)) {
      const { resident, own } = await atRest(contestant);
      samples.add(rowOf(contestant), 'resident', resident);
      samples.add(rowOf(contestant), 'own', own);
    }
  }
  return samples.table();
}

async function atRest(contestant: Contestant): Promise<Memory> {
  const file = withMistake(benchFile(contestant.format, '2 KB'));
  const client = await startClient(contestant);
  await client.open(file);
  await client.diagnostics(file, 'mistake');
  const memory = await settled(client.pid);
  await client.stop();
  return memory;
}

/** The memory once it has not changed for half a second. */
async function settled(pid: number): Promise<Memory> {
  let memory = memoryOf(pid);
  for (let same = 0; same < 5; ) {
    await passed(100);
    const now = memoryOf(pid);
    same = now.resident === memory.resident ? same + 1 : 0;
    memory = now;
  }
  return memory;
}
