import { instanceIdAndTargets } from '../../../server/src/service/rules/instanceIdAndTargets.ts';
import { testRule } from '../../support/testRule.ts';

const targets = 'Targets:\n  - Key: tag:Environment\n    Values: [Production]\n';

testRule(instanceIdAndTargets, {
  valid: [
    'Name: AWS-RunShellScript\nInstanceId: i-0123456789abcdef0\n',
    'Name: AWS-RunShellScript\nInstanceId: i-0123456789abcdef0\nTargets: []\n',
    `Name: AWS-RunShellScript\n${targets}`,
  ],
  invalid: [
    [
      `Name: AWS-RunShellScript\n«InstanceId»: i-0123456789abcdef0\n${targets}`,
      { fixed: `Name: AWS-RunShellScript\n${targets}` },
    ],
  ],
});
