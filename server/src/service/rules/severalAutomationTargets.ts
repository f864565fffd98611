import { isRunbook } from './isRunbook.ts';
import { TARGETS_PAGE } from './pages.ts';
import type { AssociationRule } from './rule.ts';
import { targetKey } from './targetKey.ts';

export const severalAutomationTargets: AssociationRule = {
  code: 'several-automation-targets',
  severity: 'warning',
  summary: 'A runbook takes one tag or one resource group',
  explanation:
    'Several tags, all of which must hold, are for Command and Policy documents. A runbook is started for what one tag or one resource ' +
    'group chooses. For more than that, make a resource group of the tags.',
  evidence:
    'Starting an Automation is refused with «Only one resource group or tag can be specified at a time»; not seen at the creation of an association.',
  docs: TARGETS_PAGE,
  example: {
    bad: `Name: AWS-StopEC2Instance
AutomationTargetParameterName: InstanceId
Targets:
  - Key: tag:AutoStop
    Values: ['true']
  - Key: tag:Environment
    Values: [Test]
`,
    good: `Name: AWS-StopEC2Instance
AutomationTargetParameterName: InstanceId
Targets:
  - Key: ResourceGroup
    Values: [stopped-at-night]
`,
  },
  *check(association) {
    if (association.targets.length < 2 || !isRunbook(association)) return;
    const keys = association.targets.flatMap(({ key }) => {
      const kind = key && targetKey(key.value)?.kind;
      return key && (kind === 'tag' || kind === 'tag-key' || kind === 'group') ? [{ key, kind }] : [];
    });
    const [, second] = keys;
    // Several groups have a rule of their own, for every kind of document.
    if (!second || keys.every(({ kind }) => kind === 'group')) return;
    yield {
      span: second.key.node.span,
      message: 'A runbook takes one tag or one resource group as its target.',
    };
  },
};
