import { type Failure, lookFailure } from '../failureOf.ts';
import { targetsOf } from '../live/findExisting.ts';
import { associationNameOf } from '../live/reachOf.ts';
import type { ListedAssociation } from '../signedIn.ts';
import { unexpected } from '../unexpected.ts';
import { carryOutRow } from './carryOutRow.ts';
import type { FolderSummary, Outcome } from './folderSummary.ts';
import { matchesOf } from './matchesOf.ts';
import { paceOf } from './pace.ts';
import type { CreateRow, FolderCall, FolderPorts, Plan, Row, UpdateRow } from './plan.ts';
import { stops } from './stops.ts';

/**
 * Carries out a plan that a person has confirmed: updates first, then creations, each a call of its own. Every creation is
 * remembered before it is sent, so that after a cancel or a crash the next plan finds what it has made. Never throws.
 */
export async function carryOut(plan: Plan, ports: FolderPorts, call: FolderCall): Promise<FolderSummary> {
  const { running } = ports.memory;
  const mine = new Set(plan.rows.map(({ uri }) => uri).filter((uri) => !running.has(uri)));
  for (const uri of mine) running.add(uri);
  const outcomes = new Map<Row, Outcome>();
  const ended = await run(plan, mine, ports, call, outcomes).finally(() => {
    for (const uri of mine) running.delete(uri);
  });
  return {
    plan,
    outcomes: plan.rows.map((row) => ({ row, outcome: outcomes.get(row) ?? untouched(row) })),
    ...(ended && { ended }),
  };
}

/** @returns why it did not come to its end */
async function run(
  plan: Plan,
  mine: ReadonlySet<string>,
  ports: FolderPorts,
  call: FolderCall,
  outcomes: Map<Row, Outcome>,
): Promise<FolderSummary['ended']> {
  const { signedIn, clock } = ports;
  const { signal } = call;
  if (signedIn.account.id !== plan.account.id || signedIn.region !== plan.region) return ELSEWHERE;
  call.say?.('Looking once more at what there is');
  const listed = await signedIn.associations({}, call).catch(unexpected);
  if (signal.aborted) return 'cancelled';
  if (!listed.ok) return lookFailure(listed.error, { profile: undefined, region: signedIn.region });
  const there = [...listed.value];
  const since = there.filter(({ associationId }) => !plan.known.has(associationId));

  // Three of each a second (AWS General Reference, quotas of Systems Manager).
  const pace = { create: paceOf(3, clock), update: paceOf(3, clock) };
  const todo = [
    ...plan.rows.filter((row) => row.kind === 'update'),
    ...plan.rows.filter((row) => row.kind === 'create'),
  ];
  for (const [index, row] of todo.entries()) {
    const why = whyNot(row, mine, since);
    if (why !== undefined) {
      outcomes.set(row, { kind: 'not tried', why });
      continue;
    }
    call.say?.(`${row.kind === 'create' ? 'Creating' : 'Updating'} ${index + 1} of ${todo.length}`);
    const outcome = await pace[row.kind].turn(() => carryOutRow(row, there, ports, call), signal);
    if (outcome === undefined) return 'cancelled';
    const unsent = outcome.kind === 'failed' && outcome.failure.outcome === 'not-sent';
    if (unsent && signal.aborted) return 'cancelled';
    outcomes.set(row, outcome);
    if (outcome.kind === 'created' && row.kind === 'create') there.push(listedOf(row, outcome.associationId));
    if (outcome.kind === 'failed' && stops(outcome.failure.name, unsent)) return outcome.failure;
  }
  return undefined;
}

/** What has changed since a person saw the plan. */
function whyNot(
  row: CreateRow | UpdateRow,
  mine: ReadonlySet<string>,
  since: readonly ListedAssociation[],
): string | undefined {
  if (!mine.has(row.uri)) return 'Another command is deploying this file.';
  if (row.kind === 'update' || since.length === 0) return undefined;
  const [match] = matchesOf([row.wish], since, { attempt: () => undefined });
  if (match === undefined || match.kind === 'none') return undefined;
  const id = match.kind === 'one' ? match.associationId : 'Something';
  return `${id} has come to be since the plan was made, and may be the same. Plan again.`;
}

const untouched = ({ kind }: Row): Outcome =>
  kind === 'create' || kind === 'update' ? { kind: 'not tried' } : { kind: 'as planned' };

function listedOf({ wish: { request } }: CreateRow, associationId: string): ListedAssociation {
  const name = associationNameOf(request);
  const targets = targetsOf(request);
  return { associationId, version: '1', document: request.Name, targets, status: '', ...(name && { name }) };
}

const ELSEWHERE: Failure = {
  name: 'OtherPlace',
  says: 'The plan was made for another account or Region.',
  advice: 'Plan again.',
  places: [],
  outcome: 'not-sent',
};
