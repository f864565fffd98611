import { calendarOfAnotherKind } from '../../../server/src/service/rules/calendarOfAnotherKind.ts';
import { testRule } from '../../support/testRule.ts';

const calendar = (name: string) => `Name: AWS-UpdateSSMAgent\nCalendarNames:\n  - ${name}\n`;

testRule(calendarOfAnotherKind, {
  valid: [
    calendar('Freeze'),
    calendar('arn:aws:ssm:us-east-1:123456789012:document/testCalendar2'),
    'Name: AWS-UpdateSSMAgent\nCalendarNames: Freeze\n',
  ],
  invalid: [
    [calendar('«arn:aws:events:eu-west-1:111122223333:rule/Freeze»'), { says: 'SSM document' }],
    [calendar('«AWS-RunShellScript»'), { says: 'Command document' }],
  ],
});
