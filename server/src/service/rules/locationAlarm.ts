import { propertyOf } from '../tree.ts';
import { locationsOf } from './locationsOf.ts';
import { TARGET_LOCATION_PAGE } from './pages.ts';
import type { AssociationRule } from './rule.ts';

export const locationAlarm: AssociationRule = {
  code: 'location-alarm',
  severity: 'warning',
  summary: 'State Manager takes no alarm for a single location',
  explanation:
    'TargetLocationAlarmConfiguration belongs to Automation started directly. An association takes one alarm for all of its runs: ' +
    'AlarmConfiguration.',
  evidence: "AWS's API reference and service model, from 2026 on.",
  docs: TARGET_LOCATION_PAGE,
  example: {
    bad: `Name: AWS-StopEC2Instance
AutomationTargetParameterName: InstanceId
Targets:
  - Key: tag:AutoStop
    Values: ['true']
TargetLocations:
  - Accounts: ['111122223333']
    Regions: [eu-central-1]
    TargetLocationAlarmConfiguration:
      Alarms:
        - Name: too-many-errors
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
      const property = propertyOf(location, 'TargetLocationAlarmConfiguration');
      if (!property) continue;
      yield {
        span: property.key.span,
        message: 'State Manager does not support this: use AlarmConfiguration of the association.',
        fixes: [
          {
            title: 'Remove TargetLocationAlarmConfiguration',
            edits: [{ change: 'remove', property, from: location }],
          },
        ],
      };
    }
  },
};
