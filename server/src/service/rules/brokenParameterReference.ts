import { partOf } from './partOf.ts';
import type { AssociationRule } from './rule.ts';

export const brokenParameterReference: AssociationRule = {
  code: 'broken-parameter-reference',
  severity: 'warning',
  summary: 'A reference to a parameter of Parameter Store that SSM would not recognise',
  explanation:
    'SSM puts a value in place of {{ssm:name}}: two braces on each side, ssm in small letters, no space around the colon, and a name of ' +
    'letters, digits and . / : _ -. Anything else is handed to the document as it is written.',
  evidence: 'The form that the SSM Agent looks for.',
  docs: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-param-runcommand.html',
  example: {
    bad: `Name: AWS-RunShellScript
Parameters:
  commands: ['./register.sh {{ssm: /app/endpoint}}']
Targets:
  - Key: tag:Environment
    Values: [Production]
`,
    good: `Name: AWS-RunShellScript
Parameters:
  commands: ['./register.sh {{ssm:/app/endpoint}}']
Targets:
  - Key: tag:Environment
    Values: [Production]
`,
  },
  *check({ parameters }) {
    for (const { value, node } of parameters.flatMap(({ values }) => values)) {
      if (!value.includes('{')) continue;
      for (const { 0: written, index, groups } of value.matchAll(MEANT)) {
        if (RIGHT.test(written)) continue;
        const right = `{{ssm:${groups?.name?.trim() ?? ''}}}`;
        const by = value.slice(0, index) + right + value.slice(index + written.length);
        yield {
          span: partOf({ value, node }, { start: index, end: index + written.length }),
          message:
            'SSM does not recognise this reference. Write {{ssm:name}}, without spaces around the colon.',
          fixes: RIGHT.test(right)
            ? [{ title: `Change to ${right}`, edits: [{ change: 'replace', node, by }] }]
            : [],
        };
      }
    }
  },
};

const RIGHT = /^\{\{ *ssm:[/\w.:-]+ *\}\}$/;

const MEANT = /\{{1,2}\s{0,9}ssm\s{0,9}:(?<name>[^{}\n]{0,200})\}{0,2}/gi;
