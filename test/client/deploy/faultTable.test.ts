import { beforeEach, describe, expect, test, vi } from 'vitest';
import { remove } from '../../../client/src/deploy/after/remove.ts';
import { runNow } from '../../../client/src/deploy/after/runNow.ts';
import { awsHere, CALL, givenBy } from '../adapters/support/awsHere.ts';
import { DEPLOYMENTS, type Deployment } from './support/deployments.ts';
import { FAULTS, type FaultName } from './support/faults.ts';
import { adapterAt, faultyRun, placeAt } from './support/faultyRun.ts';

const here = awsHere();

// The SDK would ask STS again, after pauses of real time.
beforeEach(() => {
  vi.stubEnv('AWS_MAX_ATTEMPTS', '1');
});

const NAMES = Object.keys(FAULTS) as readonly FaultName[];
/** The usual ending of a call that goes wrong, and the endings of the faults for which it is another. */
type Endings = readonly [usual: string, others: Partial<Record<FaultName, string>>];
const all = ([usual, others]: Endings) =>
  Object.fromEntries(NAMES.map((name) => [name, others[name] ?? usual]));

/** Where AWS carried it out, where it said no, and where it only took a while. */
const changing = (carriedOut: string, refused: string, done: string) => ({
  'dropped once stored': carriedOut,
  'HTTP 502 once stored': carriedOut,
  'no reply in time': carriedOut,
  cancelled: carriedOut,
  'throttled three times': done,
  'throttled for ever': refused,
  'expired token': refused,
  'access denied': refused,
});

/** What becomes of a file when one of its calls goes wrong. */
const CALLS: readonly (readonly [operation: string, Deployment, ...Endings])[] = [
  ['GetCallerIdentity', DEPLOYMENTS.create, 'not-sent', { cancelled: 'cancelled' }],
  ['ListAccountAliases', DEPLOYMENTS.create, 'created', { cancelled: 'cancelled' }],
  [
    'ListAssociations',
    DEPLOYMENTS.create,
    'not-sent',
    // The person is told so, and goes on.
    { 'access denied': 'created', cancelled: 'cancelled' },
  ],
  [
    'DescribeAssociation',
    DEPLOYMENTS.update,
    'not-sent',
    // The person is told that there is one, and leaves.
    { 'access denied': 'cancelled', cancelled: 'cancelled' },
  ],
  ['ListTagsForResource', DEPLOYMENTS.update, 'not-sent', { cancelled: 'cancelled' }],
  [
    'CreateAssociation',
    DEPLOYMENTS['create with tags'],
    'unknown',
    changing('created (found)', 'refused', 'created'),
  ],
  [
    'UpdateAssociation',
    DEPLOYMENTS.update,
    'unknown',
    // The tags are left as they are.
    { ...changing('updated (found)', 'refused', 'updated'), cancelled: 'partly done' },
  ],
  ['AddTagsToResource', DEPLOYMENTS.update, 'unknown', changing('unknown', 'partly done', 'updated')],
  ['AddTagsToResource', DEPLOYMENTS['update tags'], 'unknown', changing('unknown', 'refused', 'updated')],
  ['RemoveTagsFromResource', DEPLOYMENTS.update, 'unknown', changing('unknown', 'partly done', 'updated')],
  ['CreateAssociationBatch', DEPLOYMENTS.batch, 'unknown', changing('batch', 'refused', 'batch')],
];

describe.each(CALLS)('%s goes wrong', (operation, deployment, ...endings) => {
  const expected = all(endings);
  test.each(NAMES)(`%s`, async (name) => {
    const place = await placeAt(here.local);
    const { ending, wrong } = await faultyRun(deployment, [{ operation, ...FAULTS[name] }], place);
    expect({ ending, wrong }).toEqual({ ending: expected[name], wrong: [] });
  });
});

const BROKEN = [
  'reset before it is stored',
  'HTTP 503',
  'throttled for ever',
  'expired token',
  'access denied',
] as const satisfies readonly FaultName[];

