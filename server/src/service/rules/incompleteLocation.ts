import { propertyOf } from '../tree.ts';
import { locationsOf } from './locationsOf.ts';
import { TARGET_LOCATION_PAGE } from './pages.ts';
import type { AssociationRule } from './rule.ts';

export const incompleteLocation: AssociationRule = {
  code: 'incomplete-location',
  severity: 'hint',
  summary: 'A place to run has Accounts and Regions',
  explanation:
    'Each entry of TargetLocations crosses its accounts with its Regions. The API asks for neither; every example of AWS has both.',
  evidence: "AWS's guide.",
  docs: TARGET_LOCATION_PAGE,
  example: {
    bad: `Name: AWS-StopEC2Instance
AutomationTargetParameterName: InstanceId
Targets:
  - Key: tag:AutoStop
    Values: ['true']
TargetLocations:
  - Accounts: ['111122223333']
`,
    good: `Name: AWS-StopEC2Instance
AutomationTargetParameterName: InstanceId
Targets:
  - Key: tag:AutoStop
    Values: ['true']
TargetLocations:
  - Accounts: ['111122223333']
    Regions: [eu-central-1]
`,
  },
  *check(association) {
    for (const location of locationsOf(association)) {
      const missing = ['Accounts', 'Regions'].filter((name) => !propertyOf(location, name));
      if (missing.length === 0) continue;
      yield {
        span: (location.properties[0]?.key ?? location).span,
        message: `This entry of TargetLocations has no ${missing.join(' and no ')}.`,
      };
    }
  },
};
