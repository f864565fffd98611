import type { AssociationRequest } from '../../../../server/src/protocol.ts';
import type { Answer } from '../ports.ts';
import type { Call, ManagedNode, SignedIn } from '../signedIn.ts';
import { aimOf } from './aimOf.ts';
import { nodesAmong } from './nodesAmong.ts';
import { type RateControl, rateControl } from './rateControl.ts';

/** Whom a request would reach if it were sent now. */
export interface TargetPreview {
  /** Managed nodes that match; missing where the request does not aim at nodes that can be looked at here. */
  readonly nodes?: readonly ManagedNode[];
  /** Ids that the request or its resource group names and that are no managed nodes here. */
  readonly unmanaged: readonly string[];
  /** Of the nodes, those of a platform that the document does not run on. */
  readonly unsuited: readonly ManagedNode[];
  /** What else is to be said, each a phrase: `in 2 accounts × 3 Regions: not looked at`. */
  readonly notes: readonly string[];
  readonly rateControl: RateControl;
}

/**
 * Looks up the managed nodes that the request matches now: all targets together, any value of each. Only asks.
 * @param platforms those the document runs on (`Linux`, `Windows`, `MacOS`), where they are known
 */
export async function previewTargets(
  request: AssociationRequest,
  signedIn: SignedIn,
  call: Call,
  platforms: readonly string[] = [],
): Promise<Answer<TargetPreview>> {
  const aim = aimOf(request);
  if (aim.kind === 'told') {
    return answer({
      unmanaged: [],
      unsuited: [],
      notes: [aim.says],
      rateControl: rateControl(request, aim.total),
    });
  }
  const grouped = await membersOfGroups(aim.groups, signedIn, call);
  if (!grouped.ok) return grouped;
  const lists = [...aim.ids, ...grouped.value];
  const wanted = lists.length > 0 ? inAll(lists) : undefined;
  const found = await nodesAmong(wanted, aim.filters, signedIn, call);
  if (!found.ok) return found;
  const nodes = found.value;
  const ids = new Set(nodes.map(({ id }) => id));
  const isOnlyNamed = lists.length === 1 && aim.filters.length === 0;
  const runsOn = new Set(platforms.map((platform) => platform.toLowerCase()));
  return answer({
    nodes,
    unmanaged: isOnlyNamed ? (wanted ?? []).filter((id) => !ids.has(id)) : [],
    unsuited: nodes.filter(
      ({ platform }) => runsOn.size > 0 && platform !== undefined && !runsOn.has(platform.toLowerCase()),
    ),
    notes: request.AutomationTargetParameterName === undefined ? [] : [NOT_ONLY_MANAGED],
    rateControl: rateControl(request, nodes.length || undefined),
  });
}

async function membersOfGroups(
  groups: readonly (readonly string[])[],
  signedIn: SignedIn,
  call: Call,
): Promise<Answer<readonly (readonly string[])[]>> {
  const lists: (readonly string[])[] = [];
  for (const names of groups) {
    const members: string[] = [];
    for (const name of names) {
      const found = await signedIn.groupMembers(name, call);
      if (!found.ok) return found;
      members.push(...found.value);
    }
    lists.push(members);
  }
  return { ok: true, value: lists };
}

const inAll = ([first = [], ...others]: readonly (readonly string[])[]): string[] => {
  const sets = others.map((ids) => new Set(ids));
  return [...new Set(first)].filter((id) => sets.every((ids) => ids.has(id)));
};

const answer = (value: TargetPreview): Answer<TargetPreview> => ({ ok: true, value });

const NOT_ONLY_MANAGED =
  'a runbook may also reach EC2 instances that are not managed nodes; they are not counted';