/** After a lost reply it cannot be seen either: told so, and found by the next run. */
describe.each([
  ['CreateAssociation', DEPLOYMENTS.create, 'ListAssociations', 'same'],
  ['CreateAssociation', DEPLOYMENTS.create, 'DescribeAssociation', 'same'],
  ['UpdateAssociation', DEPLOYMENTS.update, 'DescribeAssociation', 'updated'],
  ['CreateAssociationBatch', DEPLOYMENTS.batch, 'ListAssociations', 'cancelled'],
  ['CreateAssociationBatch', DEPLOYMENTS.batch, 'DescribeAssociation', 'cancelled'],
] as const)('%s loses its reply', (operation, deployment, look, next) => {
  test.each(BROKEN)(`and ${look} goes wrong then: %s`, async (name) => {
    const then = { operation: look, ...FAULTS[name] };
    const lost = { operation, ...FAULTS['dropped once stored'], then };
    const { ending, again, wrong } = await faultyRun(deployment, [lost], await placeAt(here.local));
    expect({ ending, again, wrong }).toEqual({ ending: 'unknown', again: next, wrong: [] });
  });

  test(`and ${look} was denied from the beginning`, async () => {
    const faults = [
      { operation: look, ...FAULTS['access denied'] },
      { operation, ...FAULTS['dropped once stored'] },
    ];
    const { ending, wrong } = await faultyRun(deployment, faults, await placeAt(here.local));
    // Who is told that there is one already leaves.
    expect({ ending, wrong }).toEqual({
      ending: deployment === DEPLOYMENTS.update ? 'cancelled' : 'unknown',
      wrong: [],
    });
  });
});

const REQUEST = DEPLOYMENTS.create.file.request;
const SHORT = { connection: 10_000, request: 300, alias: 10_000 };

/** An association that is there, and somebody who sends a request about it while a fault is set. */
async function about(operation: string, name: FaultName) {
  const { local } = here;
  const { signedIn } = await placeAt(local);
  const { associationId } = givenBy(
    await signedIn.createAssociation({ Name: 'AWS-RunShellScript', ...REQUEST }, CALL),
  );
  const waits = name === 'no reply in time';
  const aws = adapterAt(local, waits ? { timeouts: SHORT } : {});
  const hurried = givenBy(await aws.signIn({ profile: 'dev', region: 'eu-west-1' }, CALL.signal));
  const controller = new AbortController();
  const { effect, times } = FAULTS[name];
  const { struck } = local.fail({ ...effect, operation, times });
  if (name === 'cancelled') void struck.then(() => controller.abort());
  return { associationId, signedIn: hurried, call: { signal: controller.signal } };
}

describe('DeleteAssociation goes wrong', () => {
  const expected = all(['there', changing('deleted', 'refused', 'deleted')]);
  test.each(NAMES)('%s', async (name) => {
    const { associationId, signedIn, call } = await about('DeleteAssociation', name);
    const { kind } = await remove(associationId, signedIn, call);
    expect(kind).toBe(expected[name]);
    expect(here.local.associations()).toHaveLength(kind === 'deleted' ? 0 : 1);
    expect(here.requestsOf('DeleteAssociation')).toHaveLength(sent(name));
  });
});

describe('StartAssociationsOnce goes wrong', () => {
  const expected = all(['unknown', changing('started', 'refused', 'started')]);
  test.each(NAMES)('%s', async (name) => {
    const { associationId, signedIn, call } = await about('StartAssociationsOnce', name);
    const { kind } = await runNow(associationId, signedIn, call);
    expect(kind).toBe(expected[name]);
    // It ran when it was created.
    expect(here.local.associations()[0]?.executions).toHaveLength(kind === 'started' ? 2 : 1);
    expect(here.requestsOf('StartAssociationsOnce')).toHaveLength(sent(name));
  });
});

/** Only what AWS turned away for its rate is sent again. */
const sent = (name: FaultName): number => (name.startsWith('throttled') ? 4 : 1);
