import { intervalWithoutSchedule } from '../../../server/src/service/rules/intervalWithoutSchedule.ts';
import { testRule } from '../../support/testRule.ts';

testRule(intervalWithoutSchedule, {
  valid: [
    'Name: AWS-UpdateSSMAgent\nApplyOnlyAtCronInterval: false\n',
    'Name: AWS-UpdateSSMAgent\nScheduleExpression: cron(0 2 * * ? *)\nApplyOnlyAtCronInterval: true\n',
    'AssociationId: 8dfe3659-4309-493a-8755-0123456789ab\nApplyOnlyAtCronInterval: true\n',
  ],
  invalid: [
    ['Name: AWS-UpdateSSMAgent\n«ApplyOnlyAtCronInterval»: true\n', { fixed: 'Name: AWS-UpdateSSMAgent\n' }],
  ],
});
