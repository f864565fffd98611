import { wildcardElsewhere } from '../../../server/src/service/rules/wildcardElsewhere.ts';
import { testRule } from '../../support/testRule.ts';

const on = (key: string, values: string): string =>
  `Name: a-b\nTargets:\n  - Key: ${key}\n    Values: ${values}\n`;

testRule(wildcardElsewhere, {
  valid: [
    on('InstanceIds', '["*"]'),
    on('AWS::EC2::Instance', '["*"]'),
    on('ParameterValues', '["*"]'),
    on('foo', '["*"]'),
    on('tag:Environment', '[Production]'),
  ],
  invalid: [
    [
      on('tag:Environment', '[«"*"»]'),
      { says: 'Under tag:Environment', fixed: on('tag-key', '[Environment]') },
    ],
    on('tag:Environment', '[Production, «"*"»]'),
    on('tag-key', '[«"*"»]'),
    on('resource-groups:Name', '[«"*"»]'),
    `AutomationTargetParameterName: InstanceId\n${on('tag:Environment', '[«"*"»]')}`,
    [on('tag:Name', '[«web-*»]'), { severity: 'information', says: "'web-*'" }],
  ],
});
