import { textOf } from '../association.ts';
import { propertyOf } from '../tree.ts';
import { API_PAGE } from './pages.ts';
import type { AssociationRule } from './rule.ts';
import { s3LocationOf } from './s3LocationOf.ts';

export const keyPrefixSlash: AssociationRule = {
  code: 'key-prefix-slash',
  severity: 'hint',
  summary: 'A key prefix that begins with a slash',
  explanation:
    'Keys in S3 are names, not paths. One that begins with a slash shows up in the console below a folder without a name.',
  evidence: 'How S3 names objects.',
  docs: API_PAGE,
  example: {
    bad: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: tag:Environment
    Values: [Production]
OutputLocation:
  S3Location:
    OutputS3BucketName: my-bucket
    OutputS3KeyPrefix: /agent
`,
    good: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: tag:Environment
    Values: [Production]
OutputLocation:
  S3Location:
    OutputS3BucketName: my-bucket
    OutputS3KeyPrefix: agent
`,
  },
  *check(association) {
    const prefix = textOf(propertyOf(s3LocationOf(association), 'OutputS3KeyPrefix')?.value);
    const by = prefix?.value.replace(/^\/+/, '');
    if (!prefix || !by || by === prefix.value) return;
    yield {
      span: prefix.node.span,
      message: 'A leading slash makes a folder without a name in the bucket.',
      fixes: [{ title: `Change to '${by}'`, edits: [{ change: 'replace', node: prefix.node, by }] }],
    };
  },
};
