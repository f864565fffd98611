import { type Filter, filtersIn } from '../filters.ts';
import type { JsonObject } from '../json.ts';
import { type LocalNode, nodesAt } from '../nodes.ts';
import type { OperationCall, OperationResult } from '../operation.ts';
import { ssmPage } from '../page.ts';
import { serviceError } from '../serviceError.ts';

/** The nodes of the caller's account and Region that pass every filter. */
export function describeInstanceInformation({ input, place, world }: OperationCall): OperationResult {
  const filters = [...filtersIn(input.Filters), ...filtersIn(input.InstanceInformationFilterList)];
  if (filters.some(({ key }) => !isKnownKey(key))) return { error: serviceError('InvalidFilterKey') };
  const matching = nodesAt(world, place).filter((node) => filters.every((filter) => passes(node, filter)));
  const page = ssmPage(matching, input, world);
  if ('error' in page) return page;
  const InstanceInformationList = page.items.map((node) => described(node, world.now() / 1000));
  return { output: { InstanceInformationList, ...page.token } };
}

const isKnownKey = (key: string): boolean => /^tag:/.test(key) || Object.hasOwn(VALUES, key);

function passes(node: LocalNode, { key, values }: Filter): boolean {
  const tag = /^tag:(.*)$/su.exec(key)?.[1];
  const has =
    tag === undefined ? VALUES[key]?.(node) : Object.hasOwn(node.tags ?? {}, tag) && [node.tags?.[tag]];
  return has ? values.some((value) => has.includes(value)) : false;
}

/** By filter key, what a node has of it; this endpoint knows nothing of some. */
const VALUES: Readonly<Record<string, (node: LocalNode) => readonly (string | undefined)[]>> = {
  InstanceIds: ({ instanceId }) => [instanceId],
  PingStatus: ({ ping = 'Online' }) => [ping],
  PlatformTypes: ({ platform = 'Linux' }) => [platform],
  ResourceType: (node) => [resourceType(node)],
  'tag-key': ({ tags = {} }) => Object.keys(tags),
  AgentVersion: () => [AGENT],
  ActivationIds: () => [],
  IamRole: () => [],
  AssociationStatus: () => [],
};

const AGENT = '3.3.0.0';

const resourceType = ({ instanceId }: LocalNode): string =>
  instanceId.startsWith('mi-') ? 'ManagedInstance' : 'EC2Instance';

/** SSM gives the name of an activation to machines outside EC2; an instance's is a tag, and only its host is told. */
function described(node: LocalNode, now: number): JsonObject {
  const {
    instanceId,
    name,
    platform = 'Linux',
    platformName = platform,
    platformVersion,
    ping = 'Online',
  } = node;
  return {
    InstanceId: instanceId,
    PingStatus: ping,
    LastPingDateTime: now,
    AgentVersion: AGENT,
    PlatformType: platform,
    PlatformName: platformName,
    ...(platformVersion === undefined ? {} : { PlatformVersion: platformVersion }),
    ResourceType: resourceType(node),
    ...(name === undefined ? {} : { ComputerName: name }),
    ...(name === undefined || !instanceId.startsWith('mi-') ? {} : { Name: name }),
  };
}
