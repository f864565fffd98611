import { isListType } from '../documents/parameterTemplate.ts';
import { fitsPattern } from '../documents/pattern.ts';
import { fieldInWords } from '../words.ts';
import { declaredParameters, IF_READ, isReference } from './declaredParameters.ts';
import { PARAMETERS_PAGE } from './pages.ts';
import type { AssociationRule } from './rule.ts';

export const parameterPattern: AssociationRule = {
  code: 'parameter-pattern',
  severity: 'warning',
  summary: 'A parameter has a value of another form than its document takes',
  explanation:
    'Documents describe the form of some values, such as an S3 URL. AWS checks it when the association is created and again on the node. ' +
    'Only values no part of which has the form are reported, and references such as {{ssm:name}} never.',
  evidence: "AWS's guide: allowedPattern is checked by the API and by SSM Agent.",
  docs: PARAMETERS_PAGE,
  example: {
    bad: `Name: AWS-RunPatchBaseline
Targets:
  - Key: tag:PatchGroup
    Values: [web]
Parameters:
  Operation: [Install]
  InstallOverrideList: [patches.txt]
`,
    good: `Name: AWS-RunPatchBaseline
Targets:
  - Key: tag:PatchGroup
    Values: [web]
Parameters:
  Operation: [Install]
  InstallOverrideList: ['s3://amzn-s3-demo-bucket/patches.txt']
`,
  },
  *check(association) {
    for (const { given, declared, document, sureness } of declaredParameters(association)) {
      const { allowedPattern, description } = declared;
      if (allowedPattern === undefined) continue;
      const values = isListType(declared.type) ? given.values : given.values.slice(0, 1);
      for (const { value, node } of values) {
        if (isReference(value) || fitsPattern(value, allowedPattern) !== false) continue;
        const meant = description
          ? ` It stands for: ${description.replace(/\s+/g, ' ').replace(/\.$/, '')}.`
          : '';
        yield {
          span: node.span,
          message: `${document.name} takes a value of another form for ${fieldInWords(given.name)}.${meant}`,
          severity: IF_READ[sureness],
        };
      }
    }
  },
};
