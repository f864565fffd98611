import { TARGETS_PAGE } from './pages.ts';
import { removal } from './removal.ts';
import type { AssociationRule } from './rule.ts';
import { targetKey } from './targetKey.ts';
import { withoutItems } from './withoutItems.ts';

export const resourceTypeFilters: AssociationRule = {
  code: 'resource-type-filters',
  severity: 'warning',
  summary: 'resource-groups:ResourceTypeFilters is for maintenance windows',
  explanation:
    'Maintenance windows choose types of resources inside a group by this key. State Manager does not: an association reaches the ' +
    'nodes of the group.',
  evidence: "AWS's API reference.",
  docs: TARGETS_PAGE,
  example: {
    bad: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: resource-groups:Name
    Values: [web-servers]
  - Key: resource-groups:ResourceTypeFilters
    Values: ['AWS::EC2::Instance']
`,
    good: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: resource-groups:Name
    Values: [web-servers]
`,
  },
  *check(association) {
    const list = association.list('Targets');
    const property = association.property('Targets');
    for (const { key, node } of association.targets) {
      if (!list || !property || !key || targetKey(key.value)?.kind !== 'types') continue;
      yield {
        span: key.node.span,
        message: 'This key is for maintenance windows alone: an association takes resource-groups:Name.',
        fixes:
          list.items.length > 1
            ? [{ title: 'Remove this target', edits: [withoutItems(list, [node])] }]
            : [removal(property, association)],
      };
    }
  },
};
