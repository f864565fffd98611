import { repeatedAssociation } from '../../../server/src/service/rules/repeatedAssociation.ts';
import { testRule } from '../../support/testRule.ts';

const entry = (name: string, schedule = 'rate(14 days)') => `  - Name: ${name}
    Targets: [{Key: tag:Environment, Values: [Production]}]
    ScheduleExpression: ${schedule}
`;

testRule(repeatedAssociation, {
  valid: [
    'Name: AWS-UpdateSSMAgent\nAssociationName: update-agent\n',
    `Entries:\n${entry('AWS-UpdateSSMAgent')}`,
    `Entries:\n${entry('AWS-UpdateSSMAgent')}${entry('AWS-UpdateSSMAgent', 'rate(7 days)')}`,
    `Entries:\n${entry('AWS-UpdateSSMAgent')}    AssociationName: one\n${entry('AWS-UpdateSSMAgent')}    AssociationName: two\n`,
    'Entries:\n  - Name: AWS-UpdateSSMAgent\n  - Name: AWS-UpdateSSMAgent\n',
    'Entries:\n  - {}\n  - {}\n',
  ],
  invalid: [
    [
      `Entries:\n${entry('AWS-UpdateSSMAgent')}${entry('«AWS-UpdateSSMAgent»')}`,
      { says: 'Entry 1 does the same' },
    ],
    [
      'Entries:\n  - AssociationName: one\n  - AssociationName: two\n  - AssociationName: «two»\n  - AssociationName: «two»\n',
      { says: "Entry 2 has the AssociationName 'two'" },
    ],
  ],
});
