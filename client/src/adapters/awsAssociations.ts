import {
  type Association,
  DescribeAssociationCommand,
  ListTagsForResourceCommand,
  paginateListAssociations,
  type SSMClient,
} from '@aws-sdk/client-ssm';
import { liveAssociation, timeOf } from '../deploy/live/liveAssociation.ts';
import type { AssociationFilter, ListedAssociation, Questions } from '../deploy/signedIn.ts';
import { named } from './awsCall.ts';
import { said } from './awsFieldOf.ts';
import { ask, askAll } from './awsQuestion.ts';
import type { AwsSession } from './awsSession.ts';

/** What Systems Manager tells of associations. */
export function awsAssociations(
  session: AwsSession,
  client: SSMClient,
): Pick<Questions, 'associations' | 'association' | 'tagsOf'> {
  return {
    associations: (filter, call) =>
      askAll(
        'ListAssociations',
        session,
        call,
        (options) => paginateListAssociations({ client, pageSize: 50 }, filtered(filter), options),
        ({ Associations }) => (Associations ?? []).flatMap(listed),
      ),
    association: (AssociationId, call) =>
      ask(
        'DescribeAssociation',
        session,
        call,
        (options) => client.send(new DescribeAssociationCommand({ AssociationId }), options),
        ({ AssociationDescription }) => {
          const live = liveAssociation(AssociationDescription);
          if (live) return live;
          throw named('NoAssociation', 'No association in the reply');
        },
      ),
    tagsOf: (ResourceId, call) =>
      ask(
        'ListTagsForResource',
        session,
        call,
        (options) =>
          client.send(new ListTagsForResourceCommand({ ResourceType: 'Association', ResourceId }), options),
        ({ TagList }) => (TagList ?? []).map(({ Key = '', Value = '' }) => ({ key: Key, value: Value })),
      ),
  };
}

/** An empty list of filters is refused. */
function filtered(filter: AssociationFilter) {
  const filters = (['Name', 'AssociationName'] as const).flatMap((key) => {
    const value = filter[key];
    return value === undefined ? [] : [{ key, value }];
  });
  return filters.length > 0 ? { AssociationFilterList: filters } : {};
}

function listed(association: Association): readonly ListedAssociation[] {
  const { AssociationId, AssociationVersion, Name, AssociationName, InstanceId, Targets, Overview } =
    association;
  if (!AssociationId || !Name) return [];
  const targets = (Targets ?? []).map(({ Key = '', Values = [] }) => ({ key: Key, values: Values }));
  return [
    {
      associationId: AssociationId,
      version: AssociationVersion || '1',
      document: Name,
      targets: targets.length === 0 && InstanceId ? [{ key: 'InstanceIds', values: [InstanceId] }] : targets,
      status: Overview?.Status ?? '',
      ...said({
        name: AssociationName,
        schedule: association.ScheduleExpression,
        scheduleOffset: association.ScheduleOffset,
        lastExecution: timeOf(association.LastExecutionDate),
      }),
    },
  ];
}
