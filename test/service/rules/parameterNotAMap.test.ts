import { parameterNotAMap } from '../../../server/src/service/rules/parameterNotAMap.ts';
import { around } from '../../support/documents.ts';
import { testRule } from '../../support/testRule.ts';

const clean = (value: string): string =>
  `Name: AWS-Clean\nParameters:\n  Mode: [Look]\n  commands: [a]\n  sourceInfo: [${value}]\n`;

testRule(parameterNotAMap, {
  around,
  valid: [
    clean(`'{"path":"a"}'`),
    clean(`'{}'`),
    clean(`'{{ssm:/source}}'`),
    'Name: AWS-Clean\nParameters:\n  sourceInfo: []',
    'Name: My-Document\nParameters:\n  sourceInfo: [a]',
  ],
  invalid: [
    [
      clean(`«"{'path': 'a'}"»`),
      { says: 'sourceInfo takes a JSON object, written as one text.', fixed: clean(`'{"path": "a"}'`) },
    ],
    clean('«https://example.com/a»'),
    clean(`«'["a"]'»`),
    clean(`«'null'»`),
    clean(`«''»`),
  ],
});
