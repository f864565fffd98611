import { ROLE_PARAMETER } from '../documents/parameterOrder.ts';
import { TARGETS_PAGE } from './pages.ts';
import type { AssociationRule } from './rule.ts';

export const automationWithoutRole: AssociationRule = {
  code: 'automation-without-role',
  severity: 'information',
  summary: 'A runbook without AutomationAssumeRole acts with no role of its own',
  explanation:
    'State Manager starts the runbook later, when nobody is signed in. AutomationAssumeRole in Parameters names the role that it acts as; ' +
    'without it the steps may lack permissions.',
  evidence: "AWS's guide asks for the role in associations with runbooks.",
  docs: TARGETS_PAGE,
  example: {
    bad: `Name: AWS-StartRdsInstance
Parameters:
  InstanceId: [my-database]
`,
    good: `Name: AWS-StartRdsInstance
Parameters:
  InstanceId: [my-database]
  AutomationAssumeRole: ['arn:aws:iam::111122223333:role/Automation']
`,
  },
  *check({ document, parameters, property, text }) {
    const name = text('Name');
    const declared = document?.parameters[ROLE_PARAMETER];
    // A required one is missed by another rule.
    if (!name || document?.type !== 'Automation' || !declared || declared.required) return;
    if (parameters.some((parameter) => parameter.name === ROLE_PARAMETER)) return;
    yield {
      span: (property('Parameters')?.key ?? name.node).span,
      message: `Give the runbook a role: ${ROLE_PARAMETER} in Parameters.`,
    };
  },
};
