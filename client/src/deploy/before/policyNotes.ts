import { listed, listOf } from '../words.ts';
import type { Place } from './iamPolicy.ts';
import type { Roles } from './rolesOf.ts';

/** What a policy for this request cannot say, or a person should know before handing it on. A sentence or two each. */
export function policyNotes(
  request: Readonly<Record<string, unknown>>,
  { account }: Place,
  { arns, unclear }: Roles,
): string[] {
  const foreign = arns.filter((role) => role.split(':')[4] !== account);
  const has = (member: string): boolean => request[member] !== undefined;
  const notes: readonly (readonly [applies: boolean, note: string])[] = [
    [
      listOf(request.Targets).length > 0,
      'AWS does not check Targets: with this policy the document can be run on any node of the account and Region. Give it only to people who may do that.',
    ],
    [
      !has('AssociationId'),
      'The id of an association is not known before it exists, so association/* stands for the new one.',
    ],
    [
      has('AssociationId') && !has('Tags'),
      'Changing tags takes ssm:AddTagsToResource and ssm:RemoveTagsFromResource on this association as well.',
    ],
    [
      unclear.length > 0,
      `Which role ${listed(unclear)} stands for is not known here: add its ARN to iam:PassRole.`,
    ],
    [
      foreign.length > 0,
      `${listed(foreign)} is a role of another account: AWS lets nobody pass a role across accounts.`,
    ],
    [
      has('OutputLocation'),
      "Writing to the bucket of OutputLocation takes s3:PutObject in the nodes' own role, not in this policy.",
    ],
    [
      listOf(request.TargetLocations).length > 0,
      'TargetLocations needs roles of its own: the execution role in each of the accounts, and the right to assume it in the administration role. The guide describes both.',
    ],
    [
      has('AutomationTargetParameterName') || has('AlarmConfiguration') || arns.length + unclear.length > 0,
      'What the runs may do is set by the roles they use. Where the account has no AWSServiceRoleForAmazonSSM yet, AWS creates it, and that takes iam:CreateServiceLinkedRole once.',
    ],
  ];
  return notes.filter(([applies]) => applies).map(([, note]) => note);
}
