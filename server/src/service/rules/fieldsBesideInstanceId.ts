import { listInWords } from '../words.ts';
import { isBlank } from './isBlank.ts';
import { moveToTargets } from './moveToTargets.ts';
import { API_PAGE } from './pages.ts';
import type { AssociationRule } from './rule.ts';

export const fieldsBesideInstanceId: AssociationRule = {
  code: 'fields-beside-instance-id',
  severity: 'warning',
  summary: 'InstanceId does not go together with newer fields',
  explanation:
    'Associations that name their node by InstanceId are of the old kind: they know no AssociationName, DocumentVersion, MaxErrors, ' +
    'MaxConcurrency, OutputLocation or ScheduleExpression. Name the node in Targets.',
  evidence: "AWS's API reference.",
  docs: API_PAGE,
  example: {
    bad: `Name: AWS-RunShellScript
InstanceId: i-0123456789abcdef0
Parameters:
  commands: [uptime]
ScheduleExpression: rate(1 day)
`,
    good: `Name: AWS-RunShellScript
Targets:
  - Key: InstanceIds
    Values: [i-0123456789abcdef0]
Parameters:
  commands: [uptime]
ScheduleExpression: rate(1 day)
`,
  },
  *check(association) {
    const property = association.property('InstanceId');
    if (!property || !association.text('InstanceId')?.value || association.kind === 'update') return;
    const excluded = EXCLUDED.filter((field) => {
      const value = association.property(field)?.value;
      return value && !isBlank(value);
    });
    if (excluded.length === 0) return;
    yield {
      span: property.key.span,
      message: `InstanceId does not go together with ${listInWords(excluded, 'and')}: name the node in Targets.`,
      fixes: moveToTargets(association),
    };
  },
};

const EXCLUDED = [
  'AssociationName',
  'DocumentVersion',
  'MaxErrors',
  'MaxConcurrency',
  'OutputLocation',
  'ScheduleExpression',
] as const;
