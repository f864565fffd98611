import { repeatedElsewhere } from '../../../server/src/service/rules/repeatedElsewhere.ts';
import type { Neighbour } from '../../../server/src/service/surroundings.ts';
import { testRule } from '../../support/testRule.ts';

const file = (label: string, beside = false): Neighbour => ({ uri: `file:///${label}`, label, beside });

const OTHERS: Readonly<Record<string, readonly Neighbour[]>> = {
  'named beside': [file('test/one.association.yaml'), file('two.association.json', true)],
  'named far': [file('test/one.association.yaml')],
  'Name "AWS-UpdateSSMAgent"\nInstanceId "i-0123456789abcdef0"': [file('two.association.json', true)],
};

testRule(repeatedElsewhere, {
  around: {
    neighbours: {
      sharing: (identity, uri) => (uri.startsWith('file:///weekly.') ? (OTHERS[identity] ?? []) : []),
    },
  },
  valid: [
    'Name: AWS-UpdateSSMAgent\nAssociationName: alone\n',
    'Name: AWS-UpdateSSMAgent\nInstanceId: i-0123456789abcdef1\n',
    'Name: AWS-UpdateSSMAgent\n',
    'AssociationId: 8dfe3659-4309-493a-8755-0123456789ab\nAssociationName: beside\n',
  ],
  invalid: [
    ['Name: AWS-UpdateSSMAgent\nAssociationName: «beside»\n', { says: 'two.association.json and 1 more' }],
    [
      'Name: AWS-UpdateSSMAgent\nAssociationName: «far»\n',
      { severity: 'information', says: 'is also in test/one.association.yaml.' },
    ],
    [
      'Name: «AWS-UpdateSSMAgent»\nInstanceId: i-0123456789abcdef0\n',
      { says: 'This association is also in two.association.json.' },
    ],
    ['Entries:\n  - Name: A\n    AssociationName: «beside»\n', {}],
  ],
});
