import { expect, test } from 'vitest';
import { createFailure, signInFailure } from '../../../client/src/deploy/failureOf.ts';
import type { Outcome, Target } from '../../../client/src/deploy/outcome.ts';
import { type Report, report } from '../../../client/src/deploy/report.ts';

const ID = '9a8c2f3e-0000-4000-8000-000000000001';
const TARGET: Target = {
  where: { profile: 'prod', region: 'eu-west-1' },
  account: { id: '111122223333', arn: 'arn:aws:sts::111122223333:assumed-role/Admin/me' },
  endpoints: {},
  request: { Name: 'AWS-RunShellScript', AssociationName: 'nightly' },
};
const LIST = 'https://eu-west-1.console.aws.amazon.com/systems-manager/state-manager?region=eu-west-1';
const PAGE = `https://eu-west-1.console.aws.amazon.com/systems-manager/state-manager/${ID}/description?region=eu-west-1`;
const LOOK =
  'aws ssm list-associations --association-filter-list key=AssociationName,value=nightly --region eu-west-1 --profile prod';

const problem = (message: string) => ({
  message,
  code: 'x',
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
});
const invalid = (...messages: string[]): Outcome => ({ kind: 'invalid', errors: messages.map(problem) });
const failed = (name: string, reached: 'reply' | 'network' | 'connecting', text = ''): Outcome => ({
  kind: 'failed',
  target: TARGET,
  failure: createFailure(
    { name, text, reached, ...(reached === 'reply' && { status: 400 }) },
    TARGET.request,
    TARGET.where,
  ),
});

const CASES: readonly (readonly [name: string, Outcome, Report | undefined])[] = [
  ['cancelled', { kind: 'cancelled' }, undefined],
  ['running', { kind: 'running' }, undefined],
  [
    'created',
    { kind: 'created', associationId: ID, target: TARGET },
    {
      level: 'information',
      message: `Created association ${ID}`,
      actions: [
        { title: 'Copy AssociationId', does: 'copy', text: ID },
        { title: 'Open in AWS Console', does: 'open', url: PAGE },
      ],
    },
  ],
  [
    'one error',
    invalid('Name is required.'),
    {
      level: 'error',
      message: 'One error keeps this association from being created. Name is required.',
      actions: [{ title: 'Show Problems', does: 'show-problems' }],
    },
  ],
  [
    'several errors',
    invalid('Name is required.', 'b', 'c'),
    {
      level: 'error',
      message: '3 errors keep this association from being created. The first: Name is required.',
      actions: [{ title: 'Show Problems', does: 'show-problems' }],
    },
  ],
  [
    'refused',
    failed('InvalidTarget', 'reply', 'Unsupported Target Type'),
    {
      level: 'error',
      message:
        'AWS does not accept the targets. AWS says: “Unsupported Target Type” Nothing was created. Check the target keys, and that they suit this type of document.',
      actions: [{ title: 'Show Log', does: 'show-log' }],
    },
  ],
  [
    'refused without a text of AWS',
    failed('InvalidTarget', 'reply'),
    {
      level: 'error',
      message:
        'AWS does not accept the targets. Nothing was created. Check the target keys, and that they suit this type of document.',
      actions: [{ title: 'Show Log', does: 'show-log' }],
    },
  ],
  [
    'unknown',
    failed('ECONNRESET', 'network'),
    {
      level: 'warning',
      message: `The connection broke before the reply came (ECONNRESET). The association may exist all the same. Look before you try again: creating it twice makes two. ${LOOK}`,
      actions: [
        { title: 'Open in AWS Console', does: 'open', url: LIST },
        { title: 'Copy Command', does: 'copy', text: LOOK },
        { title: 'Show Log', does: 'show-log' },
      ],
    },
  ],
  [
    'not sent',
    failed('ECONNREFUSED', 'connecting'),
    {
      level: 'error',
      message:
        'Nothing answers at the address of AWS (ECONNREFUSED). Nothing was created. Check the endpoint if one is set, and the network or proxy, then create it again.',
      actions: [{ title: 'Show Log', does: 'show-log' }],
    },
  ],
  [
    'signed out',
    {
      kind: 'failed',
      failure: signInFailure(
        { name: 'CredentialsProviderError', text: 'SSO', reached: 'none' },
        TARGET.where,
      ),
    },
    {
      level: 'error',
      message:
        'The IAM Identity Center sign-in of this profile has expired, or has not happened yet. Nothing was created. Sign in, then create it again. aws sso login --profile prod',
      actions: [
        { title: 'Copy Command', does: 'copy', text: 'aws sso login --profile prod' },
        { title: 'Show Log', does: 'show-log' },
      ],
    },
  ],
];

test.each(CASES)('%s', (_, outcome, expected) => {
  expect(report(outcome)).toEqual(expected);
});
