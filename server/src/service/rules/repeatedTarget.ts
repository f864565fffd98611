import type { Association, Target, Text } from '../association.ts';
import { type JsonValue, jsonOf, propertyOf } from '../tree.ts';
import { everyTarget } from './locationsOf.ts';
import { TARGETS_PAGE } from './pages.ts';
import type { AssociationRule, Finding } from './rule.ts';
import { targetKey } from './targetKey.ts';
import { withoutItems } from './withoutItems.ts';

export const repeatedTarget: AssociationRule = {
  code: 'repeated-target',
  severity: 'hint',
  summary: 'A target key or value twice',
  explanation:
    'All targets must hold, each by any one of its values. A key that stands twice asks for two values at once, which no node has: ' +
    'alternatives belong into one list of Values. A value that stands twice in a list says the same once.',
  evidence: "AWS's guide on several targets.",
  docs: TARGETS_PAGE,
  example: {
    bad: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: tag:Environment
    Values: [Production, Staging, Production]
`,
    good: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: tag:Environment
    Values: [Production, Staging]
`,
  },
  *check(association) {
    yield* repeatedKeys(association);
    for (const target of everyTarget(association)) yield* repeatedValues(target);
  },
};

function* repeatedKeys(association: Association): Generator<Finding> {
  const list = association.list('Targets');
  const first = new Map<string, Target>();
  for (const target of association.targets) {
    const { key } = target;
    if (!list || !key || key.value === '') continue;
    const name = nameOf(key);
    const earlier = first.get(name);
    if (!earlier) {
      first.set(name, target);
      continue;
    }
    const values = [...new Set([...earlier.values, ...target.values].map(({ value }) => value))];
    const joined = list.items.flatMap((item): readonly JsonValue[] => {
      if (item === target.node) return [];
      return [item === earlier.node ? { Key: key.value, Values: values } : jsonOf(item)];
    });
    const isWhole = [earlier, target].every(({ node }) => propertyOf(node, 'Values'));
    yield {
      span: key.node.span,
      severity: 'information',
      message: `${key.value} stands twice, and both must hold. Alternatives belong into one list of Values.`,
      fixes: isWhole
        ? [
            {
              title: 'Join the values as alternatives',
              edits: [{ change: 'replace', node: list, by: joined }],
            },
          ]
        : [],
    };
  }
}

function* repeatedValues({ values, valuesProperty }: Target): Generator<Finding> {
  const list = valuesProperty?.value;
  if (list?.kind !== 'array' || values.length < 2) return;
  const known = new Set<string>();
  const again: Text[] = [];
  for (const text of values) {
    if (text.value !== '' && known.has(text.value)) again.push(text);
    known.add(text.value);
  }
  const left = again.map(({ node }) => node);
  for (const { node } of again) {
    yield {
      span: node.span,
      message: 'This value stands in the list already.',
      fixes: [{ title: 'Remove what stands twice', edits: [withoutItems(list, left)] }],
      tag: 'unnecessary',
    };
  }
}

/** Names of tags tell large and small letters apart; AWS's own keys do not. */
const nameOf = ({ value }: Text): string => targetKey(value)?.name ?? value;
