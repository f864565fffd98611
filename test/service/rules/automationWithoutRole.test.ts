import { automationWithoutRole } from '../../../server/src/service/rules/automationWithoutRole.ts';
import { testRule } from '../../support/testRule.ts';

testRule(automationWithoutRole, {
  valid: [
    'Name: AWS-StopEC2Instance\nParameters:\n  AutomationAssumeRole: [arn:aws:iam::111122223333:role/A]\n',
    // Required there, so that it is missed as any required parameter is.
    'Name: AWSConfigRemediation-DeleteSecret\n',
    'Name: AWS-CreateJiraIssue\n',
    'Name: AWS-RunPatchBaseline\n',
    'Name: Unheard-Of\n',
  ],
  invalid: [
    'Name: «AWS-StopEC2Instance»\n',
    'Name: AWS-StopEC2Instance\n«Parameters»:\n  InstanceId: [i-0123456789abcdef0]\n',
  ],
});
