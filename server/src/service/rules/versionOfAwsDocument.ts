import { documentName, isAwsName } from '../documents/documentsOf.ts';
import { API_PAGE } from './pages.ts';
import { removal } from './removal.ts';
import type { AssociationRule } from './rule.ts';

export const versionOfAwsDocument: AssociationRule = {
  code: 'version-of-aws-document',
  severity: 'error',
  summary: 'DocumentVersion cannot be chosen for documents of AWS',
  explanation:
    "AWS's own documents always run in the version that AWS made the default. A number is refused; $DEFAULT and $LATEST say nothing more.",
  evidence:
    'A refusal seen for version 1 of AWS-RunShellScript: «Document version can not be used with Amazon document». AWS itself shows ' +
    '$LATEST with success, so that and $DEFAULT are a hint.',
  docs: API_PAGE,
  example: {
    bad: `Name: AWS-RunPatchBaseline
DocumentVersion: '1'
Parameters:
  Operation: [Scan]
Targets:
  - Key: tag:Environment
    Values: [Production]
`,
    good: `Name: AWS-RunPatchBaseline
Parameters:
  Operation: [Scan]
Targets:
  - Key: tag:Environment
    Values: [Production]
`,
  },
  *check(association) {
    const name = association.text('Name');
    const version = association.text('DocumentVersion');
    const property = association.property('DocumentVersion');
    if (!name || !version || !property || association.document?.origin) return;
    if (!isAwsName(documentName(name.value))) return;
    if (/^\$(?:LATEST|DEFAULT)$/.test(version.value)) {
      yield {
        span: property.key.span,
        message: `${version.value} changes nothing here: documents of AWS always run in their default version.`,
        severity: 'hint',
        tag: 'unnecessary',
        fixes: [removal(property, association, version.value === '$DEFAULT')],
      };
    } else if (/^[1-9]\d*$/.test(version.value)) {
      yield {
        span: version.node.span,
        message: 'SSM refuses DocumentVersion for documents of AWS. Remove it.',
        // That AWS keeps names in any case to itself is likely, not known.
        ...(!/^(?:AWS|Amazon)/.test(documentName(name.value)) && { severity: 'warning' as const }),
        fixes: [removal(property, association, true)],
      };
    }
  },
};
