import { manualComplianceWithoutAssociationId } from '../../../server/src/service/rules/manualComplianceWithoutAssociationId.ts';
import { testRule } from '../../support/testRule.ts';

testRule(manualComplianceWithoutAssociationId, {
  valid: [
    'Name: AWS-RunPatchBaselineAssociation\nSyncCompliance: MANUAL\n',
    'Name: AWS-RunShellScript\nSyncCompliance: AUTO\n',
    'Name: Unheard-Of\nSyncCompliance: MANUAL\n',
  ],
  invalid: [
    [
      'Name: AWS-RunShellScript\nSyncCompliance: «MANUAL»\n',
      { says: 'AssociationId', fixed: 'Name: AWS-RunShellScript\n' },
    ],
  ],
});
