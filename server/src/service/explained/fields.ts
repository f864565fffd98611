import { API_PAGE } from '../rules/pages.ts';
import type { Explained } from '../rules/rule.ts';

/** What is said of one field by itself, from the schema. For the documentation: no part of the server. */
export const FIELD_MESSAGES: readonly Explained[] = [
  {
    code: 'unknown-field',
    severity: 'error',
    summary: 'A field that the request does not have',
    explanation:
      'The AWS CLI refuses a file with a field it does not know. Often it is a slip of the keyboard, a field of another ' +
      'request, or one that stands in the wrong object: the message says so, and the fix renames or moves it.',
    evidence: 'The AWS CLI, run.',
    docs: API_PAGE,
    example: {
      bad: 'Name: my-document\nTarget:\n  - Key: InstanceIds\n    Values: [i-0123456789abcdef0]\n',
      good: 'Name: my-document\nTargets:\n  - Key: InstanceIds\n    Values: [i-0123456789abcdef0]\n',
    },
  },
  {
    code: 'missing-field',
    severity: 'error',
    summary: 'A field that the request needs is missing',
    explanation: 'An association needs Name; a tag needs Key and Value; an alarm needs Name.',
    evidence: 'The service model, and the AWS CLI, run.',
    docs: API_PAGE,
    example: {
      bad: 'Name: my-document\nTags:\n  - Key: Team\n',
      good: 'Name: my-document\nTags:\n  - Key: Team\n    Value: platform\n',
    },
  },
  {
    code: 'wrong-type',
    severity: 'error',
    summary: 'A value of another type than the field takes',
    explanation:
      'Numbers that AWS wants as text (MaxErrors, account ids), one value where a list is due (Parameters), words for true and false.',
    evidence: 'The service model, and the AWS CLI, run.',
    docs: API_PAGE,
    example: {
      bad: 'Name: my-document\nMaxErrors: 10\n',
      good: "Name: my-document\nMaxErrors: '10'\n",
    },
  },
  {
    code: 'unknown-value',
    severity: 'error',
    summary: 'A word that the field does not know',
    explanation:
      'Some fields take only certain words, in capitals. The AWS CLI lets others pass; the service refuses them.',
    evidence: 'The service model.',
    docs: API_PAGE,
    example: {
      bad: 'Name: my-document\nComplianceSeverity: high\n',
      good: 'Name: my-document\nComplianceSeverity: HIGH\n',
    },
  },
  {
    code: 'wrong-form',
    severity: 'error',
    summary: 'A text that does not have the form of its field',
    explanation: 'An AssociationName with a blank, a share above 100%, an id that is none.',
    evidence: 'The service model.',
    docs: API_PAGE,
    example: {
      bad: "Name: my-document\nMaxErrors: '101%'\n",
      good: "Name: my-document\nMaxErrors: '100%'\n",
    },
  },
  {
    code: 'partly-in-form',
    severity: 'warning',
    summary: 'A text of the right form with something around it',
    explanation:
      'The service model gives a form for the field without saying that nothing may stand before or behind it. AWS may take it; more likely something slipped in.',
    evidence: 'The service model; how AWS reads an open pattern is not documented.',
    docs: API_PAGE,
    example: {
      bad: 'Name: my-document\nDocumentVersion: $DEFAULT (as of today)\n',
      good: 'Name: my-document\nDocumentVersion: $DEFAULT\n',
    },
  },
  {
    code: 'out-of-limits',
    severity: 'error',
    summary: 'Too short, too long, too small, too large, too many',
    explanation: 'The AWS CLI checks only the lower limits; the service checks both.',
    evidence: 'The service model.',
    docs: API_PAGE,
    example: {
      bad: 'Name: my-document\nApplyOnlyAtCronInterval: true\nScheduleExpression: cron(0 2 ? * TUE#2 *)\nScheduleOffset: 9\n',
      good: 'Name: my-document\nApplyOnlyAtCronInterval: true\nScheduleExpression: cron(0 2 ? * TUE#2 *)\nScheduleOffset: 6\n',
    },
  },
  {
    code: 'no-value',
    severity: 'error',
    summary: 'A field without a value',
    explanation:
      'A key with nothing behind it, as the skeletons of the AWS CLI leave them. Give it a value or remove it.',
    evidence: 'The AWS CLI, run.',
    docs: API_PAGE,
    example: {
      bad: "Name: my-document\nAssociationName: ''\n",
      good: 'Name: my-document\n',
    },
  },
  {
    code: 'deprecated-field',
    severity: 'hint',
    summary: 'A field that AWS has replaced',
    explanation:
      'InstanceId works with old documents only, and with few other fields. Targets does the same and more.',
    evidence: "AWS's API reference.",
    docs: API_PAGE,
    example: {
      bad: 'Name: my-document\nInstanceId: i-0123456789abcdef0\n',
      good: 'Name: my-document\nTargets:\n  - Key: InstanceIds\n    Values: [i-0123456789abcdef0]\n',
    },
  },
];
