import { parameterCount } from '../../../server/src/service/rules/parameterCount.ts';
import { around } from '../../support/documents.ts';
import { testRule } from '../../support/testRule.ts';

const clean = (parameters: string): string => `Name: AWS-Clean\nParameters:\n${parameters}\n`;

testRule(parameterCount, {
  around,
  valid: [
    clean('  Mode: [Look]\n  commands: [a, b, c]'),
    // Where a value is required, another rule speaks.
    clean('  commands: []\n  Mode: []'),
    clean('  wombat: [a, b]'),
    'Name: My-Document\nParameters:\n  Mode: [a, b]',
  ],
  invalid: [
    [
      clean('  «Mode»: [Look, Sweep]\n  commands: [a]'),
      {
        says: 'Mode takes one item and has 2: the others are ignored.',
        fixed: clean('  Mode: [Look]\n  commands: [a]'),
      },
    ],
    [
      'Name: AWS-Halt\nAutomationTargetParameterName: InstanceId\nParameters:\n  «Reason»: [a, b]',
      { says: 'Reason takes one item and has 2: with more, the runbook does not start.' },
    ],
    [clean('  «commands»: [a, b, c, d]'), { says: 'commands takes at most 3 items and has 4.' }],
  ],
});
