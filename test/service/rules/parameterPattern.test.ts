import { parameterPattern } from '../../../server/src/service/rules/parameterPattern.ts';
import { testRule } from '../../support/testRule.ts';

const patch = (parameter: string): string =>
  `Name: AWS-RunPatchBaseline\nParameters:\n  Operation: [Install]\n  ${parameter}\n`;

testRule(parameterPattern, {
  valid: [
    patch("InstallOverrideList: ['s3://amzn-s3-demo-bucket/patches.yaml']"),
    patch("InstallOverrideList: ['{{ssm:/list}}']"),
    patch("InstallOverrideList: ['']"),
    patch('RebootOption: [NoReboot]'),
    'Name: AWS-ConfigureAWSPackage\nParameters:\n  action: [Install]\n  name: [AmazonCloudWatchAgent]',
  ],
  invalid: [
    [
      patch('InstallOverrideList: [«patches.yaml»]'),
      {
        says: 'AWS-RunPatchBaseline takes a value of another form for InstallOverrideList. It stands for: S3 or https URL',
      },
    ],
    patch('SnapshotId: [«latest»]'),
  ],
});
