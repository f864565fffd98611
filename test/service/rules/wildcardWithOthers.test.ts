import { wildcardWithOthers } from '../../../server/src/service/rules/wildcardWithOthers.ts';
import { testRule } from '../../support/testRule.ts';

const on = (key: string, values: string): string =>
  `Name: a-b\nTargets:\n  - Key: ${key}\n    Values: ${values}\n`;

testRule(wildcardWithOthers, {
  valid: [
    on('InstanceIds', '["*"]'),
    on('InstanceIds', '[i-01234567, i-76543210]'),
    on('tag:Name', '["*", web]'),
  ],
  invalid: [
    [on('instanceids', '[«"*"», i-01234567]'), { fixed: on('instanceids', '[i-01234567]') }],
    on('AWS::EC2::Instance', '[i-01234567, «"*"»]'),
  ],
});
