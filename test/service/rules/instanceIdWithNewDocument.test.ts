import { instanceIdWithNewDocument } from '../../../server/src/service/rules/instanceIdWithNewDocument.ts';
import { testRule } from '../../support/testRule.ts';

testRule(instanceIdWithNewDocument, {
  valid: [
    'Name: AWS-RunShellScript\nInstanceId: i-0123456789abcdef0\n',
    'Name: My-Document\nInstanceId: i-0123456789abcdef0\n',
    'Name: AWS-StopEC2Instance\nInstanceId: i-0123456789abcdef0\n',
    'Name: AWS-RunPatchBaseline\nTargets:\n  - Key: InstanceIds\n    Values: [i-0123456789abcdef0]\n',
  ],
  invalid: [
    [
      'Name: AWS-RunPatchBaseline\n«InstanceId»: i-0123456789abcdef0\n',
      {
        says: 'schema version 2.2',
        fixed:
          'Name: AWS-RunPatchBaseline\nTargets:\n  - Key: InstanceIds\n    Values: [i-0123456789abcdef0]\n',
      },
    ],
    'Entries:\n  - Name: AWS-GatherSoftwareInventory\n    «InstanceId»: i-0123456789abcdef0\n',
  ],
});
