import type { PreparedRequest } from '../../../server/src/protocol.ts';
import { type CreationEnding, createOnce } from './createOnce.ts';
import { decide } from './decide.ts';
import { deployBatch } from './deployBatch.ts';
import { createFailure, type Failure, lookFailure, signInFailure, updateFailure } from './failureOf.ts';
import { askWhere, settleWhere } from './identity.ts';
import { type LookedUp, lookUp } from './lookUp.ts';
import { attemptKey, type Memory } from './memory.ts';
import type { Outcome, Target } from './outcome.ts';
import { plainText } from './plainText.ts';
import type { Answer, Ports, Where } from './ports.ts';
import type { SignedIn } from './signedIn.ts';
import { summarize } from './summary.ts';
import { unexpected } from './unexpected.ts';
import { type UpdateEnding, updateOnce } from './updateOnce.ts';
import { updateRunsAtOnce } from './updateRequest.ts';
import { summarizeUpdate } from './updateSummary.ts';
import { waitingWords } from './waitingWords.ts';

/** The file to deploy, and the workspace folder whose profile and region hold for it. */
export interface FileToDeploy {
  readonly uri: string;
  readonly folder: string;
}

/**
 * Brings what an open file says to AWS: check, settle the account, look what is there, decide, confirm, send once.
 * Never throws. Whatever happens before the confirmation leaves AWS unchanged.
 * A second start for a file while one runs does nothing.
 */
export async function deployFile(file: FileToDeploy, ports: Ports, memory: Memory): Promise<Outcome> {
  if (memory.running.has(file.uri)) return { kind: 'running' };
  memory.running.add(file.uri);
  try {
    return await converse(file, ports, memory);
  } catch (cause) {
    return { kind: 'failed', tried: 'create', failure: brokenDown(cause) };
  } finally {
    memory.running.delete(file.uri);
  }
}

/** Throws only before anything is sent. */
async function converse(file: FileToDeploy, ports: Ports, memory: Memory): Promise<Outcome> {
  let prepared = await ports.prepare();
  if (!prepared.ready) return { kind: 'invalid', errors: prepared.errors };
  const aws = await ports.aws();
  const setup = await aws.setup();
  const settled = await settleWhere(setup, memory.choice(file.folder), ports.choose);
  if (!settled) return { kind: 'cancelled' };
  let { where } = settled;
  if (settled.asked) await memory.choose(file.folder, where);

  for (;;) {
    const signIn = await signInAt(where, ports, aws.signIn);
    if (signIn === 'cancelled') return { kind: 'cancelled' };
    if (!signIn.ok) {
      // Asking next time lets a person leave an identity that does not work, even one the environment settles.
      await memory.choose(file.folder, { ...where, doubted: true });
      return { kind: 'failed', tried: 'create', failure: signInFailure(signIn.error, where) };
    }
    if (!ports.isCurrent(prepared.version)) {
      prepared = await ports.prepare();
      if (!prepared.ready) return { kind: 'invalid', errors: prepared.errors };
    }
    const outcome = await deployAt({ file, where, prepared, signedIn: signIn.value, ports, memory });
    if (outcome !== 'elsewhere') return outcome;
    const chosen = await askWhere(setup, where, ports.choose);
    if (!chosen) return { kind: 'cancelled' };
    where = chosen;
    await memory.choose(file.folder, where);
  }
}

/** What is settled once the account is known. */
interface Deployment {
  readonly file: FileToDeploy;
  readonly where: Where;
  readonly prepared: PreparedRequest;
  readonly signedIn: SignedIn;
  readonly ports: Ports;
  readonly memory: Memory;
}

/** @returns `elsewhere` when the person wants another profile or region */
async function deployAt(deployment: Deployment): Promise<Outcome | 'elsewhere'> {
  const { where, prepared, signedIn, ports } = deployment;
  const { account, endpoints } = signedIn;
  const request = { Name: '', ...prepared.request };
  const target: Target = { where, account, endpoints, request };
  if (prepared.kind === 'batch') return deployBatch(target, prepared, signedIn, ports);

  const key = attemptKey(deployment.file.uri, target);
  const lookedUp = await ports.progress(`Looking for it in account ${plainText(account.id)}`, (signal, say) =>
    lookUp(
      request,
      prepared.kind,
      { signedIn, memory: deployment.memory, key },
      { signal, ...waitingWords(say) },
    ),
  );
  if (lookedUp.kind === 'cancelled') return lookedUp;
  if (lookedUp.kind === 'failed') {
    return { kind: 'failed', tried: prepared.kind, failure: lookFailure(lookedUp.error, where), target };
  }
  return decideAndSend(deployment, { target, key, kind: prepared.kind, lookedUp });
}

