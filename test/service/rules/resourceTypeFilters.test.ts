import { resourceTypeFilters } from '../../../server/src/service/rules/resourceTypeFilters.ts';
import { testRule } from '../../support/testRule.ts';

const group = 'Name: a-b\nTargets:\n  - Key: resource-groups:Name\n    Values: [web]\n';

testRule(resourceTypeFilters, {
  valid: [group],
  invalid: [
    [
      `${group}  - Key: «resource-groups:ResourceTypeFilters»\n    Values: ["AWS::EC2::Instance"]\n`,
      { fixed: group },
    ],
    [
      'Name: a-b\nTargets:\n  - Key: «resource-groups:resourcetypefilters»\n    Values: ["AWS::EC2::Instance"]\n',
      { fixed: 'Name: a-b\n' },
    ],
  ],
});
