import { isBlank } from './isBlank.ts';
import { isRunbook } from './isRunbook.ts';
import { TARGET_LOCATION_PAGE } from './pages.ts';
import type { AssociationRule } from './rule.ts';

export const targetLocationsOnCommand: AssociationRule = {
  code: 'target-locations-on-command',
  severity: 'warning',
  summary: 'TargetLocations is for runbooks',
  explanation:
    'Only Automation is described to reach into other accounts and Regions. A Command or Policy document works on the nodes of the account ' +
    'and Region that the association is in: make one in each of them, with Quick Setup or a stack set.',
  evidence: "AWS's guide, which shows it for runbooks only; whether State Manager refuses it is not known.",
  docs: TARGET_LOCATION_PAGE,
  example: {
    bad: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: tag:Environment
    Values: [Production]
TargetLocations:
  - Accounts: ['111122223333']
    Regions: [eu-central-1]
`,
    good: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: tag:Environment
    Values: [Production]
`,
  },
  *check(association) {
    const property = association.property('TargetLocations');
    if (!property?.value || isBlank(property.value) || isRunbook(association) !== false) return;
    yield {
      span: property.key.span,
      message: `TargetLocations is for runbooks; this is a ${association.document?.type} document.`,
    };
  },
};