interface Found {
  readonly target: Target;
  readonly key: string;
  readonly kind: 'create' | 'update';
  readonly lookedUp: LookedUp;
}

async function decideAndSend(
  deployment: Deployment,
  { target, key, kind, lookedUp }: Found,
): Promise<Outcome | 'elsewhere'> {
  const { where, prepared, signedIn, ports, memory } = deployment;
  const decision = await decide(target.request, kind, lookedUp, ports);
  if (decision.kind === 'cancelled') return decision;
  if (decision.kind === 'same') return { ...decision, target, signedIn };
  const { warnings, schedule } = prepared;
  const summary =
    decision.kind === 'update'
      ? summarizeUpdate(target, { ...decision, warnings })
      : summarize(target, { warnings, ...(schedule && { schedule }) }, decision.notes);
  const answer = await ports.confirm(summary);
  if (answer === 'cancel') return { kind: 'cancelled' };
  if (answer === 'change') return 'elsewhere';

  let cancelling: AbortSignal | undefined;
  const title = decision.kind === 'update' ? 'Updating the association' : 'Creating the association';
  const send = (signal: AbortSignal, say: (words: string) => void) => {
    const call = { signal, ...waitingWords(say) };
    cancelling = signal;
    const { clock } = ports;
    return decision.kind === 'update'
      ? updateOnce({ ...decision, wanted: target.request, where, signedIn, clock }, call)
      : createOnce(
          { request: target.request, where, signedIn, known: lookedUp.known, memory, key, clock },
          call,
        );
  };
  const ending = await ports
    .progress<CreationEnding | UpdateEnding>(title, send)
    .catch((cause: unknown): CreationEnding | UpdateEnding => {
      // From here on an exception means that the outcome is unknown.
      const failureOf = decision.kind === 'update' ? updateFailure : createFailure;
      return { kind: 'failed', failure: failureOf(unexpected(cause).error, target.request, where) };
    });
  if (ending.kind === 'created') return { ...ending, target, signedIn };
  if (ending.kind === 'updated' && decision.kind === 'update') {
    const { associationId } = decision.live;
    await memory.remember(key, { state: 'created', associationId }).catch(() => {});
    const ran = ending.version !== decision.live.version && updateRunsAtOnce(target.request);
    return { ...ending, associationId, ran, before: decision.live, target, signedIn };
  }
  if (ending.kind !== 'failed') return { kind: 'cancelled' };
  const done = 'done' in ending ? ending.done : undefined;
  const notSent = ending.failure.outcome === 'not-sent';
  if (cancelling?.aborted && notSent && done === undefined) return { kind: 'cancelled' };
  return { kind: 'failed', tried: decision.kind, failure: ending.failure, ...(done && { done }), target };
}

/**
 * Cancelled counts even when the answer came just then: nothing has been sent, so nothing is lost. A person also cancels by
 * giving no MFA code.
 */
const signInAt = (
  where: Where,
  ports: Ports,
  signIn: (where: Where, signal: AbortSignal) => Promise<Answer<SignedIn>>,
): Promise<Answer<SignedIn> | 'cancelled'> =>
  ports.progress('Confirming the AWS account', async (signal) => {
    const answer = await signIn(where, signal);
    const left = signal.aborted || (!answer.ok && answer.error.name === 'AbortError');
    return left ? 'cancelled' : answer;
  });

function brokenDown(cause: unknown): Failure {
  const { name, text } = unexpected(cause).error;
  return {
    name,
    says: `Something went wrong inside the extension: ${plainText(text) || 'no reason given'}.`,
    advice: 'Try again; if it stays, report it with the log.',
    places: [],
    outcome: 'not-sent',
  };
}
