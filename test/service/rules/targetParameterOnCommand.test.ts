import { targetParameterOnCommand } from '../../../server/src/service/rules/targetParameterOnCommand.ts';
import { testRule } from '../../support/testRule.ts';

testRule(targetParameterOnCommand, {
  valid: [
    'Name: AWS-RunPatchBaseline\n',
    'Name: AWS-StopEC2Instance\nAutomationTargetParameterName: InstanceId\n',
    'Name: Unheard-Of\nAutomationTargetParameterName: InstanceId\n',
  ],
  invalid: [
    [
      'Name: AWS-RunPatchBaseline\n«AutomationTargetParameterName»: InstanceId\n',
      { says: 'Command document', fixed: 'Name: AWS-RunPatchBaseline\n' },
    ],
    'Name: AWS-GatherSoftwareInventory\n«AutomationTargetParameterName»: InstanceId\n',
  ],
});
