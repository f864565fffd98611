import { offsetWithoutNthWeekday } from '../../../server/src/service/rules/offsetWithoutNthWeekday.ts';
import { testRule } from '../../support/testRule.ts';

const on = (cron: string) =>
  `Name: AWS-UpdateSSMAgent\nScheduleExpression: ${cron}\nApplyOnlyAtCronInterval: true\n`;

testRule(offsetWithoutNthWeekday, {
  valid: [
    `${on('cron(0 2 ? * TUE#2 *)')}ScheduleOffset: 2\n`,
    `${on('cron(0 2 ? * TUEL *)')}ScheduleOffset: 2\n`,
    on('cron(0 2 ? * TUE *)'),
    `${on('cron(0 2 ? * TUE)')}ScheduleOffset: 2\n`,
  ],
  invalid: [
    [
      `${on('cron(0 2 ? * TUE *)')}«ScheduleOffset»: 2\n`,
      { says: 'TUE#2', fixed: on('cron(0 2 ? * TUE *)') },
    ],
    `${on('cron(0 2 * * ? *)')}«ScheduleOffset»: 2\n`,
  ],
});
