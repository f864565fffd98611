import { TARGETS_PAGE } from './pages.ts';
import type { AssociationRule } from './rule.ts';
import { targetKey } from './targetKey.ts';

export const severalResourceGroups: AssociationRule = {
  code: 'several-resource-groups',
  severity: 'warning',
  summary: 'An association takes one resource group',
  explanation: 'For several groups write an association for each, or one group that holds them all.',
  evidence: "AWS's guide.",
  docs: TARGETS_PAGE,
  example: {
    bad: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: resource-groups:Name
    Values: [web-servers, databases]
`,
    good: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: resource-groups:Name
    Values: [web-servers]
`,
  },
  *check(association) {
    const groups = association.targets.flatMap(({ key, values }) =>
      key && targetKey(key.value)?.kind === 'group' ? values : [],
    );
    const [, second] = groups;
    if (!second) return;
    yield {
      span: second.node.span,
      message: `An association takes one resource group; this has ${groups.length}.`,
    };
  },
};
