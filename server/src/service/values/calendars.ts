import type { Proposal } from '../proposal.ts';
import type { Documents } from '../surroundings.ts';

/** The Change Calendars of the workspace, and the two forms in which one is named. */
export const calendarProposals = (documents: Documents | undefined): readonly Proposal[] => [
  ...(documents?.all() ?? [])
    .filter(({ type }) => type === 'ChangeCalendar')
    .map(({ name }) => ({ text: name, detail: 'in this workspace', words: '' })),
  { text: 'Maintenance-Calendar', detail: 'by name', words: 'A calendar of this account.', open: true },
  {
    text: 'arn:aws:ssm:eu-central-1:111122223333:document/Maintenance-Calendar',
    detail: 'by ARN',
    words: 'A calendar that another account shares.',
    open: true,
  },
];
