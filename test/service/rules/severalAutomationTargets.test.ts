import { severalAutomationTargets } from '../../../server/src/service/rules/severalAutomationTargets.ts';
import { testRule } from '../../support/testRule.ts';

const two = (first: string, second: string): string =>
  `Targets:\n  - Key: ${first}\n    Values: [a]\n  - Key: ${second}\n    Values: [b]\n`;

testRule(severalAutomationTargets, {
  valid: [
    `Name: AWS-UpdateSSMAgent\n${two('tag:Environment', 'tag:Role')}`,
    `Name: My-Document\n${two('tag:Environment', 'tag:Role')}`,
    'Name: AWS-StopEC2Instance\nTargets:\n  - Key: tag:Environment\n    Values: [a, b]\n',
    `Name: AWS-StopEC2Instance\n${two('ResourceGroup', 'ResourceGroup')}`,
  ],
  invalid: [
    `Name: AWS-StopEC2Instance\n${two('tag:Environment', '«tag:Role»')}`,
    `Name: AWS-StopEC2Instance\n${two('ResourceGroup', '«tag:Role»')}`,
    `Name: My-Runbook\nAutomationTargetParameterName: InstanceId\n${two('tag:Environment', '«tag:Role»')}`,
  ],
});
