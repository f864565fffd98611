import { severalResourceGroups } from '../../../server/src/service/rules/severalResourceGroups.ts';
import { testRule } from '../../support/testRule.ts';

testRule(severalResourceGroups, {
  valid: [
    'Name: a-b\nTargets:\n  - Key: resource-groups:Name\n    Values: [web]\n',
    'Name: a-b\nTargets:\n  - Key: tag:Name\n    Values: [web, db]\n',
  ],
  invalid: [
    [
      'Name: a-b\nTargets:\n  - Key: resource-groups:Name\n    Values: [web, «db», etc]\n',
      { says: 'this has 3' },
    ],
    'Name: a-b\nTargets:\n  - Key: ResourceGroup\n    Values: [web]\n  - Key: ResourceGroup\n    Values: [«db»]\n',
  ],
});
