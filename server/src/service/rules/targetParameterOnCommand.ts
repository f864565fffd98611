import { TARGETS_PAGE } from './pages.ts';
import { removal } from './removal.ts';
import type { AssociationRule } from './rule.ts';

export const targetParameterOnCommand: AssociationRule = {
  code: 'target-parameter-on-command',
  severity: 'hint',
  summary: 'AutomationTargetParameterName is for Automation runbooks',
  explanation:
    'A Command or Policy document runs on the nodes themselves and learns nothing of targets through a parameter; the field has no effect there.',
  evidence: 'The words of the service model; files with it are found in use, so it does no harm.',
  docs: TARGETS_PAGE,
  example: {
    bad: `Name: AWS-RunPatchBaseline
Parameters:
  Operation: [Scan]
Targets:
  - Key: tag:Environment
    Values: [Production]
AutomationTargetParameterName: InstanceId
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
    const parameter = association.property('AutomationTargetParameterName');
    const type = association.document?.type;
    if (!parameter || (type !== 'Command' && type !== 'Policy')) return;
    yield {
      span: parameter.key.span,
      message: `AutomationTargetParameterName is for runbooks; ${association.document?.name} is a ${type} document.`,
      tag: 'unnecessary',
      fixes: [removal(parameter, association)],
    };
  },
};
