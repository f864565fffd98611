import { moveToTargets } from './moveToTargets.ts';
import { API_PAGE } from './pages.ts';
import type { AssociationRule } from './rule.ts';

export const instanceIdWithNewDocument: AssociationRule = {
  code: 'instance-id-with-new-document',
  severity: 'error',
  summary: 'InstanceId works with documents of schema version 1.2 only',
  explanation:
    'A document of schema version 2.0 or newer can be associated by Targets only. Name the node there, under the key InstanceIds.',
  evidence:
    'State Manager refuses it with «Document schema version, 2.2, is not supported by association that is created with instance id».',
  docs: API_PAGE,
  example: {
    bad: `Name: AWS-RunPatchBaseline
InstanceId: i-0123456789abcdef0
Parameters:
  Operation: [Scan]
`,
    good: `Name: AWS-RunPatchBaseline
Targets:
  - Key: InstanceIds
    Values: [i-0123456789abcdef0]
Parameters:
  Operation: [Scan]
`,
  },
  *check(association) {
    const property = association.property('InstanceId');
    const { confidence, schemaVersion } = association.document ?? {};
    if (
      !property ||
      !association.text('InstanceId')?.value ||
      confidence === 'low' ||
      association.kind === 'update'
    )
      return;
    if (!schemaVersion || !(Number(schemaVersion) >= 2)) return;
    yield {
      span: property.key.span,
      message: `InstanceId is refused for a document of schema version ${schemaVersion}: name the node in Targets.`,
      fixes: moveToTargets(association),
    };
  },
};
