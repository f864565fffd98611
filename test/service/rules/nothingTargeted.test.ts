import { nothingTargeted } from '../../../server/src/service/rules/nothingTargeted.ts';
import { testRule } from '../../support/testRule.ts';

testRule(nothingTargeted, {
  valid: [
    'Name: AWS-UpdateSSMAgent\nTargets:\n  - Key: InstanceIds\n    Values: ["*"]\n',
    'Name: AWS-RunShellScript\nInstanceId: i-0123456789abcdef0\n',
    'Name: My-Runbook\nTargetMaps:\n  - InstanceId: [i-0123456789abcdef0]\n',
    'Name: My-Runbook\nTargetLocations:\n  - Accounts: ["111122223333"]\n    Regions: [eu-central-1]\n',
    // Runbooks can do without: by what is known of them, or by what the file shows.
    'Name: AWS-StartRdsInstance\nParameters:\n  InstanceId: [my-database]\n',
    'Name: My-Runbook\nParameters:\n  AutomationAssumeRole: ["arn:aws:iam::111122223333:role/Automation"]\n',
    'Name: My-Runbook\nAutomationTargetParameterName: InstanceId\n',
    // What an update does not say.
    'AssociationId: 8dfe3659-4309-493a-8755-0123456789ab\nName: AWS-UpdateSSMAgent\n',
    // What the schema speaks about.
    'ScheduleExpression: rate(1 day)\n',
    'Name: AWS-UpdateSSMAgent\ntargets: []\n',
    'Name: AWS-UpdateSSMAgent\nTagets: []\n',
    'Name: AWS-UpdateSSMAgent\nInstanceIds: [i-0123456789abcdef0]\n',
    'Name: AWS-UpdateSSMAgent\nTargets: all\n',
  ],
  invalid: [
    [
      '«Name»: AWS-UpdateSSMAgent\n',
      {
        says: 'a Command document needs Targets',
        fixed: 'Name: AWS-UpdateSSMAgent\nTargets:\n  - Key: tag:NAME\n    Values: [VALUE]\n',
      },
    ],
    ['«Name»: AWS-GatherSoftwareInventory\n', { says: 'a Policy document needs Targets' }],
    [
      'Name: AWS-UpdateSSMAgent\n«Targets»: []\n',
      { fixed: 'Name: AWS-UpdateSSMAgent\nTargets:\n  - Key: tag:NAME\n    Values: [VALUE]\n' },
    ],
    ['«Name»: My-Document\n', { severity: 'warning', says: 'unless' }],
    '«Name»: AWS-UpdateSSMAgent\nTags: []\n',
    ['«Name»: My-Document\nTargetMaps: []\n', { severity: 'warning' }],
    'Entries:\n  - «Name»: AWS-UpdateSSMAgent\n  - Name: AWS-StartRdsInstance\n',
  ],
});
