import { type Association, type Text, textOf, textsOf } from '../association.ts';
import { propertyOf } from '../tree.ts';
import { quote } from '../words.ts';
import { locationsOf } from './locationsOf.ts';
import type { AssociationRule } from './rule.ts';
import { s3LocationOf } from './s3LocationOf.ts';

export const regionShape: AssociationRule = {
  code: 'region-shape',
  severity: 'hint',
  summary: 'Not written like the code of a Region',
  explanation:
    'Regions are named by their code, as in eu-central-1: not by the name that the console shows, and not by an Availability Zone ' +
    'such as eu-central-1a. AWS adds Regions, so only the form is looked at.',
  evidence: 'The codes of all Regions so far.',
  docs: 'https://docs.aws.amazon.com/general/latest/gr/ssm.html',
  example: {
    bad: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: tag:Environment
    Values: [Production]
OutputLocation:
  S3Location:
    OutputS3Region: eu-central-1a
    OutputS3BucketName: my-bucket
`,
    good: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: tag:Environment
    Values: [Production]
OutputLocation:
  S3Location:
    OutputS3Region: eu-central-1
    OutputS3BucketName: my-bucket
`,
  },
  *check(association) {
    for (const { node, value } of regionsOf(association)) {
      if (value === '' || REGION.test(value)) continue;
      const by = value
        .trim()
        .toLowerCase()
        .replaceAll('_', '-')
        .replace(/(\d)[a-f]$/, '$1');
      yield {
        span: node.span,
        message: `${quote(value)} is not written like the code of a Region, as eu-central-1 is.`,
        fixes: REGION.test(by)
          ? [{ title: `Change to '${by}'`, edits: [{ change: 'replace', node, by }] }]
          : [],
      };
    }
  },
};

const REGION = /^[a-z]{2,5}(?:-[a-z]+){1,2}-\d{1,2}$/;

function regionsOf(association: Association): readonly Text[] {
  const output = textOf(propertyOf(s3LocationOf(association), 'OutputS3Region')?.value);
  const locations = locationsOf(association).flatMap((location) =>
    textsOf(propertyOf(location, 'Regions')?.value),
  );
  return output ? [output, ...locations] : locations;
}
