import { emptyTargetValue } from '../../../server/src/service/rules/emptyTargetValue.ts';
import { testRule } from '../../support/testRule.ts';

const on = (values: string, key = 'tag:Environment'): string =>
  `Name: a-b\nTargets:\n  - Key: ${key}\n    Values: ${values}\n`;

testRule(emptyTargetValue, {
  valid: [on('[Production]'), on('[]'), on('[" "]'), on('[""]', '""')],
  invalid: [
    [on('[Production, «""»]'), { fixed: on('[Production]') }],
    [on('[«""»]'), { fixed: on('[Environment]', 'tag-key') }],
    on('[«""»]', 'InstanceIds'),
    `AutomationTargetParameterName: InstanceId\n${on('[«""»]')}`,
    on('[«""», «""», Production]'),
  ],
});
