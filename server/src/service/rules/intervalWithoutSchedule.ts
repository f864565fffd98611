import { SCHEDULES_PAGE } from './pages.ts';
import { removal } from './removal.ts';
import type { AssociationRule } from './rule.ts';

export const intervalWithoutSchedule: AssociationRule = {
  code: 'interval-without-schedule',
  severity: 'warning',
  summary: 'ApplyOnlyAtCronInterval needs a schedule',
  explanation:
    'Without ScheduleExpression an association runs once, when it is created: there are no times of a schedule to hold to.',
  evidence:
    "State Manager's refusal reads «ApplyOnlyAtCronInterval is not supported for No Schedule associations» (as quoted by others).",
  docs: SCHEDULES_PAGE,
  example: {
    bad: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: tag:Environment
    Values: [Production]
ApplyOnlyAtCronInterval: true
`,
    good: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: tag:Environment
    Values: [Production]
`,
  },
  *check(association) {
    const interval = association.property('ApplyOnlyAtCronInterval');
    if (!interval || !association.isSet('ApplyOnlyAtCronInterval')) return;
    // Of an update the schedule may be meant to stay; that it does not is another rule's matter.
    if (association.property('ScheduleExpression') || association.kind === 'update') return;
    yield {
      span: interval.key.span,
      message: 'ApplyOnlyAtCronInterval needs a ScheduleExpression. Add cron(…), or remove it to run once.',
      fixes: [removal(interval, association)],
    };
  },
};
