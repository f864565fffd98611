import { textOf } from '../association.ts';
import { propertyOf } from '../tree.ts';
import { API_PAGE } from './pages.ts';
import type { AssociationRule } from './rule.ts';

export const reservedTagKey: AssociationRule = {
  code: 'reserved-tag-key',
  severity: 'warning',
  summary: 'Tag keys that begin with aws: are for AWS alone',
  explanation:
    'AWS gives tags of its own such names and refuses them to everybody else, in small or large letters.',
  evidence: "AWS's guide on tags, for all services.",
  docs: API_PAGE,
  example: {
    bad: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: tag:Environment
    Values: [Production]
Tags:
  - Key: aws:owner
    Value: web-team
`,
    good: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: tag:Environment
    Values: [Production]
Tags:
  - Key: owner
    Value: web-team
`,
  },
  *check(association) {
    for (const item of association.list('Tags')?.items ?? []) {
      const key = textOf(propertyOf(item, 'Key')?.value);
      if (!key || !/^aws:/i.test(key.value)) continue;
      const by = key.value.slice('aws:'.length);
      yield {
        span: key.node.span,
        message: 'Tag keys that begin with aws: are for AWS alone.',
        fixes: by ? [{ title: `Change to '${by}'`, edits: [{ change: 'replace', node: key.node, by }] }] : [],
      };
    }
  },
};
