import { targetLocationsOnCommand } from '../../../server/src/service/rules/targetLocationsOnCommand.ts';
import { testRule } from '../../support/testRule.ts';

const places = 'TargetLocations:\n  - Accounts: ["111122223333"]\n    Regions: [eu-central-1]\n';

testRule(targetLocationsOnCommand, {
  valid: [
    `Name: AWS-StopEC2Instance\n${places}`,
    `Name: My-Document\n${places}`,
    'Name: AWS-UpdateSSMAgent\n',
  ],
  invalid: [
    [`Name: AWS-UpdateSSMAgent\n«TargetLocations»:${places.slice(16)}`, { says: 'a Command document' }],
    [
      `Name: AWS-GatherSoftwareInventory\n«TargetLocations»:${places.slice(16)}`,
      { says: 'a Policy document' },
    ],
  ],
});
