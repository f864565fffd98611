import {
  type InstanceInformation,
  paginateDescribeInstanceInformation,
  type SSMClient,
} from '@aws-sdk/client-ssm';
import type { ManagedNode, Questions } from '../deploy/signedIn.ts';
import { said } from './awsFieldOf.ts';
import { askAll } from './awsQuestion.ts';
import type { AwsSession } from './awsSession.ts';

/** Which managed nodes there are. */
export function awsNodes(session: AwsSession, client: SSMClient): Pick<Questions, 'nodes'> {
  return {
    nodes: (filters, call) =>
      askAll(
        'DescribeInstanceInformation',
        session,
        call,
        (options) =>
          paginateDescribeInstanceInformation(
            { client, pageSize: 50 },
            { Filters: filters.map(({ key, values }) => ({ Key: key, Values: [...values] })) },
            options,
          ),
        ({ InstanceInformationList }) => (InstanceInformationList ?? []).flatMap(managedNode),
      ),
  };
}

function managedNode(information: InstanceInformation): readonly ManagedNode[] {
  const { InstanceId, Name, ComputerName, PlatformType, PingStatus } = information;
  if (!InstanceId) return [];
  return [
    {
      id: InstanceId,
      online: PingStatus === 'Online',
      ...said({ name: Name || ComputerName, platform: PlatformType }),
    },
  ];
}
