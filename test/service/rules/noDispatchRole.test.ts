import { noDispatchRole } from '../../../server/src/service/rules/noDispatchRole.ts';
import { testRule } from '../../support/testRule.ts';

const role = 'AssociationDispatchAssumeRole: arn:aws:iam::111122223333:role/Dispatch\n';

testRule(noDispatchRole, {
  valid: [
    `Name: AWS-UpdateSSMAgent\n${role}`,
    `Entries:\n  - Name: AWS-UpdateSSMAgent\n${role}`,
    'Entries: []\n',
    'AssociationName: nameless\n',
    'AssociationId: 8dfe3659-4309-493a-8755-0123456789ab\nName: AWS-UpdateSSMAgent\n',
  ],
  invalid: [
    '«Name»: AWS-UpdateSSMAgent\n',
    // Once for a batch, which says the role once.
    '«Entries»:\n  - Name: AWS-UpdateSSMAgent\n  - Name: AWS-RunPatchBaseline\n',
  ],
});
