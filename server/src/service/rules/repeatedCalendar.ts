import { type Text, textsOf } from '../association.ts';
import type { AssociationRule } from './rule.ts';
import { withoutItems } from './withoutItems.ts';

export const repeatedCalendar: AssociationRule = {
  code: 'repeated-calendar',
  severity: 'hint',
  summary: 'A change calendar twice',
  explanation: 'All calendars have to be open for a run. Naming one twice changes nothing.',
  evidence: "AWS's API reference.",
  docs: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-change-calendar.html',
  example: {
    bad: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: tag:Environment
    Values: [Production]
CalendarNames: [change-window, freeze, change-window]
`,
    good: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: tag:Environment
    Values: [Production]
CalendarNames: [change-window, freeze]
`,
  },
  *check(association) {
    const list = association.list('CalendarNames');
    const names = textsOf(list);
    if (!list || names.length < 2) return;
    const isAgain = ({ value }: Text, index: number): boolean =>
      value !== '' && names.findIndex((one) => one.value === value) < index;
    const again = names.filter(isAgain).map(({ node }) => node);
    for (const { span } of again) {
      yield {
        span,
        message: 'This calendar stands in the list already.',
        fixes: [{ title: 'Remove what stands twice', edits: [withoutItems(list, again)] }],
        tag: 'unnecessary',
      };
    }
  },
};
