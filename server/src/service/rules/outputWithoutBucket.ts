import { propertyOf } from '../tree.ts';
import { API_PAGE } from './pages.ts';
import { removal } from './removal.ts';
import type { AssociationRule } from './rule.ts';
import { s3LocationOf } from './s3LocationOf.ts';

export const outputWithoutBucket: AssociationRule = {
  code: 'output-without-bucket',
  severity: 'warning',
  summary: 'OutputLocation needs OutputS3BucketName',
  explanation:
    'A Region and a prefix say where in a bucket output goes; without the name of the bucket it goes nowhere.',
  evidence: "AWS's API reference.",
  docs: API_PAGE,
  example: {
    bad: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: tag:Environment
    Values: [Production]
OutputLocation:
  S3Location:
    OutputS3KeyPrefix: agent
`,
    good: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: tag:Environment
    Values: [Production]
`,
  },
  *check(association) {
    const property = association.property('OutputLocation');
    const location = s3LocationOf(association);
    if (!property || !location || propertyOf(location, 'OutputS3BucketName')) return;
    const said = ['OutputS3Region', 'OutputS3KeyPrefix'].some((name) => {
      const value = propertyOf(location, name)?.value;
      return value?.kind === 'scalar' && value.value !== '';
    });
    if (!said) return;
    yield {
      span: property.key.span,
      message: 'OutputLocation names no bucket: without OutputS3BucketName no output is kept.',
      fixes: [removal(property, association)],
    };
  },
};
