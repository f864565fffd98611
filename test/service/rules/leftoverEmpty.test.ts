import { leftoverEmpty } from '../../../server/src/service/rules/leftoverEmpty.ts';
import { testRule } from '../../support/testRule.ts';

const target = 'Targets:\n  - Key: tag:Environment\n    Values: [Production]\n';

testRule(leftoverEmpty, {
  valid: [
    // An empty value can be the one that is meant.
    `Name: AWS-UpdateSSMAgent\n${target}Parameters:\n  version: [""]\n`,
    `Name: a-b\n${target}Parameters:\n  KeyName: [web]\n`,
    // Other messages speak about these.
    'Name: AWS-UpdateSSMAgent\nTargets: []\n',
    'Name: a-b\nTargets:\n  - Key: tag:Environment\n    Values: [""]\n',
    `Name: a-b\n${target}OutputLocation:\n  S3Location:\n    OutputS3BucketName: ""\n`,
    `Name: a-b\n${target}Tags:\n  - Key: ""\n    Value: ""\n`,
  ],
  invalid: [
    [`Name: a-b\n${target}«Parameters»: {}\n`, { fixed: `Name: a-b\n${target}` }],
    `Name: a-b\n${target}«TargetMaps»: []\n«Tags»: []\n«CalendarNames»: [""]\n`,
    'Name: a-b\n«Targets»: []\nTargetMaps:\n  - InstanceId: [a]\n',
    `Name: a-b\n${target}Parameters:\n  «KeyName»: [""]\n`,
    `Name: a-b\n${target}«OutputLocation»: {}\n`,
    `Name: a-b\n${target}«OutputLocation»:\n  S3Location: {}\n`,
    [
      `Name: a-b\n${target}«OutputLocation»:\n  S3Location:\n    OutputS3KeyPrefix: ""\n`,
      { fixed: `Name: a-b\n${target}` },
    ],
    [
      `Name: a-b\n${target}OutputLocation:\n  S3Location:\n    OutputS3BucketName: logs\n    «OutputS3KeyPrefix»: ""\n`,
      { fixed: `Name: a-b\n${target}OutputLocation:\n  S3Location:\n    OutputS3BucketName: logs\n` },
    ],
    `Entries:\n  - Name: a-b\n    Targets:\n      - Key: tag:Environment\n        Values: [Test]\n    «Parameters»: {}\n`,
  ],
});
