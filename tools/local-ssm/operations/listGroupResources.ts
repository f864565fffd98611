import { groupArn } from '../groupArn.ts';
import { nodesAt } from '../nodes.ts';
import type { OperationCall, OperationResult } from '../operation.ts';
import { groupsPage } from '../page.ts';
import { serviceError } from '../serviceError.ts';

/** The nodes of a group, named by name or ARN, that are in the caller's account and Region. */
export function listGroupResources({ input, place, world }: OperationCall): OperationResult {
  const asked = input.Group ?? input.GroupName;
  if (asked === undefined) return { error: serviceError('BadRequestException', 'Group must be specified.') };
  const found = [...world.groups].find(([name]) => asked === name || asked === groupArn(name, place));
  if (found === undefined) return { error: serviceError('NotFoundException', 'The group does not exist.') };
  const nodes = nodesAt(world, place).filter(({ instanceId }) => found[1].includes(instanceId));
  const page = groupsPage(nodes, input, world);
  if ('error' in page) return page;
  const identifiers = page.items.map(({ instanceId }) => identifier(instanceId, place.region, place.account));
  return {
    output: {
      Resources: identifiers.map((Identifier) => ({ Identifier })),
      ResourceIdentifiers: identifiers,
      QueryErrors: [],
      ...page.token,
    },
  };
}

const identifier = (id: string, region: string, account: string) =>
  id.startsWith('mi-')
    ? {
        ResourceArn: `arn:aws:ssm:${region}:${account}:managed-instance/${id}`,
        ResourceType: 'AWS::SSM::ManagedInstance',
      }
    : {
        ResourceArn: `arn:aws:ec2:${region}:${account}:instance/${id}`,
        ResourceType: 'AWS::EC2::Instance',
      };
