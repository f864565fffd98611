import {
  paginateListGroupResources,
  paginateListGroups,
  ResourceGroupsClient,
} from '@aws-sdk/client-resource-groups';
import {
  paginateGetTagKeys,
  paginateGetTagValues,
  ResourceGroupsTaggingAPIClient,
} from '@aws-sdk/client-resource-groups-tagging-api';
import type { Questions } from '../deploy/signedIn.ts';
import { askAll, askingConfig } from './awsQuestion.ts';
import type { AwsSession } from './awsSession.ts';

/** Resource groups and tags of the account in this region, by services of their own. */
export function awsGroups(
  session: AwsSession,
): Pick<Questions, 'groups' | 'groupMembers' | 'tagKeys' | 'tagValues'> {
  const client = new ResourceGroupsClient(askingConfig(session, 'resourceGroups'));
  const tagging = new ResourceGroupsTaggingAPIClient(askingConfig(session, 'tagging'));
  return {
    groups: (call) =>
      askAll(
        'ListGroups',
        session,
        call,
        (options) => paginateListGroups({ client, pageSize: 50 }, {}, options),
        ({ GroupIdentifiers }) => (GroupIdentifiers ?? []).flatMap(({ GroupName }) => GroupName ?? []),
      ),
    groupMembers: (Group, call) =>
      askAll(
        'ListGroupResources',
        session,
        call,
        (options) => paginateListGroupResources({ client, pageSize: 50 }, { Group }, options),
        ({ Resources }) => (Resources ?? []).flatMap(({ Identifier }) => nodeIdOf(Identifier?.ResourceArn)),
      ),
    tagKeys: (call) =>
      askAll(
        'GetTagKeys',
        session,
        call,
        (options) => paginateGetTagKeys({ client: tagging }, {}, options),
        ({ TagKeys }) => TagKeys ?? [],
      ),
    tagValues: (Key, call) =>
      askAll(
        'GetTagValues',
        session,
        call,
        (options) => paginateGetTagValues({ client: tagging }, { Key }, options),
        ({ TagValues }) => TagValues ?? [],
      ),
  };
}

/** `arn:aws:ec2:…:instance/i-…`, `arn:aws:ssm:…:managed-instance/mi-…`; what else a group holds is no node. */
function nodeIdOf(arn = ''): readonly string[] {
  const id = /:(?:managed-)?instance\/(m?i-\w+)$/.exec(arn)?.[1];
  return id === undefined ? [] : [id];
}
