import type { Text } from '../association.ts';
import { API_PAGE } from './pages.ts';
import { partOf } from './partOf.ts';
import type { AssociationRule, Finding } from './rule.ts';
import { secretIn } from './secretIn.ts';
import { isLiteralSecret, isSecretName } from './secretName.ts';

export const plainTextSecret: AssociationRule = {
  code: 'plain-text-secret',
  severity: 'warning',
  summary: 'A parameter holds a secret in plain text',
  explanation:
    'Parameters are stored with the association and its history, and everyone who may describe it reads them. Keep a secret as a ' +
    'SecureString in Parameter Store, or in Secrets Manager, and let the script read it on the node. {{ssm:name}} fits text that is ' +
    'no secret: SSM refuses a SecureString there.',
  evidence: 'Guessed from names such as Password and from forms of well-known keys; nothing that AWS checks.',
  docs: API_PAGE,
  example: {
    bad: `Name: AWS-RunShellScript
Parameters:
  commands: [./register.sh --token 4b1f9c0e77d2]
Targets:
  - Key: tag:Environment
    Values: [Production]
`,
    good: `Name: AWS-RunShellScript
Parameters:
  commands:
    - ./register.sh --token "$(aws ssm get-parameter --name /app/token --with-decryption --query Parameter.Value --output text)"
Targets:
  - Key: tag:Environment
    Values: [Production]
`,
  },
  *check({ document, parameters }) {
    for (const { name, values } of parameters) {
      const declared = document?.parameters[name];
      // Some documents take the name of a secret under a name of this kind.
      const isSecret =
        isSecretName(name) && !/SecureString|Secrets Manager/i.test(declared?.description ?? '');
      for (const value of values) {
        if (isSecret && isLiteralSecret(value.value)) yield { span: value.node.span, message: MESSAGE };
        else yield* inside(value);
      }
    }
  },
};

const MESSAGE =
  'This looks like a secret in plain text, and associations can be read. Let the script read it on the node, from a SecureString parameter.';

function* inside(text: Text): Generator<Finding> {
  const span = secretIn(text.value);
  if (span) yield { span: partOf(text, span), message: MESSAGE };
}
