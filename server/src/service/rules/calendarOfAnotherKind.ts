import { textsOf } from '../association.ts';
import { API_PAGE } from './pages.ts';
import type { AssociationRule } from './rule.ts';

export const calendarOfAnotherKind: AssociationRule = {
  code: 'calendar-of-another-kind',
  severity: 'warning',
  summary: 'CalendarNames names something that is no change calendar',
  explanation:
    'A calendar is an SSM document of the type ChangeCalendar, given by its name, or by its ARN where another account or Region has it: ' +
    'arn:aws:ssm:Region:account:document/name.',
  evidence: "AWS's API reference.",
  docs: API_PAGE,
  example: {
    bad: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: tag:Environment
    Values: [Production]
ScheduleExpression: rate(14 days)
CalendarNames: ['arn:aws:events:eu-west-1:111122223333:rule/Freeze']
`,
    good: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: tag:Environment
    Values: [Production]
ScheduleExpression: rate(14 days)
CalendarNames: ['arn:aws:ssm:eu-west-1:111122223333:document/Freeze']
`,
  },
  *check({ list, surroundings }) {
    for (const { value, node } of textsOf(list('CalendarNames'))) {
      if (value.startsWith('arn:') && !/^arn:[^:]*:ssm:[^:]*:[^:]*:document\/./.test(value)) {
        yield {
          span: node.span,
          message: 'A calendar is an SSM document: its name, or arn:aws:ssm:…:document/name.',
        };
        continue;
      }
      const type = surroundings.documents?.find(value)?.type;
      if (type && type !== 'ChangeCalendar') {
        yield { span: node.span, message: `This is a ${type} document, not a change calendar.` };
      }
    }
  },
};
