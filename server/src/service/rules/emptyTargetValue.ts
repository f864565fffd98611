import type { Fix } from '../problem.ts';
import { isRunbook } from './isRunbook.ts';
import { everyTarget } from './locationsOf.ts';
import { TARGETS_PAGE } from './pages.ts';
import type { AssociationRule } from './rule.ts';
import { tagWhateverItsValue } from './tagWhateverItsValue.ts';
import { withoutItems } from './withoutItems.ts';

export const emptyTargetValue: AssociationRule = {
  code: 'empty-target-value',
  severity: 'warning',
  summary: 'A target cannot ask for an empty value',
  explanation:
    'State Manager wants some text in each of Values. A tag without a value cannot be chosen by tag:<name>; tag-key chooses ' +
    'the nodes that have the tag, whatever its value.',
  evidence:
    "A third party's notes, with State Manager's words: «Tag or InstanceIds values cannot contain null or empty string.»",
  docs: TARGETS_PAGE,
  example: {
    bad: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: tag:Environment
    Values: [Production, '']
`,
    good: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: tag:Environment
    Values: [Production]
`,
  },
  *check(association) {
    for (const target of everyTarget(association)) {
      const empty = target.values.filter(({ value }) => value === '');
      const list = target.valuesProperty?.value;
      // Beside an empty key there is nothing to say about values yet.
      if (empty.length === 0 || target.key?.value === '' || list?.kind !== 'array') continue;
      const byTag = isRunbook(association) ? undefined : tagWhateverItsValue(target);
      const fix: Fix | undefined =
        empty.length < list.items.length
          ? {
              title: 'Remove the empty values',
              edits: [
                withoutItems(
                  list,
                  empty.map(({ node }) => node),
                ),
              ],
            }
          : byTag;
      for (const { node } of empty) {
        yield { span: node.span, message: 'An empty value is refused here.', fixes: fix ? [fix] : [] };
      }
    }
  },
};
