import { intervalOn } from './intervalOn.ts';
import { SCHEDULES_PAGE } from './pages.ts';
import type { AssociationRule } from './rule.ts';
import { runsAtOnce } from './runsAtOnce.ts';

export const atWithoutInterval: AssociationRule = {
  code: 'at-without-interval',
  severity: 'warning',
  summary: 'A schedule of one moment needs ApplyOnlyAtCronInterval',
  explanation:
    'An at(…) is one moment. State Manager takes it only for associations that run then and not already when they are created, ' +
    'which ApplyOnlyAtCronInterval: true asks for.',
  evidence:
    "State Manager's refusal reads «At Schedule Expression must be used with ApplyOnlyAtCronInterval = true» (as quoted by others); " +
    "every example of AWS's with an at has it.",
  docs: SCHEDULES_PAGE,
  example: {
    bad: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: tag:Environment
    Values: [Production]
ScheduleExpression: at(2030-07-01T12:00:00)
`,
    good: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: tag:Environment
    Values: [Production]
ScheduleExpression: at(2030-07-01T12:00:00)
ApplyOnlyAtCronInterval: true
`,
  },
  *check(association) {
    const schedule = association.text('ScheduleExpression');
    if (!schedule || association.schedule?.schedule?.kind !== 'at' || !runsAtOnce(association)) return;
    yield {
      span: schedule.node.span,
      message: 'at(…) works only with ApplyOnlyAtCronInterval: true.',
      fixes: intervalOn(association, true),
    };
  },
};
