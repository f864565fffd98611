import { unknownParameter } from '../../../server/src/service/rules/unknownParameter.ts';
import { around, own } from '../../support/documents.ts';
import { testRule } from '../../support/testRule.ts';

const clean = (parameters: string): string =>
  `Name: AWS-Clean\nParameters:\n  Mode: [Look]\n  commands: [uptime]\n${parameters}`;

testRule(unknownParameter, {
  around,
  valid: [
    clean('  Where: [/tmp]\n'),
    // In another case: another rule speaks.
    clean('  where: [/tmp]\n'),
    'Name: My-Document\nParameters:\n  wombat: [a]',
    'Name: AWS-Unheard\nParameters:\n  wombat: [a]',
    // None of its parameters is known.
    'Name: AWS-OldClean\nParameters:\n  wombat: [a]',
  ],
  invalid: [
    [
      clean('  «Wherever»: [/tmp]\n'),
      {
        says: "AWS-Clean has no parameter 'Wherever' that is known here (as of 2026-11-24).",
        fixed: clean(''),
      },
    ],
    [clean('  «Wher»: [/tmp]\n'), { says: "Did you mean 'Where'?", fixed: clean('  Where: [/tmp]\n') }],
    // The one that is meant is there already.
    [clean('  Where: [/tmp]\n  «Wher»: [/tmp]\n'), { fixed: clean('  Where: [/tmp]\n') }],
    [
      'Name: Our-Setup\nParameters:\n  stage: [three]\n  «stages»: [three]',
      { severity: 'warning', says: "Our-Setup has no parameter 'stages'." },
    ],
    [clean('  «constructor»: [a]\n'), { fixed: clean('') }],
    'Entries:\n  - Name: AWS-Clean\n    Parameters:\n      Mode: [Look]\n      commands: [a]\n      «wombat»: [a]',
  ],
});

// What could be read of a text that is broken may not be all of it.
testRule(unknownParameter, {
  around: { documents: { find: () => ({ ...own, confidence: 'low' }), all: () => [] } },
  valid: ['Name: Our-Setup\nParameters:\n  stage: [three]'],
  invalid: [['Name: Our-Setup\nParameters:\n  stage: [three]\n  «wombat»: [a]', { severity: 'information' }]],
});
