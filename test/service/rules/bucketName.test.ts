import { bucketName } from '../../../server/src/service/rules/bucketName.ts';
import { testRule } from '../../support/testRule.ts';

const to = (bucket: string): string =>
  `Name: a-b\nOutputLocation:\n  S3Location:\n    OutputS3BucketName: ${bucket}\n`;

testRule(bucketName, {
  valid: [to('my-bucket'), to('logs.example.org'), to('123'), to('""'), to('[a]')],
  invalid: [
    [to('«DOC-EXAMPLE-BUCKET»'), { severity: 'information', says: 'place-holder' }],
    [to('«"<your bucket>"»'), { severity: 'information', says: 'place-holder' }],
    [to('«My-Bucket»'), { severity: 'information', says: 'small letters', fixed: to('my-bucket') }],
    [to('«my_bucket»'), { severity: 'information', says: 'hyphens' }],
    [to('«-my-bucket»'), { says: 'both ends' }],
    [to('«my..bucket»'), { says: 'two dots' }],
    [to('«192.168.0.1»'), { says: 'IP address' }],
    [to('«s3://my-bucket/»'), { says: 'the bucket alone', fixed: to('my-bucket') }],
    [to('«"arn:aws:s3:::my-bucket"»'), { fixed: to('my-bucket') }],
    to('«s3://my-bucket/agent»'),
    [to('«my bucket»'), { says: 'hyphens' }],
  ],
});
