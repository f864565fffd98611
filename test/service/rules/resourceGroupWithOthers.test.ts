import { resourceGroupWithOthers } from '../../../server/src/service/rules/resourceGroupWithOthers.ts';
import { testRule } from '../../support/testRule.ts';

testRule(resourceGroupWithOthers, {
  valid: [
    'Name: a-b\nTargets:\n  - Key: resource-groups:Name\n    Values: [web]\n',
    'Name: a-b\nTargets:\n  - Key: tag:Name\n    Values: [web]\n  - Key: tag:Environment\n    Values: [Test]\n',
    'Name: a-b\nTargets:\n  - Key: resource-groups:Name\n    Values: [web]\n  - Key: resource-groups:ResourceTypeFilters\n    Values: ["AWS::EC2::Instance"]\n',
    'Name: AWS-StopEC2Instance\nTargets:\n  - Key: ResourceGroup\n    Values: [web]\n  - Key: tag:Environment\n    Values: [Test]\n',
  ],
  invalid: [
    'Name: a-b\nTargets:\n  - Key: tag:Environment\n    Values: [Test]\n  - Key: «resource-groups:Name»\n    Values: [web]\n',
    'Name: a-b\nTargets:\n  - Key: «resource-groups:Name»\n    Values: [web]\n  - Key: InstanceIds\n    Values: [i-01234567]\n',
  ],
});
