import { offsetWithoutInterval } from '../../../server/src/service/rules/offsetWithoutInterval.ts';
import { testRule } from '../../support/testRule.ts';

const patchTuesday = 'Name: AWS-UpdateSSMAgent\nScheduleExpression: cron(0 2 ? * TUE#2 *)\n';

testRule(offsetWithoutInterval, {
  valid: [
    patchTuesday,
    `${patchTuesday}ScheduleOffset: 2\nApplyOnlyAtCronInterval: true\n`,
    `${patchTuesday}ScheduleOffset: 2\nApplyOnlyAtCronInterval: maybe\n`,
    // No offset fits these: that is said elsewhere, and the interval would not help.
    'Name: AWS-UpdateSSMAgent\nScheduleOffset: 2\n',
    'Name: AWS-UpdateSSMAgent\nScheduleOffset: 2\nScheduleExpression: rate(1 day)\n',
    'Name: AWS-UpdateSSMAgent\nScheduleOffset: 2\nScheduleExpression: cron(0 2 ? * TUE *)\n',
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
    `AssociationId: 8dfe3659-4309-493a-8755-0123456789ab\n«ScheduleOffset»: 2\n`,
  ],
});
