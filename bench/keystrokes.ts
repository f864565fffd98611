import { type BenchFile, benchFile, type Size } from './benchFile.ts';
import { type Client, startClient } from './client.ts';
import { type Contestant, DO_NOTHING, inTurn, rowOf, SERVERS } from './contestants.ts';
import { type Sampling, sampling, type Table } from './figures.ts';
import { processorTime } from './processFigures.ts';

/**
 * What follows one typed letter in a file of that size, in milliseconds.
 * @param warmUp rounds that are not counted: programs are slow before the engine has seen what they do. As sizes are
 * compared, it is the same for all.
 */
export async function keystrokes(size: Size, rounds: number, warmUp: number): Promise<Table> {
  const racers = await Promise.all(
    [...SERVERS, DO_NOTHING].map(async (contestant) => {
      const file = benchFile(contestant.format, size);
      const client = await startClient(contestant);
      await client.open(file);
      await client.diagnostics(file, 'nothing');
      return { contestant, client, file };
    }),
  );
  const [uncounted, samples] = [sampling(), sampling()];
  for (let round = -warmUp; round < rounds; round++) {
    for (const racer of inTurn(racers, round + warmUp))
      await oneRound(racer, round < 0 ? uncounted : samples);
  }
  await Promise.all(racers.map(({ client }) => client.stop()));
  return samples.table();
}

interface Racer {
  readonly contestant: Contestant;
  readonly client: Client;
  readonly file: BenchFile;
}

async function oneRound({ contestant, client, file }: Racer, { add }: Sampling): Promise<void> {
  const row = rowOf(contestant);
  const timed = async (column: string, work: () => Promise<void>): Promise<void> => {
    const started = performance.now();
    await work();
    add(row, column, performance.now() - started);
  };
  const before = processorTime(client.pid);
  await timed('diagnostics', async () => {
    await client.type(file);
    await client.diagnostics(file, 'mistake');
  });
  add(row, 'processor', processorTime(client.pid) - before);
  if (!contestant.idle) {
    await timed('completion', () => client.completion(file));
    await timed('hover', () => client.hover(file));
  }
  await client.untype(file);
  if (!contestant.idle) await timed('typedCompletion', () => client.completion(file));
  await client.diagnostics(file, 'nothing');
}
