import { benchFile, withMistake } from './benchFile.ts';
import { startClient } from './client.ts';
import { type Contestant, inTurn, rowOf, SERVERS } from './contestants.ts';
import { sampling, type Table } from './figures.ts';
import { processorTime } from './processFigures.ts';

/** From opening this many files of 2 KB at once, each with its mistake, to the diagnostics of the last, in milliseconds. */
export async function manyFiles(count: number, rounds: number): Promise<Table> {
  const samples = sampling();
  for (let round = 0; round < rounds; round++) {
    for (const contestant of inTurn(SERVERS, round)) {
      const { wall, processor } = await toLastDiagnostics(contestant, count);
      samples.add(rowOf(contestant), 'wall', wall);
      samples.add(rowOf(contestant), 'processor', processor);
    }
  }
  return samples.table();
}

async function toLastDiagnostics(contestant: Contestant, count: number) {
  const files = Array.from({ length: count }, (_, index) =>
    withMistake(benchFile(contestant.format, '2 KB', index)),
  );
  const client = await startClient(contestant);
  const before = processorTime(client.pid);
  const started = performance.now();
  await Promise.all(files.map((file) => client.open(file)));
  await Promise.all(files.map((file) => client.diagnostics(file, 'mistake')));
  const wall = performance.now() - started;
  const processor = processorTime(client.pid) - before;
  await client.stop();
  return { wall, processor };
}
