import { repeatedCalendar } from '../../../server/src/service/rules/repeatedCalendar.ts';
import { testRule } from '../../support/testRule.ts';

testRule(repeatedCalendar, {
  valid: ['Name: a-b\nCalendarNames: [freeze, Freeze]\n', 'Name: a-b\nCalendarNames: ["", ""]\n'],
  invalid: [
    [
      'Name: a-b\nCalendarNames: [freeze, nights, «freeze», «freeze»]\n',
      { fixed: 'Name: a-b\nCalendarNames: [freeze, nights]\n' },
    ],
  ],
});
