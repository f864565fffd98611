import { everyTarget } from './locationsOf.ts';
import { TARGETS_PAGE } from './pages.ts';
import type { AssociationRule } from './rule.ts';
import { targetKey } from './targetKey.ts';
import { withoutItems } from './withoutItems.ts';

export const wildcardWithOthers: AssociationRule = {
  code: 'wildcard-with-others',
  severity: 'hint',
  summary: '* beside ids takes in everything',
  explanation:
    'One of the values of a target is enough, and * is every node: ids beside it change nothing. Either every node is meant, ' +
    'or the * was left over.',
  evidence: "AWS's guide: values of one key are alternatives.",
  docs: TARGETS_PAGE,
  example: {
    bad: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: InstanceIds
    Values: ['*', i-0123456789abcdef0]
`,
    good: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: InstanceIds
    Values: [i-0123456789abcdef0]
`,
  },
  *check(association) {
    for (const { key, values, valuesProperty } of everyTarget(association)) {
      const kind = key && targetKey(key.value)?.kind;
      const all = values.filter(({ value }) => value === '*').map(({ node }) => node);
      const others = values.filter(({ value }) => value !== '*').map(({ node }) => node);
      const list = valuesProperty?.value;
      const [first] = all;
      if ((kind !== 'nodes' && kind !== 'instances') || !first || list?.kind !== 'array') continue;
      if (others.length === 0) continue;
      yield {
        span: first.span,
        message: 'This * takes in every node, with or without the ids beside it.',
        fixes: [
          { title: "Remove '*'", edits: [withoutItems(list, all)] },
          { title: "Keep '*' alone", edits: [withoutItems(list, others)] },
        ],
      };
    }
  },
};
