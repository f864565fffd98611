import { quote } from '../words.ts';
import { isRunbook } from './isRunbook.ts';
import { everyTarget } from './locationsOf.ts';
import { TARGETS_PAGE } from './pages.ts';
import type { AssociationRule } from './rule.ts';
import { tagWhateverItsValue } from './tagWhateverItsValue.ts';
import { targetKey } from './targetKey.ts';

export const wildcardElsewhere: AssociationRule = {
  code: 'wildcard-elsewhere',
  severity: 'warning',
  summary: '* stands for everything only under InstanceIds',
  explanation:
    'Under InstanceIds, and for runbooks under AWS::EC2::Instance, * means every node. Under any other key it is compared as it is ' +
    'written, and nothing inside a value is a pattern. Nodes that have a tag, whatever its value, are chosen by tag-key.',
  evidence: "AWS's guide.",
  docs: TARGETS_PAGE,
  example: {
    bad: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: tag:Environment
    Values: ['*']
`,
    good: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: tag-key
    Values: [Environment]
`,
  },
  *check(association) {
    for (const target of everyTarget(association)) {
      const kind = target.key && targetKey(target.key.value)?.kind;
      if (kind !== 'tag' && kind !== 'tag-key' && kind !== 'group') continue;
      for (const { node, value } of target.values) {
        if (value === '*') {
          const fix =
            isRunbook(association) || target.values.length > 1 ? undefined : tagWhateverItsValue(target);
          const message = `Under ${target.key?.value} the * is taken as it stands: it means everything only under InstanceIds.`;
          yield { span: node.span, message, fixes: fix ? [fix] : [] };
        } else if (value.includes('*')) {
          const message = `${quote(value)} is compared as it is written: * is no pattern here.`;
          yield { span: node.span, severity: 'information', message };
        }
      }
    }
  },
};
