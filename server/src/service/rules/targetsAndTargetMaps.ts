import { isBlank } from './isBlank.ts';
import { API_PAGE } from './pages.ts';
import { removal } from './removal.ts';
import type { AssociationRule } from './rule.ts';

export const targetsAndTargetMaps: AssociationRule = {
  code: 'targets-and-target-maps',
  severity: 'warning',
  summary: 'Targets and TargetMaps exclude each other',
  explanation:
    'Targets gives every target to one parameter of a runbook; TargetMaps says for each target which parameters get what. ' +
    'State Manager takes one or the other: keep the one that says what you mean.',
  evidence: "AWS's API reference.",
  docs: API_PAGE,
  example: {
    bad: `Name: AWS-StopEC2Instance
AutomationTargetParameterName: InstanceId
Targets:
  - Key: tag:AutoStop
    Values: ['true']
TargetMaps:
  - InstanceId: [i-0123456789abcdef0]
`,
    good: `Name: AWS-StopEC2Instance
AutomationTargetParameterName: InstanceId
Targets:
  - Key: tag:AutoStop
    Values: ['true']
`,
  },
  *check(association) {
    const maps = association.property('TargetMaps');
    const targets = association.property('Targets');
    if (!maps?.value || !targets?.value || isBlank(maps.value) || isBlank(targets.value)) return;
    yield {
      span: maps.key.span,
      message: 'TargetMaps cannot stand beside Targets: keep one of them.',
      fixes: [removal(maps, association), removal(targets, association)],
    };
  },
};
