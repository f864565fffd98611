import { SCHEDULES_PAGE } from './pages.ts';
import { removal } from './removal.ts';
import type { AssociationRule } from './rule.ts';

export const intervalWithRate: AssociationRule = {
  code: 'interval-with-rate',
  severity: 'warning',
  summary: 'ApplyOnlyAtCronInterval does not go with a rate',
  explanation:
    'An association with a rate runs once when it is created and then counts on from there; State Manager cannot leave the first ' +
    'run out. Where it must not run at once, write the schedule as cron(…).',
  evidence:
    "AWS's guide; State Manager's refusal reads «ApplyOnlyAtCronInterval is not supported for Rate Schedule associations».",
  docs: SCHEDULES_PAGE,
  example: {
    bad: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: tag:Environment
    Values: [Production]
ScheduleExpression: rate(1 day)
ApplyOnlyAtCronInterval: true
`,
    good: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: tag:Environment
    Values: [Production]
ScheduleExpression: rate(1 day)
`,
  },
  *check(association) {
    const interval = association.property('ApplyOnlyAtCronInterval');
    if (!interval || !association.isSet('ApplyOnlyAtCronInterval')) return;
    if (association.schedule?.schedule?.kind !== 'rate') return;
    yield {
      span: interval.key.span,
      message:
        'ApplyOnlyAtCronInterval does not work with rate(…). Remove it, or write the schedule as cron(…).',
      fixes: [removal(interval, association)],
    };
  },
};
