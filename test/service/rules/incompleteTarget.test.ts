import { incompleteTarget } from '../../../server/src/service/rules/incompleteTarget.ts';
import { testRule } from '../../support/testRule.ts';

testRule(incompleteTarget, {
  valid: [
    'Name: a-b\nTargets:\n  - Key: tag:Environment\n    Values: [Production]\n',
    'Name: a-b\nTargets: []\n',
    // Another message speaks about what is unknown or of another type.
    'Name: a-b\nTargets:\n  - key: tag:Environment\n    Values: [Production]\n',
    'Name: a-b\nTargets:\n  - Key: tag:Environment\n    Value: [Production]\n',
    'Name: a-b\nTargets:\n  - Key: tag:Environment\n    Values: Production\n',
  ],
  invalid: [
    ['Name: a-b\nTargets:\n  - «Key»: tag:Environment\n', { says: 'no Values' }],
    ['Name: a-b\nTargets:\n  - «Values»: [Production]\n', { says: 'no Key' }],
    ['Name: a-b\nTargets:\n  - Key: tag:Environment\n    Values: «[]»\n', { says: 'empty' }],
    ['Name: a-b\nTargets:\n  - «{}»\n', { says: 'says nothing' }],
    'Name: a-b\nTargetLocations:\n  - Targets:\n      - «Key»: tag:Environment\n',
    'Entries:\n  - Name: a-b\n    Targets:\n      - «Key»: tag:Environment\n',
  ],
});
