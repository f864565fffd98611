import { updateClearsFields } from '../../../server/src/service/rules/updateClearsFields.ts';
import { testRule } from '../../support/testRule.ts';

const id = 'AssociationId: 8dfe3659-4309-493a-8755-0123456789ab\n';
const marked = '«AssociationId»: 8dfe3659-4309-493a-8755-0123456789ab\n';
const most = 'AssociationName: a\nParameters: {}\nScheduleExpression: rate(1 day)\n';

testRule(updateClearsFields, {
  valid: [
    `${id}${most}Targets: []\n`,
    `${id}${most}TargetLocations: []\n`,
    'Name: AWS-UpdateSSMAgent\n',
    'Entries:\n  - Name: AWS-UpdateSSMAgent\n',
  ],
  invalid: [
    [`${marked}${most}`, { says: 'Targets is not in this file' }],
    [marked, { says: 'AssociationName, Parameters, Targets and ScheduleExpression are not in this file' }],
  ],
});
