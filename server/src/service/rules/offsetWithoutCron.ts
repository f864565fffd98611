import { SCHEDULES_PAGE } from './pages.ts';
import { removal } from './removal.ts';
import type { AssociationRule } from './rule.ts';

export const offsetWithoutCron: AssociationRule = {
  code: 'offset-without-cron',
  severity: 'warning',
  summary: 'ScheduleOffset belongs to a cron schedule',
  explanation:
    'An offset counts days from the day that a cron schedule names. A rate has no such day, an at is a date by itself, and ' +
    'without ScheduleExpression there is nothing to count from.',
  evidence: "AWS's guide takes an offset with cron schedules only.",
  docs: SCHEDULES_PAGE,
  example: {
    bad: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: tag:Environment
    Values: [Production]
ScheduleExpression: rate(7 days)
ScheduleOffset: 3
`,
    good: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: tag:Environment
    Values: [Production]
ScheduleExpression: rate(7 days)
`,
  },
  *check(association) {
    const offset = association.property('ScheduleOffset');
    if (!offset) return;
    const kind = association.schedule?.schedule?.kind;
    const isMissing = !association.property('ScheduleExpression') && association.kind !== 'update';
    if (!isMissing && kind !== 'rate' && kind !== 'at') return;
    yield {
      span: offset.key.span,
      message: isMissing
        ? 'ScheduleOffset moves the runs of a cron schedule, and there is no ScheduleExpression.'
        : `ScheduleOffset works only with cron(…), not with ${kind}(…).`,
      fixes: [removal(offset, association)],
    };
  },
};
