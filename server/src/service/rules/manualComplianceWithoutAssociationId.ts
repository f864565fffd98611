import { API_PAGE } from './pages.ts';
import { removal } from './removal.ts';
import type { AssociationRule } from './rule.ts';

export const manualComplianceWithoutAssociationId: AssociationRule = {
  code: 'manual-compliance-without-association-id',
  severity: 'warning',
  summary: 'SyncCompliance MANUAL needs a document with an AssociationId parameter',
  explanation:
    'With MANUAL nobody but the document itself reports compliance (PutComplianceItems), and for that it must be told the id of the ' +
    'association. AWS-RunPatchBaselineAssociation is made for it; for most others AUTO is right.',
  evidence:
    'AWS\'s API reference; State Manager\'s refusal reads «Parameter "AssociationId" is not defined in the document.».',
  docs: API_PAGE,
  example: {
    bad: `Name: AWS-RunShellScript
Parameters:
  commands: [./check.sh]
Targets:
  - Key: tag:Environment
    Values: [Production]
SyncCompliance: MANUAL
`,
    good: `Name: AWS-RunShellScript
Parameters:
  commands: [./check.sh]
Targets:
  - Key: tag:Environment
    Values: [Production]
`,
  },
  *check(association) {
    const sync = association.text('SyncCompliance');
    const property = association.property('SyncCompliance');
    const { document } = association;
    if (!property || sync?.value !== 'MANUAL' || !document || document.confidence === 'low') return;
    if (Object.hasOwn(document.parameters, 'AssociationId')) return;
    yield {
      span: sync.node.span,
      message: `MANUAL needs a document with an AssociationId parameter; ${document.name} has none.`,
      fixes: [removal(property, association)],
    };
  },
};
