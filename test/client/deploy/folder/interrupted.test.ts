import { expect, test } from 'vitest';
import { carryOut } from '../../../../client/src/deploy/folder/carryOut.ts';
import type { FolderPorts, Plan, Row } from '../../../../client/src/deploy/folder/plan.ts';
import { planFolder } from '../../../../client/src/deploy/folder/planFolder.ts';
import { newMemory, type Store } from '../../../../client/src/deploy/memory.ts';
import { call, lost } from '../support/signedIn.ts';
import { creates } from './files.ts';
import { type Arrival, storedSignedIn } from './storedSignedIn.ts';
import { mostInASecond, virtualClock } from './virtualClock.ts';

/** Half have a name, half are told apart by their targets. */
const FILES = Array.from({ length: 500 }, (_, index) =>
  creates(`${index}.association.json`, {
    Name: 'AWS-RunShellScript',
    ...(index % 2 === 0 && { AssociationName: `nightly-${index}` }),
    Targets: [{ Key: 'tag:Number', Values: [String(index)] }],
  }),
);

const storeOf = (values: Map<string, unknown>): Store => ({
  get: (key) => values.get(key),
  set: async (key, value) => void values.set(key, value),
});

async function planOf(ports: FolderPorts): Promise<Plan> {
  const result = await planFolder(FILES, ports, call);
  if (result.kind !== 'planned') throw new Error(`Not planned: ${JSON.stringify(result)}`);
  return result.plan;
}

const count = ({ rows }: Plan, kind: Row['kind']) => rows.filter((row) => row.kind === kind).length;
const most = (arrivals: readonly Arrival[], verb: Arrival['verb']) =>
  mostInASecond(arrivals.filter((one) => one.verb === verb).map(({ at }) => at));

/** How the first run ends at its 250th creation, which AWS has stored. */
test.each(['cancelled', 'crashed', 'crashed before the request left'] as const)(
  '500 files, %s in the middle and continued: each is there once, and no second sees too many calls',
  async (how) => {
    const clock = virtualClock();
    const controller = new AbortController();
    const kept = new Map<string, unknown>();
    let image = kept;
    let sent = 0;
    const { signedIn, arrivals, all } = storedSignedIn(clock, {
      around: (create) => async (request, call) => {
        sent += 1;
        if (sent !== 250) {
          clock.pass(sent % 7 === 0 ? 400 : 80);
          return create(request, call);
        }
        if (how !== 'crashed before the request left') await create(request, call);
        // What is on the disk at this moment is all that a crash leaves.
        image = how === 'cancelled' ? kept : new Map(kept);
        controller.abort();
        return lost('AbortError');
      },
    });

    const ports = { signedIn, memory: newMemory(storeOf(kept)), clock };
    const first = await carryOut(await planOf(ports), ports, { signal: controller.signal });
    expect(first.ended).toBe('cancelled');

    const again = { ...ports, memory: newMemory(storeOf(image)) };
    const plan = await planOf(again);
    const there = how === 'crashed before the request left' ? 249 : 250;
    expect([count(plan, 'same'), count(plan, 'create')]).toEqual([there, 500 - there]);
    const second = await carryOut(plan, again, call);
    expect(second.ended).toBeUndefined();

    const stored = all().map(({ request }) => JSON.stringify(request.Targets));
    expect([stored.length, new Set(stored).size]).toEqual([500, 500]);
    expect([most(arrivals, 'create'), most(arrivals, 'describe')]).toEqual([3, 2]);
    expect(count(await planOf(again), 'same')).toBe(500);
  },
);
