import type { Edit } from '../edits.ts';
import { API_PAGE } from './pages.ts';
import type { AssociationRule } from './rule.ts';

export const patchAssociationWithoutManual: AssociationRule = {
  code: 'patch-association-without-manual',
  severity: 'information',
  summary: 'AWS-RunPatchBaselineAssociation reports compliance itself: SyncCompliance MANUAL',
  explanation:
    'This document writes patch compliance for the association it runs for. With AUTO, which is the default, State Manager writes its own besides.',
  evidence:
    "AWS's example has MANUAL; users report that it is refused otherwise (terraform-provider-aws#22945), without AWS's words.",
  docs: API_PAGE,
  example: {
    bad: `Name: AWS-RunPatchBaselineAssociation
Parameters:
  Operation: [Scan]
Targets:
  - Key: tag:Environment
    Values: [Production]
`,
    good: `Name: AWS-RunPatchBaselineAssociation
Parameters:
  Operation: [Scan]
Targets:
  - Key: tag:Environment
    Values: [Production]
SyncCompliance: MANUAL
`,
  },
  *check({ kind, node, property, text }) {
    const name = text('Name');
    if (name?.value !== 'AWS-RunPatchBaselineAssociation') return;
    const sync = property('SyncCompliance');
    const value = text('SyncCompliance');
    if (sync ? value?.value !== 'AUTO' : kind === 'update') return;
    const edit: Edit = value
      ? { change: 'replace', node: value.node, by: 'MANUAL' }
      : { change: 'insert', key: 'SyncCompliance', value: 'MANUAL', into: node };
    yield {
      span: (value?.node ?? name.node).span,
      message: 'This document goes with SyncCompliance: MANUAL.',
      fixes: [{ title: 'Set SyncCompliance to MANUAL', edits: [edit] }],
    };
  },
};
