import type { AssociationRequest } from '../../../../server/src/protocol.ts';
import type { UpdateRequest } from '../signedIn.ts';
import { listOf, membersOf } from '../words.ts';
import { policyNotes } from './policyNotes.ts';
import { rolesOf } from './rolesOf.ts';

/** An identity policy, ready for `JSON.stringify`. */
export interface IamPolicy {
  readonly Version: '2012-10-17';
  readonly Statement: readonly Statement[];
}

export interface Statement {
  readonly Sid: string;
  readonly Effect: 'Allow';
  readonly Action: string;
  readonly Resource: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

/** Where the request goes. */
export interface Place {
  /** Twelve digits. */
  readonly account: string;
  readonly region: string;
  /** `aws`, `aws-cn`, `aws-us-gov`, … */
  readonly partition: string;
}

/**
 * The least that whoever sends exactly this request must be allowed, and what the policy cannot say.
 *
 * From the service authorization reference: creating is checked against the association and the document, updating against the
 * association and what the request names; both may add tags and pass roles to ssm.amazonaws.com. From the guide's page on
 * associations and IAM: nodes are checked only when named by InstanceId, Targets never. That InstanceId takes
 * ec2:DescribeInstanceStatus is what AWS's own CloudFormation handler asks for.
 */
export function iamPolicy(
  request: AssociationRequest | UpdateRequest,
  place: Place,
): { readonly policy: IamPolicy; readonly notes: readonly string[] } {
  const updates = typeof request.AssociationId === 'string';
  const roles = rolesOf(request);
  const associations = arn(place, `association/${updates ? request.AssociationId : '*'}`);
  const tagKeys = listOf(request.Tags)
    .map((tag) => membersOf(tag).Key)
    .filter((key) => typeof key === 'string');
  const statements: readonly (Statement | undefined)[] = [
    {
      Sid: updates ? 'UpdateThisAssociation' : 'CreateAssociationOfThisDocument',
      Effect: 'Allow',
      Action: updates ? 'ssm:UpdateAssociation' : 'ssm:CreateAssociation',
      Resource: [associations, ...documentOf(request.Name, place), ...nodeOf(request.InstanceId, place)],
    },
    tagKeys.length > 0
      ? {
          Sid: 'TagIt',
          Effect: 'Allow',
          Action: 'ssm:AddTagsToResource',
          Resource: associations,
          Condition: { 'ForAllValues:StringEquals': { 'aws:TagKeys': [...new Set(tagKeys)] } },
        }
      : undefined,
    roles.arns.length > 0
      ? {
          Sid: 'PassItsRoles',
          Effect: 'Allow',
          Action: 'iam:PassRole',
          Resource: roles.arns,
          Condition: { StringEquals: { 'iam:PassedToService': 'ssm.amazonaws.com' } },
        }
      : undefined,
    isInstance(request.InstanceId)
      ? {
          Sid: 'LookAtInstances',
          Effect: 'Allow',
          Action: 'ec2:DescribeInstanceStatus',
          Resource: '*',
        }
      : undefined,
  ];
  return {
    policy: {
      Version: '2012-10-17',
      Statement: statements.filter((statement) => statement !== undefined),
    },
    notes: policyNotes(request, place, roles),
  };
}

/** AWS's own documents belong to no account; a shared one is named by its ARN. */
function documentOf(name: unknown, place: Place): string[] {
  if (typeof name !== 'string') return [];
  if (name.startsWith('arn:')) return [name];
  const owner = /^(aws|amazon|amzn)/i.test(name) ? '' : place.account;
  return [arn({ ...place, account: owner }, `document/${name}`)];
}

function nodeOf(id: unknown, place: Place): string[] {
  if (typeof id !== 'string') return [];
  return isInstance(id) ? [arn(place, `instance/${id}`, 'ec2')] : [arn(place, `managed-instance/${id}`)];
}

const isInstance = (id: unknown): boolean => typeof id === 'string' && id.startsWith('i-');

const arn = ({ partition, region, account }: Place, resource: string, service = 'ssm'): string =>
  `arn:${partition}:${service}:${region}:${account}:${resource}`;
