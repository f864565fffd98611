import type { Association } from '../association.ts';
import { ROLE_PARAMETER } from '../documents/parameterOrder.ts';
import type { Fix } from '../problem.ts';
import { TARGETS_PAGE } from './pages.ts';
import type { AssociationRule } from './rule.ts';
import { runsRunbook } from './runsRunbook.ts';

export const automationWithoutTargetParameter: AssociationRule = {
  code: 'automation-without-target-parameter',
  severity: 'error',
  summary: 'An Automation runbook with Targets needs AutomationTargetParameterName',
  explanation:
    'State Manager starts a runbook once for each target and hands the target over in one of its parameters. ' +
    'AutomationTargetParameterName says in which. Where the runbook is not known, only its role parameter tells, and this is a warning.',
  evidence:
    'Refusals seen: «Must specify both Automation Target Parameter Name and Targets» (hashicorp/terraform#22935), ' +
    '«Parameter "InstanceId" requires a value.» (terraform-provider-aws#35908). Targets of aws:NoOpAutomationTag are left alone.',
  docs: TARGETS_PAGE,
  example: {
    bad: `Name: AWS-StopEC2Instance
Parameters:
  AutomationAssumeRole: ['arn:aws:iam::111122223333:role/Automation']
Targets:
  - Key: tag:StopNightly
    Values: ['true']
ScheduleExpression: cron(0 21 * * ? *)
`,
    good: `Name: AWS-StopEC2Instance
Parameters:
  AutomationAssumeRole: ['arn:aws:iam::111122223333:role/Automation']
Targets:
  - Key: tag:StopNightly
    Values: ['true']
ScheduleExpression: cron(0 21 * * ? *)
AutomationTargetParameterName: InstanceId
`,
  },
  *check(association) {
    const sureness = runsRunbook(association);
    const targets = association.property('Targets');
    if (!sureness || !targets || association.property('AutomationTargetParameterName')) return;
    if (
      association.targets.length === 0 ||
      !association.targets.every(({ key }) => key && !isNoOp(key.value))
    ) {
      return;
    }
    // With places of their own, targets follow other rules too.
    const isSure = sureness === 'surely' && !association.property('TargetLocations');
    yield {
      span: targets.key.span,
      message: isSure
        ? 'A runbook with Targets also needs AutomationTargetParameterName: the parameter that takes each target.'
        : 'If this document is an Automation runbook, its Targets also need AutomationTargetParameterName.',
      severity: isSure ? 'error' : 'warning',
      fixes: candidatesOf(association).map(fixWith(association)),
    };
  },
};

const isNoOp = (key: string): boolean => key.toLowerCase() === 'aws:noopautomationtag';

/** Parameters that may take the target: those that must have a value and have none, the node first. */
function candidatesOf({ document, parameters }: Association): readonly string[] {
  if (!document) return [];
  const given = new Set(parameters.map(({ name }) => name));
  const free = Object.entries(document.parameters).filter(
    ([name]) => name !== ROLE_PARAMETER && !given.has(name),
  );
  const required = free.flatMap(([name, { required }]) => (required ? [name] : []));
  const names = required.length > 0 ? required : free.map(([name]) => name).filter(isNode);
  return [...names.filter(isNode), ...names.filter((name) => !isNode(name))].slice(0, 3);
}

const isNode = (name: string): boolean => /^(?:instance|resource)ids?$/i.test(name);

const fixWith =
  ({ node }: Association) =>
  (value: string, _index: number, all: readonly string[]): Fix => ({
    title: `Let '${value}' take the targets`,
    edits: [{ change: 'insert', key: 'AutomationTargetParameterName', value, into: node }],
    ...(all.length === 1 && isNode(value) && { preferred: true }),
  });
