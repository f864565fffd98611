import { patchAssociationWithoutManual } from '../../../server/src/service/rules/patchAssociationWithoutManual.ts';
import { testRule } from '../../support/testRule.ts';

const name = 'Name: AWS-RunPatchBaselineAssociation\n';

testRule(patchAssociationWithoutManual, {
  valid: [
    `${name}SyncCompliance: MANUAL\n`,
    `${name}SyncCompliance: manual\n`,
    'Name: AWS-RunPatchBaseline\n',
    `AssociationId: 8dfe3659-4309-493a-8755-0123456789ab\n${name}`,
  ],
  invalid: [
    ['Name: «AWS-RunPatchBaselineAssociation»\n', { fixed: `${name}SyncCompliance: MANUAL\n` }],
    [`${name}SyncCompliance: «AUTO»\n`, { fixed: `${name}SyncCompliance: MANUAL\n` }],
  ],
});
