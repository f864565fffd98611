import { instanceIdShape } from '../../../server/src/service/rules/instanceIdShape.ts';
import { testRule } from '../../support/testRule.ts';

const on = (values: string, name = 'AWS-UpdateSSMAgent'): string =>
  `Name: ${name}\nTargets:\n  - Key: InstanceIds\n    Values: ${values}\n`;

testRule(instanceIdShape, {
  valid: [
    on('[i-0123456789abcdef0, i-01234567, mi-0123456789abcdef0, "*"]'),
    on('[]'),
    // An empty value has a rule of its own.
    on('[""]'),
    'Name: AWS-UpdateSSMAgent\nTargets:\n  - Key: tag:Name\n    Values: [i-012]\n',
    'Name: My-Runbook\nTargets:\n  - Key: ParameterValues\n    Values: [i-012]\n',
  ],
  invalid: [
    [on('[i-0123456789abcdef0, «i-0123456789abcdef01»]'), { says: '17 digits, or 8 behind i-' }],
    [on('[«mi-0123456789abcdef01»]'), { says: 'has 17 digits behind mi-' }],
    [on('[«i-0123456789abcdef01»]', 'AWS-StopEC2Instance'), { severity: 'warning' }],
    [on('[«i-0123456789abcdef»]'), { severity: 'warning', says: 'has 16' }],
    [on('[«i-02573cafcfEXAMPLE»]'), { severity: 'warning', says: 'place-holder' }],
    [on('[«"<instance-id>"»]'), { severity: 'warning', says: 'place-holder' }],
    [on('[«web-1»]'), { severity: 'warning', says: 'is not the id of a node' }],
    [on('[«I-0123456789ABCDEF0»]'), { severity: 'warning', says: 'is not the id of a node' }],
    [
      on('[mi-0123456789abcdef0, «"i-01234567, i-0123456789abcdef0"»]'),
      {
        severity: 'warning',
        says: 'each id is an item',
        fixed: on('[mi-0123456789abcdef0, i-01234567, i-0123456789abcdef0]'),
      },
    ],
    [
      on('[«" i-0123456789abcdef0"»]'),
      { severity: 'warning', says: 'stray', fixed: on('[i-0123456789abcdef0]') },
    ],
    `Name: AWS-UpdateSSMAgent\nTargetLocations:\n  - Targets:\n      - Key: instanceids\n        Values: [«i-0123456789abcdef012»]\n`,
  ],
});
