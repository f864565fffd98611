import { textOf } from '../association.ts';
import { propertyOf } from '../tree.ts';
import { quote } from '../words.ts';
import { API_PAGE } from './pages.ts';
import type { AssociationRule } from './rule.ts';

export const repeatedTag: AssociationRule = {
  code: 'repeated-tag',
  severity: 'warning',
  summary: 'A tag twice',
  explanation:
    'A resource has one value for each tag key, so a key that stands twice says two things. Keys tell large and small letters apart.',
  evidence: "AWS's guide on tags, for all services.",
  docs: API_PAGE,
  example: {
    bad: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: tag:Environment
    Values: [Production]
Tags:
  - { Key: owner, Value: web-team }
  - { Key: owner, Value: operations }
`,
    good: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: tag:Environment
    Values: [Production]
Tags:
  - { Key: owner, Value: operations }
`,
  },
  *check(association) {
    const known = new Set<string>();
    for (const item of association.list('Tags')?.items ?? []) {
      const key = textOf(propertyOf(item, 'Key')?.value);
      if (!key || key.value === '') continue;
      if (known.has(key.value)) {
        yield {
          span: key.node.span,
          message: `The tag ${quote(key.value)} is given already: keep one value.`,
        };
      }
      known.add(key.value);
    }
  },
};
