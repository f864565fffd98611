import type { Answer } from '../ports.ts';
import type { Call, ManagedNode, NodeFilter, SignedIn } from '../signedIn.ts';

/**
 * The managed nodes with these ids (undefined: any) that pass every filter.
 * `DescribeInstanceInformation` takes at most 50 ids here, is not said to take a filter key twice, and is documented to
 * refuse a list that names a node it does not know.
 */
export async function nodesAmong(
  ids: readonly string[] | undefined,
  filters: readonly NodeFilter[],
  signedIn: SignedIn,
  call: Call,
): Promise<Answer<readonly ManagedNode[]>> {
  if (ids?.length === 0) return { ok: true, value: [] };
  const chunks = ids ? chunksOf(ids) : [undefined];
  const nodes: ManagedNode[] = [];
  for (const chunk of chunks) {
    const named = chunk ? [{ key: 'InstanceIds', values: chunk }] : [];
    const found = await nodesPassing([...named, ...filters], signedIn, call);
    if (found.ok) nodes.push(...found.value);
    else if (chunk && /^InvalidInstanceId/.test(found.error.name))
      return pickedFromAll(ids, filters, signedIn, call);
    else return found;
  }
  return { ok: true, value: nodes };
}

/** One call where every key is there once, else one for each filter and what is in all of them. */
async function nodesPassing(
  filters: readonly NodeFilter[],
  signedIn: SignedIn,
  call: Call,
): Promise<Answer<readonly ManagedNode[]>> {
  if (new Set(filters.map(({ key }) => key)).size === filters.length) return signedIn.nodes(filters, call);
  let nodes: readonly ManagedNode[] | undefined;
  for (const filter of filters) {
    const found = await signedIn.nodes([filter], call);
    if (!found.ok) return found;
    const ids = new Set(found.value.map(({ id }) => id));
    nodes = nodes ? nodes.filter(({ id }) => ids.has(id)) : found.value;
  }
  return { ok: true, value: nodes ?? [] };
}

async function pickedFromAll(
  ids: readonly string[] | undefined,
  filters: readonly NodeFilter[],
  signedIn: SignedIn,
  call: Call,
): Promise<Answer<readonly ManagedNode[]>> {
  const all = await nodesPassing(filters, signedIn, call);
  const wanted = new Set(ids);
  return all.ok ? { ok: true, value: all.value.filter(({ id }) => wanted.has(id)) } : all;
}

const chunksOf = (ids: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(ids.length / MOST_IDS) }, (_, index) =>
    ids.slice(index * MOST_IDS, (index + 1) * MOST_IDS),
  );

const MOST_IDS = 50;
