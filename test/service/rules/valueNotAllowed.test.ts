import { valueNotAllowed } from '../../../server/src/service/rules/valueNotAllowed.ts';
import { around } from '../../support/documents.ts';
import { testRule } from '../../support/testRule.ts';

const clean = (parameters: string): string =>
  `Name: AWS-Clean\nParameters:\n  commands: [uptime]\n${parameters}\n`;

testRule(valueNotAllowed, {
  around,
  valid: [
    clean('  Mode: [Look]'),
    clean("  Mode: ['{{ssm:/mode}}']"),
    clean("  Force: ['true']"),
    clean("  Force: ['True']"),
    clean("  Depth: ['9']"),
    clean("  Depth: ['{{ssm:/depth}}']"),
    clean('  Where: [/wherever]'),
    // The second item does not count, which another rule says.
    clean('  Mode: [Look, wombat]'),
    'Name: My-Document\nParameters:\n  Mode: [wombat]',
  ],
  invalid: [
    [clean('  Mode: [«sweep»]'), { says: 'Mode is Look or Sweep.', fixed: clean('  Mode: [Sweep]') }],
    [clean('  Mode: [«Lok»]'), { fixed: clean('  Mode: [Look]') }],
    [clean(`  Mode: [«'["Sweep"]'»]`), { fixed: clean('  Mode: [Sweep]') }],
    [clean('  Mode: [«wombat»]'), { fixed: clean('  Mode: [Look]') }],
    [clean("  Mode: [«''»]"), { fixed: clean('  Mode: [Look]') }],
    [clean("  Force: [«'yes'»]"), { says: 'Force is true or false, in quotes.' }],
    [clean("  Depth: [«'10'»]"), { says: 'Depth is a whole number from 1 to 9.' }],
    [clean('  Depth: [«deep»]'), { says: 'Depth is a whole number, in quotes.' }],
    [clean('  Where: [«/a/long/way/to/go/down»]'), { says: 'Where is a text of at most 20 characters.' }],
    [
      'Name: Our-Setup\nParameters:\n  stage: [«four»]',
      { says: 'stage is one`two or three.', fixed: 'Name: Our-Setup\nParameters:\n  stage: [one`two]' },
    ],
    [
      'Name: AWS-Halt\nAutomationTargetParameterName: InstanceId\nParameters:\n  Reason: [a]\n  Force: [«maybe»]',
      { severity: 'information' },
    ],
  ],
});
