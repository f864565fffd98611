import { incompleteLocation } from '../../../server/src/service/rules/incompleteLocation.ts';
import { testRule } from '../../support/testRule.ts';

testRule(incompleteLocation, {
  valid: ['Name: a-b\nTargetLocations:\n  - Accounts: ["111122223333"]\n    Regions: [eu-central-1]\n'],
  invalid: [
    ['Name: a-b\nTargetLocations:\n  - «Accounts»: ["111122223333"]\n', { says: 'has no Regions' }],
    [
      'Name: a-b\nTargetLocations:\n  - «ExecutionRoleName»: Runner\n',
      { says: 'has no Accounts and no Regions' },
    ],
  ],
});
