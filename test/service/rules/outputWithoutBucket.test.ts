import { outputWithoutBucket } from '../../../server/src/service/rules/outputWithoutBucket.ts';
import { testRule } from '../../support/testRule.ts';

testRule(outputWithoutBucket, {
  valid: [
    'Name: a-b\nOutputLocation:\n  S3Location:\n    OutputS3BucketName: my-bucket\n',
    // What is empty has a rule of its own.
    'Name: a-b\nOutputLocation:\n  S3Location: {}\n',
    'Name: a-b\nOutputLocation:\n  S3Location:\n    OutputS3KeyPrefix: ""\n',
  ],
  invalid: [
    [
      'Name: a-b\n«OutputLocation»:\n  S3Location:\n    OutputS3Region: eu-central-1\n',
      { fixed: 'Name: a-b\n' },
    ],
  ],
});
