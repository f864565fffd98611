import { describe, expect, test } from 'vitest';
import { iamPolicy, type Place, type Statement } from '../../../../client/src/deploy/before/iamPolicy.ts';
import type { UpdateRequest } from '../../../../client/src/deploy/signedIn.ts';
import type { AssociationRequest } from '../../../../server/src/protocol.ts';

const PLACE: Place = { account: '111122223333', region: 'eu-west-1', partition: 'aws' };
const ANY = 'arn:aws:ssm:eu-west-1:111122223333:association/*';
const ID = '9a8c2f3e-0000-4000-8000-000000000001';
const ROLE = 'arn:aws:iam::111122223333:role/path/Runs';

const creates = (...Resource: string[]): Statement => ({
  Sid: 'CreateAssociationOfThisDocument',
  Effect: 'Allow',
  Action: 'ssm:CreateAssociation',
  Resource: [ANY, ...Resource],
});
const passes = (...Resource: string[]): Statement => ({
  Sid: 'PassItsRoles',
  Effect: 'Allow',
  Action: 'iam:PassRole',
  Resource,
  Condition: { StringEquals: { 'iam:PassedToService': 'ssm.amazonaws.com' } },
});
const AWSS = 'arn:aws:ssm:eu-west-1::document/AWS-RunShellScript';
const OWN = 'arn:aws:ssm:eu-west-1:111122223333:document/Patch';

const POLICIES: readonly (readonly [
  name: string,
  AssociationRequest | UpdateRequest,
  statements: readonly Statement[],
])[] = [
  ["AWS's own document", { Name: 'AWS-RunShellScript' }, [creates(AWSS)]],
  ['a document of the account', { Name: 'Patch' }, [creates(OWN)]],
  [
    'a shared document',
    { Name: 'arn:aws:ssm:eu-west-1:444455556666:document/Patch' },
    [creates('arn:aws:ssm:eu-west-1:444455556666:document/Patch')],
  ],
  [
    'targets: AWS does not check them',
    { Name: 'Patch', Targets: [{ Key: 'InstanceIds', Values: ['i-0123456789abcdef0'] }] },
    [creates(OWN)],
  ],
  [
    'an EC2 instance by InstanceId',
    { Name: 'Patch', InstanceId: 'i-0123456789abcdef0' },
    [
      creates(OWN, 'arn:aws:ec2:eu-west-1:111122223333:instance/i-0123456789abcdef0'),
      {
        Sid: 'LookAtInstances',
        Effect: 'Allow',
        Action: 'ec2:DescribeInstanceStatus',
        Resource: '*',
      },
    ],
  ],
  [
    'a managed node by InstanceId',
    { Name: 'Patch', InstanceId: 'mi-0123456789abcdef0' },
    [creates(OWN, 'arn:aws:ssm:eu-west-1:111122223333:managed-instance/mi-0123456789abcdef0')],
  ],
  [
    'tags',
    {
      Name: 'Patch',
      Tags: [
        { Key: 'a', Value: 'b' },
        { Key: 'c', Value: 'd' },
      ],
    },
    [
      creates(OWN),
      {
        Sid: 'TagIt',
        Effect: 'Allow',
        Action: 'ssm:AddTagsToResource',
        Resource: ANY,
        Condition: { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['a', 'c'] } },
      },
    ],
  ],
  [
    'roles, each once',
    {
      Name: 'Patch',
      AssociationDispatchAssumeRole: ROLE,
      Parameters: { AutomationAssumeRole: [`${ROLE}2`], InstanceId: ['x'] },
    },
    [creates(OWN), passes(ROLE, `${ROLE}2`)],
  ],
  [
    'the same role twice',
    { Name: 'Patch', AssociationDispatchAssumeRole: ROLE, Parameters: { AutomationAssumeRole: [ROLE] } },
    [creates(OWN), passes(ROLE)],
  ],
  [
    'a role that is no ARN, and a wildcard, are never passed',
    {
      Name: 'Patch',
      AssociationDispatchAssumeRole: 'arn:aws:iam::111122223333:role/*',
      Parameters: { AutomationAssumeRole: ['{{ssm:role}}'] },
    },
    [creates(OWN)],
  ],
  [
    'an update',
    { AssociationId: ID, Name: 'Patch', AssociationDispatchAssumeRole: ROLE },
    [
      {
        Sid: 'UpdateThisAssociation',
        Effect: 'Allow',
        Action: 'ssm:UpdateAssociation',
        Resource: [`arn:aws:ssm:eu-west-1:111122223333:association/${ID}`, OWN],
      },
      passes(ROLE),
    ],
  ],
  [
    'an update that does not name its document',
    { AssociationId: ID },
    [
      {
        Sid: 'UpdateThisAssociation',
        Effect: 'Allow',
        Action: 'ssm:UpdateAssociation',
        Resource: [`arn:aws:ssm:eu-west-1:111122223333:association/${ID}`],
      },
    ],
  ],
];

test.each(POLICIES)('allows %s', (_name, request, statements) => {
  expect(iamPolicy(request, PLACE).policy).toEqual({ Version: '2012-10-17', Statement: statements });
});

test('knows the partition', () => {
  const place = { account: '111122223333', region: 'cn-north-1', partition: 'aws-cn' };
  expect(iamPolicy({ Name: 'AWS-RunShellScript' }, place).policy.Statement[0]?.Resource).toEqual([
    'arn:aws-cn:ssm:cn-north-1:111122223333:association/*',
    'arn:aws-cn:ssm:cn-north-1::document/AWS-RunShellScript',
  ]);
});

describe('notes', () => {
  const NEW = 'association/* stands for the new one';
  const NOTES: readonly (readonly [AssociationRequest | UpdateRequest, notes: readonly string[]])[] = [
    [{ Name: 'X' }, [NEW]],
    [{ Name: 'X', Targets: [{ Key: 'tag:a', Values: ['b'] }] }, ['AWS does not check Targets', NEW]],
    [{ AssociationId: ID, Name: 'X' }, ['Changing tags takes']],
    [
      { Name: 'X', Parameters: { AutomationAssumeRole: ['{{ssm:role}}'] } },
      [NEW, 'Which role {{ssm:role}} stands for is not known', 'AWSServiceRoleForAmazonSSM'],
    ],
    [
      { Name: 'X', AssociationDispatchAssumeRole: 'arn:aws:iam::444455556666:role/Other' },
      [NEW, 'role/Other is a role of another account', 'AWSServiceRoleForAmazonSSM'],
    ],
    [{ Name: 'X', OutputLocation: {} }, [NEW, "s3:PutObject in the nodes' own role"]],
    [{ Name: 'X', TargetLocations: [{}] }, [NEW, 'execution role in each of the accounts']],
  ];

  test.each(NOTES)('%j', (request, notes) => {
    expect(iamPolicy(request, PLACE).notes).toEqual(notes.map((note) => expect.stringContaining(note)));
  });
});
