import { keyPrefixSlash } from '../../../server/src/service/rules/keyPrefixSlash.ts';
import { testRule } from '../../support/testRule.ts';

const to = (prefix: string): string =>
  `Name: a-b\nOutputLocation:\n  S3Location:\n    OutputS3BucketName: my-bucket\n    OutputS3KeyPrefix: ${prefix}\n`;

testRule(keyPrefixSlash, {
  valid: [to('ssm/agent/'), to('""'), to('/')],
  invalid: [[to('«/ssm/agent»'), { fixed: to('ssm/agent') }]],
});
