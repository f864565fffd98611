import { automationWithoutTargetParameter } from '../../../server/src/service/rules/automationWithoutTargetParameter.ts';
import { testRule } from '../../support/testRule.ts';

const tagged = 'Targets:\n  - Key: tag:Stop\n    Values: [nightly]\n';
const marked = '«Targets»:\n  - Key: tag:Stop\n    Values: [nightly]\n';
const role = 'Parameters:\n  AutomationAssumeRole: [arn:aws:iam::111122223333:role/Automation]\n';

testRule(automationWithoutTargetParameter, {
  valid: [
    `Name: AWS-StopEC2Instance\n${tagged}AutomationTargetParameterName: InstanceId\n`,
    // Half written: the schema speaks.
    `Name: AWS-StopEC2Instance\n${tagged}AutomationTargetParameterName: ''\n`,
    'Name: AWS-StopEC2Instance\nParameters:\n  InstanceId: [i-0123456789abcdef0]\n',
    'Name: AWS-StopEC2Instance\nTargets: []\n',
    `Name: Track-Licenses\n${role}Targets:\n  - Key: aws:NoOpAutomationTag\n    Values: [AWS-NoOpAutomationTarget-Value]\n`,
    `Name: AWS-RunPatchBaseline\n${tagged}`,
    `Name: Unheard-Of\n${tagged}`,
  ],
  invalid: [
    [
      `Name: AWS-StopEC2Instance\n${marked}`,
      { fixed: `Name: AWS-StopEC2Instance\n${tagged}AutomationTargetParameterName: InstanceId\n` },
    ],
    // A required parameter that has its value already does not ask for targets; the other one does.
    [
      `Name: AWS-AttachIAMToInstance\nParameters:\n  RoleName: [App]\n${marked}`,
      {
        fixed: `Name: AWS-AttachIAMToInstance\nParameters:\n  RoleName: [App]\n${tagged}AutomationTargetParameterName: InstanceId\n`,
      },
    ],
    `Entries:\n  - Name: AWS-StopEC2Instance\n    «Targets»:\n      - Key: tag:Stop\n        Values: [nightly]\n`,
    [`Name: Unheard-Of\n${role}${marked}`, { severity: 'warning', says: 'If this document' }],
    [
      `Name: AWS-StopEC2Instance\n${marked}TargetLocations:\n  - Accounts: ['111122223333']\n    Regions: [eu-west-1]\n`,
      { severity: 'warning' },
    ],
  ],
});
