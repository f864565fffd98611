import type { Association } from '../association.ts';
import { takesOffset } from '../schedule/takesOffset.ts';
import { intervalOn } from './intervalOn.ts';
import { SCHEDULES_PAGE } from './pages.ts';
import type { AssociationRule } from './rule.ts';
import { runsAtOnce } from './runsAtOnce.ts';

export const offsetWithoutInterval: AssociationRule = {
  code: 'offset-without-interval',
  severity: 'warning',
  summary: 'ScheduleOffset needs ApplyOnlyAtCronInterval',
  explanation:
    'An offset moves the runs of a cron schedule by whole days. State Manager takes it only for associations that run at ' +
    'their cron times and at no other time, which ApplyOnlyAtCronInterval: true asks for.',
  evidence:
    "AWS's guide; State Manager's refusal reads «ScheduleOffset is not supported for non ApplyOnlyAtCronInterval associations».",
  docs: SCHEDULES_PAGE,
  example: {
    bad: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: tag:Environment
    Values: [Production]
ScheduleExpression: cron(0 2 ? * TUE#2 *)
ScheduleOffset: 3
`,
    good: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: tag:Environment
    Values: [Production]
ScheduleExpression: cron(0 2 ? * TUE#2 *)
ScheduleOffset: 3
ApplyOnlyAtCronInterval: true
`,
  },
  *check(association) {
    const offset = association.property('ScheduleOffset');
    if (!offset || !runsAtOnce(association)) return;
    // Where no offset fits the schedule at all, the interval would not help.
    const schedule = association.schedule?.schedule;
    if (schedule ? !takesOffset(schedule) : isUnscheduled(association)) return;
    yield {
      span: offset.key.span,
      message: 'ScheduleOffset works only with ApplyOnlyAtCronInterval: true.',
      fixes: intervalOn(association, true),
    };
  },
};

const isUnscheduled = ({ kind, property }: Association): boolean =>
  kind !== 'update' && !property('ScheduleExpression');
