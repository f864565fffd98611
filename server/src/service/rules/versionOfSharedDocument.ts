import { API_PAGE } from './pages.ts';
import { removal } from './removal.ts';
import type { AssociationRule } from './rule.ts';

export const versionOfSharedDocument: AssociationRule = {
  code: 'version-of-shared-document',
  severity: 'warning',
  summary: 'A document that another account shares runs in its default version only',
  explanation:
    'An ARN with an account in Name is how a shared document is named. State Manager runs its default version, whatever DocumentVersion ' +
    'says, even where the console shows another. For a document of your own its plain name is enough.',
  evidence: "AWS's guide, on editing associations and on the request.",
  docs: API_PAGE,
  example: {
    bad: `Name: arn:aws:ssm:eu-west-1:111122223333:document/Harden-Linux
DocumentVersion: '2'
Targets:
  - Key: tag:Environment
    Values: [Production]
`,
    good: `Name: arn:aws:ssm:eu-west-1:111122223333:document/Harden-Linux
Targets:
  - Key: tag:Environment
    Values: [Production]
`,
  },
  *check(association) {
    const name = association.text('Name');
    const version = association.text('DocumentVersion');
    const property = association.property('DocumentVersion');
    if (!name || !version?.value || !property || version.value === '$DEFAULT') return;
    if (!SHARED.test(name.value)) return;
    yield {
      span: version.node.span,
      message:
        'If another account shares this document, only its default version runs. Remove DocumentVersion.',
      fixes: [removal(property, association)],
    };
  },
};

const SHARED = /^arn:[^:]*:ssm:[^:]*:\d{12}:document\/./;
