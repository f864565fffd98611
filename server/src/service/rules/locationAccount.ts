import { textsOf } from '../association.ts';
import { propertyOf } from '../tree.ts';
import { quote } from '../words.ts';
import { locationsOf } from './locationsOf.ts';
import { TARGET_LOCATION_PAGE } from './pages.ts';
import type { AssociationRule } from './rule.ts';

export const locationAccount: AssociationRule = {
  code: 'location-account',
  severity: 'warning',
  summary: 'Neither an account nor an organizational unit',
  explanation:
    'Accounts takes account ids of 12 digits, ids of organizational units (ou-…) and the id of the root of the organization (r-…). ' +
    'A number that was written without quotes once may have lost its leading zeros.',
  evidence: "AWS's API reference; the model sets no form for these.",
  docs: TARGET_LOCATION_PAGE,
  example: {
    bad: `Name: AWS-StopEC2Instance
AutomationTargetParameterName: InstanceId
Targets:
  - Key: tag:AutoStop
    Values: ['true']
TargetLocations:
  - Accounts: ['1111-2222-3333']
    Regions: [eu-central-1]
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
      for (const { node, value } of textsOf(propertyOf(location, 'Accounts')?.value)) {
        if (ACCOUNT.test(value)) continue;
        const by = meant(value);
        yield {
          span: node.span,
          message:
            value === ''
              ? 'An account is missing here.'
              : `${quote(value)} is neither an account id of 12 digits nor the id of an organizational unit.`,
          fixes: by ? [{ title: `Change to '${by}'`, edits: [{ change: 'replace', node, by }] }] : [],
        };
      }
    }
  },
};

const ACCOUNT = /^(?:\d{12}|ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}|r-[a-z0-9]{4,32})$/;

/** Without what people write around an id, and with the zeros that a number loses. */
function meant(value: string): string | undefined {
  const bare = value.trim().replace(/^arn:.*\//, '');
  const digits = bare.replace(/[\s-]/g, '');
  const by = /^\d{10,12}$/.test(digits) ? digits.padStart(12, '0') : bare;
  return ACCOUNT.test(by) ? by : undefined;
}
