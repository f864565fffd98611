import type { Target } from '../association.ts';
import { nameOf, propertyOf } from '../tree.ts';
import { everyTarget } from './locationsOf.ts';
import { TARGETS_PAGE } from './pages.ts';
import type { AssociationRule, Finding } from './rule.ts';

export const incompleteTarget: AssociationRule = {
  code: 'incomplete-target',
  severity: 'warning',
  summary: 'A target needs both Key and Values',
  explanation:
    'A target is a condition: Key says what to look at, Values what is to be found there. The API lets a half through its first checks, ' +
    'but half a condition chooses nothing.',
  evidence: "AWS's guide; CloudFormation, which calls the same API, requires both.",
  docs: TARGETS_PAGE,
  example: {
    bad: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: tag:Environment
    Values: []
`,
    good: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: tag:Environment
    Values: [Production]
`,
  },
  *check(association) {
    for (const target of everyTarget(association)) yield* missingIn(target);
  },
};

function* missingIn({ node, valuesProperty }: Target): Generator<Finding> {
  // Another name may be meant for either.
  if (node.properties.some((property) => !/^(?:Key|Values)$/.test(nameOf(property)))) return;
  const key = propertyOf(node, 'Key');
  const list = valuesProperty?.value;
  if (!key && !valuesProperty) {
    yield { span: node.span, message: 'This target says nothing: it needs Key and Values.' };
  } else if (!valuesProperty) {
    if (key) yield { span: key.key.span, message: 'This target has no Values.' };
  } else if (!key) {
    yield { span: valuesProperty.key.span, message: 'This target has no Key: InstanceIds, or tag:<name>?' };
  } else if (list?.kind === 'array' && list.items.length === 0) {
    yield { span: list.span, message: 'Values is empty: this target chooses nothing.' };
  }
}
