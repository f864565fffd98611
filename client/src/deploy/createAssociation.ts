import { createFailure, type Failure, signInFailure } from './failureOf.ts';
import { askWhere, settleWhere } from './identity.ts';
import { attemptKey, type Memory } from './memory.ts';
import type { Outcome, Target } from './outcome.ts';
import { plainText } from './plainText.ts';
import type { Answer, AwsError, Ports, SignedIn, Where } from './ports.ts';
import { summarize } from './summary.ts';

/**
 * Creates the association that an open file describes: check, settle the account, confirm, send once.
 * Never throws. Whatever happens before the confirmation leaves AWS unchanged.
 * @param uri names the file; a second start for it while one runs does nothing
 */
export async function createAssociation(uri: string, ports: Ports, memory: Memory): Promise<Outcome> {
  if (memory.running.has(uri)) return { kind: 'running' };
  memory.running.add(uri);
  try {
    return await converse(uri, ports, memory);
  } catch (cause) {
    return { kind: 'failed', failure: brokenDown(cause) };
  } finally {
    memory.running.delete(uri);
  }
}

/** Throws only before anything is sent. */
async function converse(uri: string, ports: Ports, memory: Memory): Promise<Outcome> {
  let prepared = await ports.prepare();
  if (!prepared.ready) return { kind: 'invalid', errors: prepared.errors };
  const aws = await ports.aws();
  const setup = await aws.setup();
  const settled = await settleWhere(setup, memory.choice, ports.choose);
  if (!settled) return { kind: 'cancelled' };
  let { where } = settled;
  if (settled.asked) memory.choice = where;

  for (;;) {
    const signIn = await signInAt(where, ports, aws.signIn);
    if (signIn === 'cancelled') return { kind: 'cancelled' };
    if (!signIn.ok) {
      // Asking next time lets a person leave an identity that does not work, even one the environment settles.
      memory.choice = where;
      return { kind: 'failed', failure: signInFailure(signIn.error, where) };
    }
    if (!ports.isCurrent(prepared.version)) {
      prepared = await ports.prepare();
      if (!prepared.ready) return { kind: 'invalid', errors: prepared.errors };
    }
    const { account, endpoints } = signIn.value;
    const target: Target = { where, account, endpoints, request: prepared.request };
    const key = attemptKey(uri, target);
    const decision = await ports.confirm(summarize(target, prepared, memory.attempts.get(key)));
    if (decision === 'cancel') return { kind: 'cancelled' };
    if (decision === 'create') {
      const outcome = await send(target, signIn.value, ports);
      remember(outcome, key, memory);
      return outcome;
    }
    const chosen = await askWhere(setup, where, ports.choose);
    if (!chosen) return { kind: 'cancelled' };
    memory.choice = where = chosen;
  }
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

/** One call, whatever comes back. Does not throw: from here on an exception means that the outcome is unknown. */
async function send(target: Target, signedIn: SignedIn, ports: Ports): Promise<Outcome> {
  let aborted = false;
  const answer = await ports
    .progress('Creating the association', async (signal) => {
      const created = await signedIn.createAssociation(target.request, signal);
      aborted = signal.aborted;
      return created;
    })
    .catch((cause: unknown) => ({ ok: false as const, error: unexpected(cause, 'network') }));
  if (answer.ok) return { kind: 'created', associationId: answer.value.associationId, target };
  const failure = createFailure(answer.error, target.request, target.where);
  return aborted && failure.outcome === 'not-sent'
    ? { kind: 'cancelled' }
    : { kind: 'failed', failure, target };
}

function remember(outcome: Outcome, key: string, memory: Memory): void {
  if (outcome.kind === 'created') memory.attempts.set(key, { associationId: outcome.associationId });
  if (outcome.kind === 'failed' && outcome.failure.outcome === 'unknown') {
    memory.attempts.set(key, { associationId: undefined });
  }
}

function brokenDown(cause: unknown): Failure {
  const { name, text } = unexpected(cause, 'none');
  return {
    name,
    says: `Something went wrong inside the extension: ${plainText(text) || 'no reason given'}.`,
    advice: 'Try again; if it stays, report it with the log.',
    places: [],
    outcome: 'not-sent',
  };
}

const unexpected = (cause: unknown, reached: AwsError['reached']): AwsError =>
  cause instanceof Error
    ? { name: cause.name, text: cause.message, reached }
    : { name: 'Error', text: String(cause), reached };
