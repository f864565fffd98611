import type { Association } from '../association.ts';
import { propertyOf } from '../tree.ts';
import { TARGETS_PAGE } from './pages.ts';
import { removal } from './removal.ts';
import type { AssociationRule } from './rule.ts';

export const targetParameterWithoutTargets: AssociationRule = {
  code: 'target-parameter-without-targets',
  severity: 'information',
  summary: 'AutomationTargetParameterName without Targets says nothing',
  explanation:
    'The target parameter takes one target after the other. Without Targets the runbook is started once, with the Parameters of the file.',
  evidence:
    'State Manager asks for both together («Must specify both Automation Target Parameter Name and Targets»), yet this form is ' +
    'found in code in use, so it is no more than a note.',
  docs: TARGETS_PAGE,
  example: {
    bad: `Name: AWS-StartRdsInstance
Parameters:
  InstanceId: [my-database]
  AutomationAssumeRole: ['arn:aws:iam::111122223333:role/Automation']
AutomationTargetParameterName: InstanceId
`,
    good: `Name: AWS-StartRdsInstance
Parameters:
  InstanceId: [my-database]
  AutomationAssumeRole: ['arn:aws:iam::111122223333:role/Automation']
`,
  },
  *check(association) {
    const parameter = association.property('AutomationTargetParameterName');
    if (!parameter || !association.text('AutomationTargetParameterName')?.value) return;
    // Of an update the targets may be meant to stay; that they do not is another rule's matter.
    if (association.kind === 'update' || hasTargets(association)) return;
    const type = association.document?.type;
    if (type && type !== 'Automation') return;
    yield {
      span: parameter.key.span,
      message: 'AutomationTargetParameterName works together with Targets, and there are none.',
      fixes: [removal(parameter, association)],
    };
  },
};

/** Whether anything is targeted: here, or in one of the places. */
const hasTargets = ({ property, list }: Association): boolean =>
  property('TargetMaps') !== undefined ||
  property('InstanceId') !== undefined ||
  (property('Targets') !== undefined && list('Targets')?.items.length !== 0) ||
  (list('TargetLocations')?.items ?? []).some((place) => propertyOf(place, 'Targets'));
