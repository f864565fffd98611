import { propertyOf } from '../tree.ts';
import { API_PAGE } from './pages.ts';
import type { FileRule } from './rule.ts';

export const noDispatchRole: FileRule = {
  code: 'no-dispatch-role',
  severity: 'hint',
  summary: 'Without AssociationDispatchAssumeRole the service-linked role is used, which AWS phases out',
  explanation:
    'State Manager starts runs with the role that AssociationDispatchAssumeRole names, and without one with the service-linked role of ' +
    'Systems Manager. AWS announces that associations that rely on the latter may need a change later. In a batch the role is said once, beside Entries. ' +
    'A CLI older than the field refuses it.',
  evidence: 'The words of the service model since 2026.',
  docs: API_PAGE,
  example: {
    bad: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: tag:Environment
    Values: [Production]
ScheduleExpression: rate(14 days)
`,
    good: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: tag:Environment
    Values: [Production]
ScheduleExpression: rate(14 days)
AssociationDispatchAssumeRole: arn:aws:iam::111122223333:role/StateManagerDispatch
`,
  },
  *checkFile([first], root) {
    if (!first || first.kind === 'update' || propertyOf(root, 'AssociationDispatchAssumeRole')) return;
    // Once for a file: on the name of the document, or on the list of a batch.
    const place = propertyOf(root, first.kind === 'batch' ? 'Entries' : 'Name');
    if (place) {
      yield {
        span: place.key.span,
        message:
          'Consider AssociationDispatchAssumeRole: AWS phases out the service-linked role used without it.',
      };
    }
  },
};
