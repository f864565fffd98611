import { repeatedTarget } from '../../../server/src/service/rules/repeatedTarget.ts';
import { testRule } from '../../support/testRule.ts';

const on = (...targets: readonly (readonly [key: string, values: string])[]): string =>
  `Name: a-b\nTargets:\n${targets.map(([key, values]) => `  - Key: ${key}\n    Values: ${values}\n`).join('')}`;

testRule(repeatedTarget, {
  valid: [
    on(['tag:Environment', '[Production]'], ['tag:Role', '[Production]']),
    // Tag keys and values tell large and small letters apart.
    on(['tag:Environment', '[Production]'], ['tag:environment', '[Production]']),
    on(['tag:Environment', '[Production, production]']),
    on(['tag:Environment', '["", ""]']),
  ],
  invalid: [
    [on(['tag:Environment', '[a, b, «a»]']), { says: 'already', fixed: on(['tag:Environment', '[a, b]']) }],
    [on(['tag:Environment', '[a, «a», b, «a»]']), { fixed: on(['tag:Environment', '[a, b]']) }],
    [
      on(['tag:Role', '[web]'], ['tag:Environment', '[a]'], ['«tag:Environment»', '[a, b]']),
      {
        severity: 'information',
        says: 'both must hold',
        fixed: on(['tag:Role', '[web]'], ['tag:Environment', '[a, b]']),
      },
    ],
    [
      on(['InstanceIds', '[i-01234567]'], ['«instanceids»', '[i-76543210]']),
      { severity: 'information', fixed: on(['instanceids', '[i-01234567, i-76543210]']) },
    ],
    'Name: a-b\nTargetLocations:\n  - Targets:\n      - Key: tag:Environment\n        Values: [a, «a»]\n',
  ],
});
