import { regionShape } from '../../../server/src/service/rules/regionShape.ts';
import { testRule } from '../../support/testRule.ts';

const to = (region: string): string =>
  `Name: a-b\nOutputLocation:\n  S3Location:\n    OutputS3Region: ${region}\n    OutputS3BucketName: my-bucket\n`;
const at = (regions: string): string =>
  `Name: a-b\nTargetLocations:\n  - Accounts: ["111122223333"]\n    Regions: ${regions}\n`;

testRule(regionShape, {
  valid: [
    to('eu-central-1'),
    at('[us-gov-west-1, us-iso-east-1, eusc-de-east-1, ap-southeast-5, cn-north-1, me-south-1]'),
    at('[""]'),
  ],
  invalid: [
    [to('«eu-central-1a»'), { fixed: to('eu-central-1') }],
    [to('«EU_Central_1»'), { fixed: to('eu-central-1') }],
    to('«region»'),
    at('[eu-central-1, «Frankfurt»]'),
  ],
});
