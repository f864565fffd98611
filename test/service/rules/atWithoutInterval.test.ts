import { atWithoutInterval } from '../../../server/src/service/rules/atWithoutInterval.ts';
import { testRule } from '../../support/testRule.ts';

const once = 'Name: AWS-UpdateSSMAgent\nScheduleExpression: at(2030-07-01T12:00:00)\n';
const marked = 'Name: AWS-UpdateSSMAgent\nScheduleExpression: «at(2030-07-01T12:00:00)»\n';

testRule(atWithoutInterval, {
  valid: [
    `${once}ApplyOnlyAtCronInterval: true\n`,
    `${once}ApplyOnlyAtCronInterval: soon\n`,
    'Name: AWS-UpdateSSMAgent\nScheduleExpression: rate(1 day)\n',
  ],
  invalid: [
    [marked, { fixed: `${once}ApplyOnlyAtCronInterval: true\n` }],
    [`${marked}ApplyOnlyAtCronInterval: false\n`, { fixed: `${once}ApplyOnlyAtCronInterval: true\n` }],
  ],
});
