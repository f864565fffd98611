import { targetParameterWithoutTargets } from '../../../server/src/service/rules/targetParameterWithoutTargets.ts';
import { testRule } from '../../support/testRule.ts';

const parameter = 'AutomationTargetParameterName: InstanceId\n';

testRule(targetParameterWithoutTargets, {
  valid: [
    `Name: AWS-StopEC2Instance\nTargets:\n  - Key: tag:Stop\n    Values: [nightly]\n${parameter}`,
    `Name: AWS-StopEC2Instance\nTargetMaps:\n  - InstanceId: [i-0123456789abcdef0]\n${parameter}`,
    `Name: AWS-StopEC2Instance\nTargetLocations:\n  - Regions: [eu-west-1]\n    Targets:\n      - Key: tag:Stop\n        Values: [nightly]\n${parameter}`,
    "Name: AWS-StopEC2Instance\nAutomationTargetParameterName: ''\n",
    `AssociationId: 8dfe3659-4309-493a-8755-0123456789ab\n${parameter}`,
    `Name: AWS-RunPatchBaseline\n${parameter}`,
  ],
  invalid: [
    [
      'Name: OracleDbLTS-Orchestrate\n«AutomationTargetParameterName»: InstanceId\n',
      { fixed: 'Name: OracleDbLTS-Orchestrate\n' },
    ],
    'Name: AWS-StopEC2Instance\nTargets: []\n«AutomationTargetParameterName»: InstanceId\n',
  ],
});
