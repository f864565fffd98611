import type { Place } from './associations.ts';
import type { Json } from './json.ts';
import { type Target, targetsOf } from './target.ts';

/** A managed node that this endpoint pretends to know. */
export interface LocalNode {
  /** `i-…` for an EC2 instance, `mi-…` for any other machine. */
  readonly instanceId: string;
  readonly name?: string;
  /** Linux when absent. */
  readonly platform?: 'Linux' | 'Windows' | 'MacOS';
  readonly platformName?: string;
  readonly platformVersion?: string;
  /** Online when absent. It is told, and decides nothing: a run reaches every node. */
  readonly ping?: 'Online' | 'ConnectionLost' | 'Inactive';
  readonly tags?: Readonly<Record<string, string>>;
  /** Every account and every Region has it when absent. */
  readonly account?: string;
  readonly region?: string;
}

/** The nodes there are, and the resource groups that hold them by id. */
export interface Fleet {
  readonly nodes: readonly LocalNode[];
  readonly groups: ReadonlyMap<string, readonly string[]>;
}

export function nodesAt({ nodes }: Fleet, { account, region }: Place): readonly LocalNode[] {
  return nodes.filter((node) => (node.account ?? account) === account && (node.region ?? region) === region);
}

/**
 * The nodes that `targets`, a request's Targets, match: every target has to match (AND), by any of its values (OR).
 * Letter case of the keys does not matter. What names no nodes, such as ParameterValues, matches none.
 */
export function nodesTargeted(targets: Json | undefined, fleet: Fleet, place: Place): readonly LocalNode[] {
  const all = targetsOf(targets);
  if (all.length === 0) return [];
  return nodesAt(fleet, place).filter((node) => all.every((target) => matches(node, target, fleet)));
}

function matches(node: LocalNode, { key, values }: Target, { groups }: Fleet): boolean {
  const tags = node.tags ?? {};
  const tag = /^tag:(.*)$/isu.exec(key)?.[1];
  if (tag !== undefined) return Object.hasOwn(tags, tag) && values.includes(tags[tag] ?? '');
  switch (key.toLowerCase()) {
    case 'instanceids':
      return values.includes('*') || values.includes(node.instanceId);
    case 'tag-key':
      return values.some((name) => Object.hasOwn(tags, name));
    case 'resource-groups:name':
    case 'resourcegroup':
      return values.some((group) => groups.get(group)?.includes(node.instanceId));
    case 'aws::ec2::instance':
      return values.includes('*') && node.instanceId.startsWith('i-');
    default:
      return false;
  }
}
