import { isBlank } from './isBlank.ts';
import { API_PAGE } from './pages.ts';
import { removal } from './removal.ts';
import type { AssociationRule } from './rule.ts';

export const instanceIdAndTargets: AssociationRule = {
  code: 'instance-id-and-targets',
  severity: 'warning',
  summary: 'InstanceId and Targets are two ways to say the same',
  explanation:
    'InstanceId is the old way to name one node, Targets the way that replaced it. No page of AWS says what both together mean: ' +
    'put the node into Targets if it is meant, and leave InstanceId out.',
  evidence: "AWS's API reference, which asks for Targets in place of InstanceId.",
  docs: API_PAGE,
  example: {
    bad: `Name: AWS-RunShellScript
InstanceId: i-0123456789abcdef0
Targets:
  - Key: tag:Environment
    Values: [Production]
Parameters:
  commands: [uptime]
`,
    good: `Name: AWS-RunShellScript
Targets:
  - Key: tag:Environment
    Values: [Production]
Parameters:
  commands: [uptime]
`,
  },
  *check(association) {
    const property = association.property('InstanceId');
    const id = association.text('InstanceId');
    const targets = association.list('Targets');
    if (!property || !id?.value || !targets || isBlank(targets) || association.kind === 'update') return;
    yield {
      span: property.key.span,
      message: 'InstanceId stands beside Targets: say in Targets alone what is meant.',
      fixes: [removal(property, association)],
    };
  },
};
