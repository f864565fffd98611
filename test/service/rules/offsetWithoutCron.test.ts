import { offsetWithoutCron } from '../../../server/src/service/rules/offsetWithoutCron.ts';
import { testRule } from '../../support/testRule.ts';

testRule(offsetWithoutCron, {
  valid: [
    'Name: AWS-UpdateSSMAgent\nScheduleExpression: rate(1 day)\n',
    'Name: AWS-UpdateSSMAgent\nScheduleExpression: cron(0 2 ? * TUE *)\nScheduleOffset: 2\n',
    // What cannot be read may become a cron schedule.
    'Name: AWS-UpdateSSMAgent\nScheduleExpression: banana\nScheduleOffset: 2\n',
    'AssociationId: 8dfe3659-4309-493a-8755-0123456789ab\nScheduleOffset: 2\n',
  ],
  invalid: [
    [
      'Name: AWS-UpdateSSMAgent\nScheduleExpression: rate(1 day)\n«ScheduleOffset»: 2\n',
      { says: 'rate(…)', fixed: 'Name: AWS-UpdateSSMAgent\nScheduleExpression: rate(1 day)\n' },
    ],
    [
      'Name: AWS-UpdateSSMAgent\nScheduleExpression: at(2030-07-01T12:00:00)\n«ScheduleOffset»: 2\n',
      { says: 'at(…)' },
    ],
    ['Name: AWS-UpdateSSMAgent\n«ScheduleOffset»: 2\n', { says: 'there is no ScheduleExpression' }],
    ['Entries:\n  - Name: AWS-UpdateSSMAgent\n    «ScheduleOffset»: 2\n', {}],
  ],
});
