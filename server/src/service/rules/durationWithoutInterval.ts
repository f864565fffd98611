import { intervalOn } from './intervalOn.ts';
import { API_PAGE } from './pages.ts';
import type { AssociationRule } from './rule.ts';
import { runsAtOnce } from './runsAtOnce.ts';

export const durationWithoutInterval: AssociationRule = {
  code: 'duration-without-interval',
  severity: 'warning',
  summary: 'Duration counts only with ApplyOnlyAtCronInterval',
  explanation:
    'Duration stops a run that started at a time of the schedule. State Manager looks at it only for associations that run at ' +
    'those times and at no other; without ApplyOnlyAtCronInterval: true nothing is ever stopped.',
  evidence: 'The words of the service model about Duration.',
  docs: API_PAGE,
  example: {
    bad: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: tag:Environment
    Values: [Production]
ScheduleExpression: cron(0 2 ? * SUN *)
Duration: 4
`,
    good: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: tag:Environment
    Values: [Production]
ScheduleExpression: cron(0 2 ? * SUN *)
Duration: 4
ApplyOnlyAtCronInterval: true
`,
  },
  *check(association) {
    const duration = association.property('Duration');
    if (!duration || !runsAtOnce(association)) return;
    yield {
      span: duration.key.span,
      message: 'Duration has no effect without ApplyOnlyAtCronInterval: true.',
      fixes: association.schedule?.schedule?.kind === 'cron' ? intervalOn(association) : [],
    };
  },
};
