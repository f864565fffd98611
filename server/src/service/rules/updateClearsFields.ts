import type { FieldName } from '../association.ts';
import { listInWords } from '../words.ts';
import type { AssociationRule } from './rule.ts';

export const updateClearsFields: AssociationRule = {
  code: 'update-clears-fields',
  severity: 'information',
  summary: 'An update clears the optional fields that it leaves out',
  explanation:
    'UpdateAssociation replaces the association: an optional field that the request does not have is set to nothing and does not stay as it was. ' +
    'Write every field that is to stay. An update also runs the association at once, unless ApplyOnlyAtCronInterval is true.',
  evidence:
    "AWS's API reference on UpdateAssociation; the same was met by users of Terraform (terraform-provider-aws#3407).",
  docs: 'https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_UpdateAssociation.html',
  example: {
    bad: `AssociationId: 8dfe3659-4309-493a-8755-0123456789ab
ScheduleExpression: rate(14 days)
`,
    good: `AssociationId: 8dfe3659-4309-493a-8755-0123456789ab
Name: AWS-UpdateSSMAgent
AssociationName: update-agent
Parameters:
  allowDowngrade: ['false']
Targets:
  - Key: tag:Environment
    Values: [Production]
ScheduleExpression: rate(14 days)
`,
  },
  *check({ kind, property }) {
    const id = property('AssociationId');
    if (kind !== 'update' || !id) return;
    const cleared = THAT_MATTER.filter((fields) => !fields.some(property)).map(([field]) => field);
    if (cleared.length === 0) return;
    yield {
      span: id.key.span,
      message: `An update clears what it leaves out: ${listInWords(cleared, 'and')} ${cleared.length > 1 ? 'are' : 'is'} not in this file.`,
    };
  },
};

/** What nobody wants to lose unawares, each with the fields that say the same in another way. */
const THAT_MATTER: readonly (readonly [FieldName, ...FieldName[]])[] = [
  ['AssociationName'],
  ['Parameters'],
  ['Targets', 'TargetMaps', 'TargetLocations'],
  ['ScheduleExpression'],
];
