import { fieldsBesideInstanceId } from '../../../server/src/service/rules/fieldsBesideInstanceId.ts';
import { testRule } from '../../support/testRule.ts';

const id = 'InstanceId: i-0123456789abcdef0\n';
const targets = 'Targets:\n  - Key: InstanceIds\n    Values: [i-0123456789abcdef0]\n';

testRule(fieldsBesideInstanceId, {
  valid: [
    `Name: AWS-RunShellScript\n${id}Parameters:\n  commands: [ls]\n`,
    `Name: AWS-RunShellScript\n${targets}ScheduleExpression: rate(1 day)\n`,
  ],
  invalid: [
    [
      `Name: AWS-RunShellScript\n«InstanceId»: i-0123456789abcdef0\nScheduleExpression: rate(1 day)\nMaxErrors: "1"\n`,
      {
        says: 'together with MaxErrors and ScheduleExpression',
        fixed: `Name: AWS-RunShellScript\n${targets}ScheduleExpression: rate(1 day)\nMaxErrors: "1"\n`,
      },
    ],
    // With targets beside it there is nothing to move.
    `Name: AWS-RunShellScript\n«InstanceId»: i-0123456789abcdef0\nAssociationName: nightly\nTargets: []\n`,
  ],
});
