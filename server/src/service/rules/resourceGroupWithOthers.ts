import { isRunbook } from './isRunbook.ts';
import { TARGETS_PAGE } from './pages.ts';
import type { AssociationRule } from './rule.ts';
import { targetKey } from './targetKey.ts';

export const resourceGroupWithOthers: AssociationRule = {
  code: 'resource-group-with-others',
  severity: 'information',
  summary: 'A resource group beside other targets',
  explanation:
    'The guide has a resource group, tags and ids as three ways of which one is taken. It says of tags alone that all of them must hold; ' +
    'what a group and a tag mean together, it does not say. A group can itself be made of tags.',
  evidence: "AWS's guide, which shows one way at a time.",
  docs: TARGETS_PAGE,
  example: {
    bad: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: resource-groups:Name
    Values: [web-servers]
  - Key: tag:Environment
    Values: [Production]
`,
    good: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: resource-groups:Name
    Values: [production-web-servers]
`,
  },
  *check(association) {
    // Several targets of a runbook have a rule of their own.
    if (isRunbook(association) || association.targets.length < 2) return;
    const keys = association.targets.flatMap(({ key }) => {
      const kind = key && targetKey(key.value)?.kind;
      return key && kind && kind !== 'types' ? [{ key, kind }] : [];
    });
    const group = keys.find(({ kind }) => kind === 'group');
    if (!group || keys.every(({ kind }) => kind === 'group')) return;
    yield {
      span: group.key.node.span,
      message: "AWS's guide takes a resource group alone: what it means beside other targets is not said.",
    };
  },
};
