import { isReference } from './declaredParameters.ts';
import { partOf } from './partOf.ts';
import type { AssociationRule } from './rule.ts';

export const secureReferenceOutsideDownload: AssociationRule = {
  code: 'secure-reference-outside-download',
  severity: 'warning',
  summary: '{{ssm-secure:…}} is read only for the credentials of a download',
  explanation:
    'The SSM Agent puts a SecureString in place of {{ssm-secure:name}} only where a document downloads content: tokenInfo, SSH keys and passwords ' +
    'inside SourceInfo. Anywhere else the text stays as it is. Let the script read the parameter on the node.',
  evidence: 'The source of the SSM Agent.',
  docs: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/integration-remote-scripts.html',
  example: {
    bad: `Name: AWS-RunShellScript
Parameters:
  commands: ['./register.sh {{ssm-secure:/app/token}}']
Targets:
  - Key: tag:Environment
    Values: [Production]
`,
    good: `Name: AWS-RunShellScript
Parameters:
  commands: ['./register.sh "$(aws ssm get-parameter --name /app/token --with-decryption --query Parameter.Value --output text)"']
Targets:
  - Key: tag:Environment
    Values: [Production]
`,
  },
  *check({ document, parameters }) {
    // What a document of one's own does with its parameters is not known.
    if (!document || document.origin) return;
    for (const { name, values } of parameters) {
      const type = document.parameters[name]?.type;
      if (!type || type === 'StringMap' || /source-?info/i.test(name)) continue;
      for (const { value, node } of values) {
        if (!isReference(value)) continue;
        for (const { 0: written, index } of value.matchAll(SECURE)) {
          yield {
            span: partOf({ value, node }, { start: index, end: index + written.length }),
            message: `Nothing replaces {{ssm-secure:…}} in ${name}. Let the script read the parameter on the node.`,
          };
        }
      }
    }
  },
};

const SECURE = /\{\{\s{0,9}ssm-secure:[^{}\n]{0,200}\}\}/g;
