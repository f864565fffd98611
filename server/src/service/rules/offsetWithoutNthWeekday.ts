import { takesOffset } from '../schedule/takesOffset.ts';
import { SCHEDULES_PAGE } from './pages.ts';
import { removal } from './removal.ts';
import type { AssociationRule } from './rule.ts';

export const offsetWithoutNthWeekday: AssociationRule = {
  code: 'offset-without-nth-weekday',
  severity: 'warning',
  summary: 'ScheduleOffset counts from one certain weekday of the month',
  explanation:
    'State Manager takes an offset only where the day-of-week field names the nth or the last weekday of a month: TUE#2 is the ' +
    'second Tuesday, TUEL the last one.',
  evidence:
    "AWS's guide; State Manager's refusal reads «ScheduleOffset is valid with nth day of the week in the month cron expression only».",
  docs: SCHEDULES_PAGE,
  example: {
    bad: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: tag:Environment
    Values: [Production]
ScheduleExpression: cron(0 2 ? * TUE *)
ScheduleOffset: 3
ApplyOnlyAtCronInterval: true
`,
    good: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: tag:Environment
    Values: [Production]
ScheduleExpression: cron(0 2 ? * TUE *)
ApplyOnlyAtCronInterval: true
`,
  },
  *check(association) {
    const offset = association.property('ScheduleOffset');
    const schedule = association.schedule?.schedule;
    if (!offset || schedule?.kind !== 'cron' || takesOffset(schedule)) return;
    yield {
      span: offset.key.span,
      message:
        'ScheduleOffset needs an nth or last weekday in the schedule, such as TUE#2 or TUEL in the day-of-week field.',
      fixes: [removal(offset, association)],
    };
  },
};
