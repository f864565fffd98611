import { SCHEDULES_PAGE } from './pages.ts';
import type { AssociationRule } from './rule.ts';

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
    const interval = association.property('ApplyOnlyAtCronInterval');
    if (!offset || association.isSet('ApplyOnlyAtCronInterval')) return;
    const value = interval?.value;
    // What is half written or of another type, the schema speaks about.
    if (interval && !(value?.kind === 'scalar' && value.value === false)) return;
    yield {
      span: offset.key.span,
      message: 'ScheduleOffset works only with ApplyOnlyAtCronInterval: true.',
      fixes: [
        {
          title: 'Set ApplyOnlyAtCronInterval to true',
          edits: [
            value
              ? { change: 'replace', node: value, by: true }
              : { change: 'insert', key: 'ApplyOnlyAtCronInterval', value: true, into: association.node },
          ],
          preferred: true,
        },
      ],
    };
  },
};
