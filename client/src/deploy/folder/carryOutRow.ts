import { createOnce } from '../createOnce.ts';
import type { Failure } from '../failureOf.ts';
import { associationNameOf } from '../live/reachOf.ts';
import type { ListedAssociation } from '../signedIn.ts';
import { updateOnce } from '../updateOnce.ts';
import type { Outcome } from './folderSummary.ts';
import type { CreateRow, FolderCall, FolderPorts, UpdateRow } from './plan.ts';

/**
 * Creates or updates what one row says, with one call. Never rejects.
 * @param there all associations that there are
 */
export const carryOutRow = (
  row: CreateRow | UpdateRow,
  there: readonly ListedAssociation[],
  ports: FolderPorts,
  call: FolderCall,
): Promise<Outcome> => (row.kind === 'create' ? create(row, there, ports, call) : update(row, ports, call));

async function create(
  { wish: { request, key } }: CreateRow,
  there: readonly ListedAssociation[],
  ports: FolderPorts,
  call: FolderCall,
): Promise<Outcome> {
  const name = associationNameOf(request);
  const known = there
    .filter((one) => one.document === request.Name || (name !== undefined && one.name === name))
    .map(({ associationId }) => associationId);
  const where = { profile: undefined, region: ports.signedIn.region };
  const ending = await createOnce({ ...ports, request, where, known, key }, call);
  return ending.kind === 'created' ? ending : failed(ending.failure);
}

async function update(
  { live, wanted, tags, wish }: UpdateRow,
  { signedIn, memory, clock }: FolderPorts,
  call: FolderCall,
): Promise<Outcome> {
  const where = { profile: undefined, region: signedIn.region };
  const ending = await updateOnce({ live, wanted, tags, where, signedIn, clock }, call);
  if (ending.kind === 'failed') return failed(ending.failure, ending.done);
  const { associationId } = live;
  // Only a shortcut for the next plan: what an update reached is found by its name or targets, too.
  if (wish.kind === 'create')
    await memory.remember(wish.key, { state: 'created', associationId }).catch(() => {});
  return { ...ending, associationId };
}

const failed = (failure: Failure, done?: string): Outcome => ({
  kind: failure.outcome === 'unknown' ? 'unknown' : 'failed',
  failure,
  ...(done && { done }),
});
