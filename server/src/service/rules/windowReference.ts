import { isReference } from './declaredParameters.ts';
import { partOf } from './partOf.ts';
import type { AssociationRule } from './rule.ts';

export const windowReference: AssociationRule = {
  code: 'window-reference',
  severity: 'information',
  summary: '{{TARGET_ID}} and its like are filled in by maintenance windows',
  explanation:
    'Tasks of maintenance windows replace {{TARGET_ID}}, {{RESOURCE_ID}}, {{WINDOW_ID}} and others. No page says that associations do: a runbook ' +
    'gets its targets by AutomationTargetParameterName, and a script on a node can ask the node.',
  evidence: "AWS's guide describes them for maintenance windows only.",
  docs: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/maintenance-window-tasks-pseudo-parameters.html',
  example: {
    bad: `Name: AWS-StopEC2Instance
Parameters:
  InstanceId: ['{{TARGET_ID}}']
  AutomationAssumeRole: ['arn:aws:iam::111122223333:role/Automation']
Targets:
  - Key: tag:StopNightly
    Values: ['true']
AutomationTargetParameterName: InstanceId
`,
    good: `Name: AWS-StopEC2Instance
Parameters:
  AutomationAssumeRole: ['arn:aws:iam::111122223333:role/Automation']
Targets:
  - Key: tag:StopNightly
    Values: ['true']
AutomationTargetParameterName: InstanceId
`,
  },
  *check({ parameters }) {
    for (const { value, node } of parameters.flatMap(({ values }) => values)) {
      if (!isReference(value)) continue;
      for (const { 0: written, index } of value.matchAll(PSEUDO)) {
        yield {
          span: partOf({ value, node }, { start: index, end: index + written.length }),
          message: `Maintenance windows fill in ${written.replace(/\s/g, '')}; for an association it stays as it is.`,
        };
      }
    }
  },
};

const PSEUDO =
  /\{\{\s{0,9}(?:TARGETS?|TARGET_ID|TARGET_TYPE|RESOURCE_ID|INSTANCE_ID|WINDOW_ID|WINDOW_TARGET_ID|WINDOW_TASK_ID|WINDOW_EXECUTION_ID|TASK_EXECUTION_ID|INVOCATION_ID)\s{0,9}\}\}/g;
