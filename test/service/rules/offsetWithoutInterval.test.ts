import { offsetWithoutInterval } from '../../../server/src/service/rules/offsetWithoutInterval.ts';
import { testRule } from '../../support/testRule.ts';

const patchTuesday = 'Name: AWS-UpdateSSMAgent\nScheduleExpression: cron(0 2 ? * TUE#2 *)\n';

testRule(offsetWithoutInterval, {
  valid: [
    patchTuesday,
    `${patchTuesday}ScheduleOffset: 2\nApplyOnlyAtCronInterval: true\n`,
    `${patchTuesday}ScheduleOffset: 2\nApplyOnlyAtCronInterval: maybe\n`,
  ],
  invalid: [
    [
      `${patchTuesday}«ScheduleOffset»: 2\n`,
      { fixed: `${patchTuesday}ScheduleOffset: 2\nApplyOnlyAtCronInterval: true\n` },
    ],
    [
      `${patchTuesday}«ScheduleOffset»: 2\nApplyOnlyAtCronInterval: false\n`,
      { fixed: `${patchTuesday}ScheduleOffset: 2\nApplyOnlyAtCronInterval: true\n` },
    ],
  ],
});
