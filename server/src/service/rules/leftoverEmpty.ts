import type { Association, FieldName } from '../association.ts';
import { type Node, nameOf, type ObjectNode, type Property, propertyOf } from '../tree.ts';
import { API_PAGE } from './pages.ts';
import type { AssociationRule, Finding } from './rule.ts';
import { s3LocationOf } from './s3LocationOf.ts';
import { targetsNothing } from './targetsNothing.ts';

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
    for (const { property, from } of leftoversOf(association)) yield leftover(property, from);
  },
};

interface Leftover {
  readonly property: Property;
  readonly from: ObjectNode;
}

function* leftoversOf(association: Association): Generator<Leftover> {
  const { node } = association;
  for (const field of FIELDS) {
    // Where nothing is targeted at all, there is more to say about it.
    if (field === 'Targets' && targetsNothing(association)) continue;
    const property = association.property(field);
    if (property?.value && saysNothing(property.value)) yield { property, from: node };
  }
  const parameters = association.property('Parameters')?.value;
  for (const { name, property, values } of association.parameters) {
    // The skeleton's stand-in for the name of a parameter.
    const isStandIn = name === 'KeyName' && values.every(({ value }) => value === '');
    if (isStandIn && parameters?.kind === 'object') yield { property, from: parameters };
  }
  const location = s3LocationOf(association);
  const prefix = propertyOf(location, 'OutputS3KeyPrefix');
  // An OutputLocation that says nothing goes as a whole.
  const isAlone = location?.properties.length === 1;
  if (location && !isAlone && prefix?.value && saysNothing(prefix.value)) {
    yield { property: prefix, from: location };
  }
}

const FIELDS: readonly FieldName[] = [
  'Targets',
  'TargetMaps',
  'Parameters',
  'CalendarNames',
  'Tags',
  'OutputLocation',
];

/** Empty texts, and nothing around them but lists of them and the members of `OutputLocation`. */
function saysNothing(node: Node): boolean {
  if (node.kind === 'scalar') return node.value === '';
  if (node.kind === 'array') return node.items.every((item) => item.kind === 'scalar' && item.value === '');
  return node.properties.every(
    ({ key, value }) =>
      /^(?:S3Location|OutputS3KeyPrefix)$/.test(String(key.value)) && value && saysNothing(value),
  );
}

const leftover = (property: Property, from: ObjectNode): Finding => ({
  span: property.key.span,
  message: `${nameOf(property)} is empty: it can be left out.`,
  fixes: [{ title: `Remove ${nameOf(property)}`, edits: [{ change: 'remove', property, from }] }],
  tag: 'unnecessary',
});
