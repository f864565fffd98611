import { wrongTargetParameter } from '../../../server/src/service/rules/wrongTargetParameter.ts';
import { testRule } from '../../support/testRule.ts';

testRule(wrongTargetParameter, {
  valid: [
    'Name: AWS-StopEC2Instance\nAutomationTargetParameterName: InstanceId\n',
    "Name: AWS-StopEC2Instance\nAutomationTargetParameterName: ''\n",
    'Name: Unheard-Of\nAutomationTargetParameterName: Anything\n',
    'Name: AWS-RunPatchBaseline\nAutomationTargetParameterName: Anything\n',
  ],
  invalid: [
    [
      'Name: AWS-StopEC2Instance\nAutomationTargetParameterName: «instanceid»\n',
      {
        says: "Did you mean 'InstanceId'?",
        fixed: 'Name: AWS-StopEC2Instance\nAutomationTargetParameterName: InstanceId\n',
      },
    ],
    [
      'Name: AWS-StopEC2Instance\nAutomationTargetParameterName: «AutomationAssumeRole»\n',
      { says: 'cannot take targets' },
    ],
    'Name: Unheard-Of\nParameters:\n  AutomationAssumeRole: [arn:aws:iam::111122223333:role/A]\nAutomationTargetParameterName: «AutomationAssumeRole»\n',
    // A list of parameters of 2021 may lack what was added since.
    ['Name: AWS-CreateSnapshot\nAutomationTargetParameterName: «Whatever»\n', { severity: 'information' }],
    [
      'Name: AWSSupport-CalculateEBSPerformanceMetrics\nAutomationTargetParameterName: «ResourceId»\n',
      { severity: 'hint' },
    ],
  ],
});
