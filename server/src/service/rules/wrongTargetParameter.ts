import { ROLE_PARAMETER } from '../documents/parameterOrder.ts';
import type { SsmDocument } from '../documents/ssmDocument.ts';
import { closest } from '../mistakes/closest.ts';
import type { Severity } from '../problem.ts';
import { quote } from '../words.ts';
import { TARGETS_PAGE } from './pages.ts';
import type { AssociationRule } from './rule.ts';
import { runsRunbook } from './runsRunbook.ts';

export const wrongTargetParameter: AssociationRule = {
  code: 'wrong-target-parameter',
  severity: 'warning',
  summary: 'AutomationTargetParameterName names a parameter that cannot take targets',
  explanation:
    'It is the name of a parameter of the runbook, in the same case; the one for the role, AutomationAssumeRole, is ruled out. ' +
    "AWS adds parameters at any time, so a name that resembles none of an AWS runbook's is told more quietly.",
  evidence: 'AWS\'s guide; State Manager\'s refusal reads «Parameter "X" is not defined in the document.».',
  docs: TARGETS_PAGE,
  example: {
    bad: `Name: AWS-StopEC2Instance
Parameters:
  AutomationAssumeRole: ['arn:aws:iam::111122223333:role/Automation']
Targets:
  - Key: tag:StopNightly
    Values: ['true']
AutomationTargetParameterName: instanceId
`,
    good: `Name: AWS-StopEC2Instance
Parameters:
  AutomationAssumeRole: ['arn:aws:iam::111122223333:role/Automation']
Targets:
  - Key: tag:StopNightly
    Values: ['true']
AutomationTargetParameterName: InstanceId
`,
  },
  *check(association) {
    const text = association.text('AutomationTargetParameterName');
    if (!text?.value) return;
    const { value, node } = text;
    const { document } = association;
    const isKnown = document?.type === 'Automation';
    if (value === ROLE_PARAMETER && runsRunbook(association)) {
      yield { span: node.span, message: `${ROLE_PARAMETER} takes the role and cannot take targets.` };
      return;
    }
    if (!isKnown || Object.hasOwn(document.parameters, value)) return;
    const names = Object.keys(document.parameters).filter((name) => name !== ROLE_PARAMETER);
    if (names.length === 0) return;
    const near = closest(value, names);
    yield {
      span: node.span,
      message: `${document.name} has no parameter ${quote(value)}.${near.names[0] ? ` Did you mean '${near.names[0]}'?` : ''}`,
      severity: severityFor(document, near.names.length > 0),
      fixes: near.names.map((by) => ({
        title: `Change to '${by}'`,
        edits: [{ change: 'replace', node, by }],
        ...(near.sure && document.confidence !== 'low' && { preferred: true as const }),
      })),
    };
  },
};

function severityFor({ confidence }: SsmDocument, isNear: boolean): Severity {
  if (confidence === 'high') return 'warning';
  if (confidence === 'low') return 'hint';
  return isNear ? 'warning' : 'information';
}
