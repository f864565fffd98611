import { textOf } from '../association.ts';
import type { Fix } from '../problem.ts';
import { propertyOf, type ScalarNode } from '../tree.ts';
import { quote } from '../words.ts';
import type { AssociationRule } from './rule.ts';
import { s3LocationOf } from './s3LocationOf.ts';

export const bucketName: AssociationRule = {
  code: 'bucket-name',
  severity: 'warning',
  summary: 'Not the name of an S3 bucket',
  explanation:
    'Names of buckets have small letters, digits, dots and hyphens, and a letter or digit at both ends. The name stands alone: no s3://, ' +
    'no ARN, no path; a path goes into OutputS3KeyPrefix. A bucket that does not exist is noticed only when output is written. ' +
    'Capitals and _ are information, for very old buckets in us-east-1 may have them.',
  evidence: "S3's guide on bucket names; State Manager checks the length alone.",
  docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html',
  example: {
    bad: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: tag:Environment
    Values: [Production]
OutputLocation:
  S3Location:
    OutputS3BucketName: s3://my-bucket
`,
    good: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: tag:Environment
    Values: [Production]
OutputLocation:
  S3Location:
    OutputS3BucketName: my-bucket
`,
  },
  *check(association) {
    const name = textOf(propertyOf(s3LocationOf(association), 'OutputS3BucketName')?.value);
    if (!name || name.value === '') return;
    const { node, value } = name;
    if (NAME.test(value) && !value.includes('..') && !ADDRESS.test(value)) return;
    const [, bare] = /^(?:s3:\/\/|arn:[^:]*:s3:::)([^/]+)\/?$/.exec(value) ?? [];
    const lower = value.toLowerCase();
    if (/EXAMPLE|[<>{}$]/.test(value)) {
      const message = `${quote(value)} is a place-holder: write the name of the bucket.`;
      yield { span: node.span, severity: 'information', message };
    } else if (bare) {
      const message = 'OutputS3BucketName is the name of the bucket alone.';
      yield { span: node.span, message, fixes: [change(node, bare, true)] };
    } else {
      // Buckets of before 2018 in us-east-1 may have such names.
      const severity = /^[\w.-]+$/.test(value) && /[A-Z_]/.test(value) ? 'information' : 'warning';
      const message = `${quote(value)} cannot be the name of a new bucket: those have ${faultOf(value)}.`;
      const fixes = NAME.test(lower) && lower !== value ? [change(node, lower)] : [];
      yield { span: node.span, severity, message, fixes };
    }
  },
};

const NAME = /^[a-z0-9][a-z0-9.-]+[a-z0-9]$/;
const ADDRESS = /^\d+\.\d+\.\d+\.\d+$/;

function faultOf(name: string): string {
  if (ADDRESS.test(name)) return 'not the form of an IP address';
  if (name.includes('..')) return 'no two dots in a row';
  if (/[A-Z]/.test(name)) return 'small letters only';
  return /[^a-z0-9.-]/.test(name)
    ? 'letters, digits, dots and hyphens only'
    : 'a letter or digit at both ends';
}

const change = (node: ScalarNode, by: string, preferred = false): Fix => ({
  title: `Change to '${by}'`,
  edits: [{ change: 'replace', node, by }],
  ...(preferred && { preferred: true }),
});
