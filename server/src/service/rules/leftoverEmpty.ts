import type { Association, FieldName } from '../association.ts';
import type { Fix } from '../problem.ts';
import { nameOf, type ObjectNode, type Property, propertyOf } from '../tree.ts';
import { isBlank } from './isBlank.ts';
import { API_PAGE } from './pages.ts';
import type { AssociationRule } from './rule.ts';
import { s3LocationOf } from './s3LocationOf.ts';
import { targetsNothing } from './targetsNothing.ts';
import { isLeftover, isStandIn, withoutLeftovers } from './withoutLeftovers.ts';

export const leftoverEmpty: AssociationRule = {
  code: 'leftover-empty',
  severity: 'hint',
  summary: 'A field that says nothing',
  explanation:
    'The skeleton that the AWS CLI prints has every field, empty. Fields that stay so can go: empty means the same as left out.',
  evidence: 'The service model, which takes these fields empty.',
  docs: API_PAGE,
  example: {
    bad: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: tag:Environment
    Values: [Production]
Parameters: {}
`,
    good: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: tag:Environment
    Values: [Production]
`,
  },
  *check(association) {
    // An update says something by an empty field: what was there goes.
    if (association.kind === 'update') return;
    const whole = FIELDS.flatMap((field) => blankField(association, field) ?? []);
    const leftovers = [...whole, ...partsOf(association)];
    const cleared = leftovers.length > 0 ? withoutLeftovers(association) : undefined;
    for (const { property, from } of leftovers) {
      const name = nameOf(property);
      const removal: Fix = { title: `Remove ${name}`, edits: [{ change: 'remove', property, from }] };
      yield {
        span: property.key.span,
        message: `${name} says nothing: it can be left out.`,
        fixes: cleared ? [removal, cleared] : [removal],
        tag: 'unnecessary',
      };
    }
  },
};

interface Leftover {
  readonly property: Property;
  readonly from: ObjectNode;
}

/** What the schema lets through empty, or finds many faults in. */
const FIELDS = [
  'Targets',
  'TargetMaps',
  'TargetLocations',
  'Parameters',
  'CalendarNames',
  'Tags',
  'OutputLocation',
  'AlarmConfiguration',
] as const;

function blankField(association: Association, field: FieldName): Leftover | undefined {
  const property = association.property(field);
  if (!property?.value || property.value.kind === 'scalar') return undefined;
  const { length } = association.targets;
  // What is targeted has to be said somewhere; half a target has a rule of its own.
  if (field === 'Targets' && (length > 0 || targetsNothing(association))) return undefined;
  return isLeftover(property) ? { property, from: association.node } : undefined;
}

/** Parts that say nothing of fields that say something. */
function* partsOf(association: Association): Generator<Leftover> {
  const output = s3LocationOf(association);
  const prefix = propertyOf(output, 'OutputS3KeyPrefix');
  if (output && !isBlank(output) && prefix?.value && isBlank(prefix.value)) {
    yield { property: prefix, from: output };
  }
  const parameters = association.property('Parameters')?.value;
  if (parameters?.kind !== 'object' || parameters.properties.every(isStandIn)) return;
  for (const property of parameters.properties.filter(isStandIn)) yield { property, from: parameters };
}
