import { automationParameterCount } from '../../../server/src/service/rules/automationParameterCount.ts';
import { testRule } from '../../support/testRule.ts';

const many = Array.from({ length: 201 }, (_, index) => `  P${index}: [x]\n`).join('');

testRule(automationParameterCount, {
  valid: [
    'Name: AWSSupport-ListEC2Resources\nParameters:\n  RegionsToQuery: [All]\n',
    'Name: AWS-StopEC2Instance\n',
    'Name: AWSSupport-ListEC2Resources\nParameters: none\n',
    'Name: AWSSupport-ListEC2Resources\nTargets:\n  - Key: tag:A\n    Values: [b]\nAutomationTargetParameterName: Bucket\n',
    'Name: Unheard-Of\n',
  ],
  invalid: [
    'Name: «AWSSupport-ListEC2Resources»\n',
    'Name: AWSSupport-ListEC2Resources\n«Parameters»: {}\n',
    [`Name: AWSSupport-ListEC2Resources\n«Parameters»:\n${many}`, { severity: 'error', says: 'at most 200' }],
  ],
});
