import { type AwsOptions, aws } from '../../../../client/src/adapters/aws.ts';
import { deployFile } from '../../../../client/src/deploy/deployFile.ts';
import { newMemory } from '../../../../client/src/deploy/memory.ts';
import type { Outcome } from '../../../../client/src/deploy/outcome.ts';
import type { Aws } from '../../../../client/src/deploy/ports.ts';
import type { SignedIn } from '../../../../client/src/deploy/signedIn.ts';
import type { LocalSsm } from '../../../../tools/local-ssm/server.ts';
import { CALL, DEV, givenBy } from '../../adapters/support/awsHere.ts';
import { type Deployment, statesOf, unlike } from './deployments.ts';
import type { CallFault } from './faults.ts';
import { endingOf, faultsOf } from './judged.ts';
import { personWith } from './person.ts';

/** A fault of one operation. */
export interface OperationFault extends CallFault {
  readonly operation: string;
  /** Set once this one has struck. */
  readonly then?: OperationFault;
}

export interface FaultyRun {
  readonly outcome: Outcome;
  /** How it ended, see `endingOf`. */
  readonly ending: string;
  /** How the second run of the same file ended, with all faults over. */
  readonly again: string;
  /** What a person was told wrongly, or what was stored twice; what is missing after the second run. */
  readonly wrong: readonly string[];
}

/** An endpoint of its own, and somebody who is signed in there. */
export interface Place {
  readonly local: LocalSsm;
  readonly signedIn: SignedIn;
}

const FILE = { uri: 'file:///nightly.association.yaml', folder: 'file:///' };
const LONG = { connection: 10_000, request: 10_000, alias: 10_000 };
const SHORT = { connection: 10_000, request: 300, alias: 300 };

/** The adapter as it is, but for times that are short enough to wait for. */
export const adapterAt = (local: LocalSsm, options: Partial<AwsOptions> = {}): Aws =>
  aws({
    log: () => {},
    askMfaCode: async () => undefined,
    endpoints: () => ({ ssm: local.url, sts: local.url }),
    throttling: { attempts: 4, slowest: 1000, longest: 2 },
    timeouts: LONG,
    ...options,
  });

export async function placeAt(local: LocalSsm): Promise<Place> {
  const signedIn = givenBy(await adapterAt(local).signIn(DEV, CALL.signal));
  return { local, signedIn };
}

/** Empties the place, deploys once while `faults` strike, and once more when they are over. */
export async function faultyRun(
  deployment: Deployment,
  faults: readonly OperationFault[],
  { local, signedIn }: Place,
): Promise<FaultyRun> {
  local.reset();
  const memory = newMemory();
  const calm: Aws = { ...adapterAt(local), signIn: async () => ({ ok: true, value: signedIn }) };
  const { file, before, earlier, wanted } = deployment;
  if (before) givenBy(await signedIn.createAssociation(before, CALL));
  if (earlier) await deployFile(FILE, personWith(earlier, calm).ports, memory);

  const there = statesOf(local.associations());
  const waits = faults.some(({ effect, cancelled }) => effect.kind === 'hold' && !cancelled);
  // Where nothing is there before, a person goes on even if it cannot be known.
  const { ports, cancel } = personWith(file, adapterAt(local, waits ? { timeouts: SHORT } : {}), {
    bold: there.size === 0,
  });
  for (const fault of faults) fail(fault, local, cancel);
  const outcome = await deployFile(FILE, ports, memory);
  local.clearFaults();
  const wrong = faultsOf(outcome, there, statesOf(local.associations()), wanted.length);

  const again = await deployFile(FILE, personWith(file, calm).ports, memory);
  return {
    outcome,
    ending: endingOf(outcome),
    again: endingOf(again),
    wrong: [...wrong, ...unlike(deployment, local.associations()).map((what) => `in the end, ${what}`)],
  };
}

function fail(
  { operation, effect, times, cancelled, then }: OperationFault,
  local: LocalSsm,
  cancel: () => void,
): void {
  const { struck } = local.fail({ ...effect, operation, times });
  if (cancelled) void struck.then(cancel);
  if (then) void struck.then(() => fail(then, local, cancel));
}
