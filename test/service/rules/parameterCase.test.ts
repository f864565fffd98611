import { parameterCase } from '../../../server/src/service/rules/parameterCase.ts';
import { around } from '../../support/documents.ts';
import { testRule } from '../../support/testRule.ts';

testRule(parameterCase, {
  around,
  valid: [
    'Name: AWS-Clean\nParameters:\n  Mode: [Look]\n  commands: [a]',
    'Name: AWS-Clean\nParameters:\n  wombat: [Look]',
    'Name: My-Document\nParameters:\n  mode: [Look]',
  ],
  invalid: [
    [
      'Name: AWS-Clean\nParameters:\n  «mode»: [Look]\n  commands: [a]\n',
      {
        says: "AWS-Clean has 'Mode', in this case; this is 'mode'.",
        fixed: 'Name: AWS-Clean\nParameters:\n  Mode: [Look]\n  commands: [a]\n',
      },
    ],
    [
      'Name: AWS-Clean\nParameters:\n  Mode: [Look]\n  «MODE»: [Look]\n  commands: [a]\n',
      { says: "this is 'MODE', beside another 'Mode'." },
    ],
    'Name: Our-Setup\nParameters:\n  «STAGE»: [three]',
  ],
});
