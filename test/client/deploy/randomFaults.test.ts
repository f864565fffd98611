import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type LocalSsm, startLocalSsm } from '../../../tools/local-ssm/server.ts';
import { awsHere } from '../adapters/support/awsHere.ts';
import { DEPLOYMENTS } from './support/deployments.ts';
import { FAULTS, type FaultName } from './support/faults.ts';
import { type FaultyRun, faultyRun, type OperationFault, type Place, placeAt } from './support/faultyRun.ts';

const RUNS = 1000;
/** Runs at once, each at an endpoint of its own: most of their time is spent waiting for replies that do not come. */
const AT_ONCE = 8;

awsHere();
let endpoints: readonly LocalSsm[];
beforeAll(async () => {
  endpoints = await Promise.all(
    Array.from({ length: AT_ONCE }, () => startLocalSsm({ accounts: { AKIDOFDEV: '111122223333' } })),
  );
});
afterAll(() => Promise.all(endpoints.map(({ close }) => close())));
beforeEach(() => {
  // The SDK would ask STS again, after pauses of real time; every endpoint stands in for IAM as well.
  vi.stubEnv('AWS_MAX_ATTEMPTS', '1');
  vi.stubEnv('AWS_ENDPOINT_URL_IAM', undefined);
});

type DeploymentName = keyof typeof DEPLOYMENTS;

/** Rarely asked for nothing: what comes before the first change makes many runs end early. */
const CALLS = [
  { arbitrary: fc.constantFrom('GetCallerIdentity', 'ListAccountAliases', 'ListAssociations'), weight: 1 },
  { arbitrary: fc.constantFrom('DescribeAssociation', 'ListTagsForResource'), weight: 2 },
  { arbitrary: fc.constant('CHANGE'), weight: 4 },
] as const;
const CHANGES: Readonly<Record<DeploymentName, readonly string[]>> = {
  create: ['CreateAssociation'],
  'create with tags': ['CreateAssociation'],
  update: ['UpdateAssociation', 'AddTagsToResource', 'RemoveTagsFromResource'],
  'update tags': ['AddTagsToResource', 'RemoveTagsFromResource'],
  batch: ['CreateAssociationBatch'],
  'second run': ['CreateAssociation', 'UpdateAssociation'],
  'second run, changed': ['UpdateAssociation', 'AddTagsToResource'],
};

const FAULT = fc.record({
  call: fc.oneof(...CALLS),
  change: fc.nat(2),
  name: fc.constantFrom(...(Object.keys(FAULTS) as FaultName[])),
  times: fc.constantFrom<number | 'always'>(1, 1, 2, 3, 4, 'always'),
});
const RUN = fc.record({
  name: fc.constantFrom(...(Object.keys(DEPLOYMENTS) as DeploymentName[])),
  faults: fc.array(FAULT, { maxLength: 3 }),
});
type Run = typeof RUN extends fc.Arbitrary<infer Value> ? Value : never;

function faultsOf({ name, faults }: Run): readonly OperationFault[] {
  const changes = CHANGES[name];
  return faults.map(({ call, change, name, times }) => {
    const fault = FAULTS[name];
    const operation = call === 'CHANGE' ? (changes[change % changes.length] ?? '') : call;
    return { operation, ...fault, times: 'cancelled' in fault ? 1 : times };
  });
}

/** As one line, for a person to run it again. */
const inWords = (run: Run, { ending, wrong }: FaultyRun): string =>
  `${run.name}: ${ending}: ${wrong.join('; ')}: ${JSON.stringify(faultsOf(run))}`;

test(`${RUNS} runs with random faults: nothing is stored twice, nothing is lost without a word`, async () => {
  const runs = fc.sample(RUN, RUNS);
  const endings = new Map<string, number>();
  const wrong: string[] = [];
  const left = runs[Symbol.iterator]();
  const work = async (place: Place) => {
    for (const run of left) {
      const result = await faultyRun(DEPLOYMENTS[run.name], faultsOf(run), place);
      const ending = `${run.name}: ${result.ending}`;
      endings.set(ending, (endings.get(ending) ?? 0) + 1);
      if (result.wrong.length > 0) wrong.push(inWords(run, result));
    }
  };
  await Promise.all(endpoints.map(async (local) => work(await placeAt(local))));
  console.log(
    [...endings]
      .sort()
      .map(([ending, count]) => `${String(count).padStart(5)} ${ending}`)
      .join('\n'),
  );
  expect(wrong).toEqual([]);
  expect([...endings.values()].reduce((sum, count) => sum + count, 0)).toBe(RUNS);
}, 180_000);
