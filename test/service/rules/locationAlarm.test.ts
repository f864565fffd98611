import { locationAlarm } from '../../../server/src/service/rules/locationAlarm.ts';
import { testRule } from '../../support/testRule.ts';

const place = 'Name: a-b\nTargetLocations:\n  - Accounts: ["111122223333"]\n    Regions: [eu-central-1]\n';

testRule(locationAlarm, {
  valid: [place, `${place}AlarmConfiguration:\n  Alarms:\n    - Name: too-many\n`],
  invalid: [
    [
      `${place}    «TargetLocationAlarmConfiguration»:\n      Alarms:\n        - Name: too-many\n`,
      { fixed: place },
    ],
  ],
});
