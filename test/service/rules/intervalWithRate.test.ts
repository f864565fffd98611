import { intervalWithRate } from '../../../server/src/service/rules/intervalWithRate.ts';
import { testRule } from '../../support/testRule.ts';

const daily = 'Name: AWS-UpdateSSMAgent\nScheduleExpression: rate(1 day)\n';

testRule(intervalWithRate, {
  valid: [
    daily,
    `${daily}ApplyOnlyAtCronInterval: false\n`,
    'Name: AWS-UpdateSSMAgent\nScheduleExpression: cron(0 2 * * ? *)\nApplyOnlyAtCronInterval: true\n',
  ],
  invalid: [[`${daily}«ApplyOnlyAtCronInterval»: true\n`, { fixed: daily }]],
});
