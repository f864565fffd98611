import { TARGETS_PAGE } from './pages.ts';
import type { AssociationRule } from './rule.ts';

export const automationParameterCount: AssociationRule = {
  code: 'automation-parameter-count',
  severity: 'warning',
  summary: 'An association with a runbook gives it 1 to 200 parameters',
  explanation:
    'State Manager refuses to associate a runbook to which the file gives nothing. A runbook that declares no parameter needs one, ' +
    'if only one with a default; often AutomationAssumeRole is it.',
  evidence:
    'A refusal that was reported: «Automation Association Parameters must have length greater than 0 and less than or equal to 200» ' +
    '(aws-systems-manager-user-guide#189). AWS could not repeat it, so none at all is a warning.',
  docs: TARGETS_PAGE,
  example: {
    bad: `Name: AWSSupport-ListEC2Resources
`,
    good: `Name: AWSSupport-ListEC2Resources
Parameters:
  AutomationAssumeRole: ['arn:aws:iam::111122223333:role/Automation']
`,
  },
  *check({ document, parameters, property, text }) {
    const name = text('Name');
    if (!name || document?.type !== 'Automation') return;
    const given = property('Parameters');
    if (parameters.length > MOST && given) {
      yield {
        span: given.key.span,
        message: `A runbook takes at most ${MOST} parameters; these are ${parameters.length}.`,
        severity: 'error',
      };
    }
    if (given && !(given.value?.kind === 'object' && parameters.length === 0)) return;
    // A target is handed over in a parameter too, and a required one is missed by another rule.
    if (property('Targets') || property('AutomationTargetParameterName') || property('TargetMaps')) return;
    if (Object.values(document.parameters).some(({ required }) => required)) return;
    yield {
      span: (given?.key ?? name.node).span,
      message: 'Give the runbook at least one parameter: State Manager was seen to refuse it without any.',
    };
  },
};

const MOST = 200;
