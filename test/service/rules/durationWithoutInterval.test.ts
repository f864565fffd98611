import { durationWithoutInterval } from '../../../server/src/service/rules/durationWithoutInterval.ts';
import { testRule } from '../../support/testRule.ts';

const weekly = 'Name: AWS-UpdateSSMAgent\nScheduleExpression: cron(0 2 ? * SUN *)\n';

testRule(durationWithoutInterval, {
  valid: [weekly, `${weekly}Duration: 4\nApplyOnlyAtCronInterval: true\n`],
  invalid: [
    [`${weekly}«Duration»: 4\n`, { fixed: `${weekly}Duration: 4\nApplyOnlyAtCronInterval: true\n` }],
    `${weekly}«Duration»: 4\nApplyOnlyAtCronInterval: false\n`,
    // With a rate the interval would be wrong in turn.
    'Name: AWS-UpdateSSMAgent\nScheduleExpression: rate(1 day)\n«Duration»: 4\n',
  ],
});
