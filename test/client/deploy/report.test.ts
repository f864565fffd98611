import { expect, test } from 'vitest';
import { createFailure, signInFailure, updateFailure } from '../../../client/src/deploy/failureOf.ts';
import { liveAssociation } from '../../../client/src/deploy/live/liveAssociation.ts';
import type { Outcome, Target } from '../../../client/src/deploy/outcome.ts';
import { type Report, report } from '../../../client/src/deploy/report.ts';
import { signedInWith } from './support/signedIn.ts';

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

const SIGNED_IN = signedInWith();
const read = liveAssociation({ AssociationId: ID, AssociationVersion: '3', Name: 'AWS-RunShellScript' });
if (!read) throw new Error('No association');
const LIVE = read;

const problem = (message: string) => ({
  message,
  code: 'x',
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
});
const invalid = (...messages: string[]): Outcome => ({ kind: 'invalid', errors: messages.map(problem) });
const failed = (name: string, reached: 'reply' | 'network' | 'connecting', text = ''): Outcome => ({
  kind: 'failed',
  tried: 'create',
  target: TARGET,
  failure: createFailure(
    { name, text, reached, ...(reached === 'reply' && { status: 400 }) },
    TARGET.request,
    TARGET.where,
  ),
});

const CASES: readonly (readonly [name: string, Outcome, Report | undefined])[] = [
  ['cancelled', { kind: 'cancelled' }, undefined],
  [
    'running',
    { kind: 'running' },
    {
      level: 'warning',
      message: 'This file is being created or updated already; nothing more was started.',
      actions: [],
    },
  ],
  [
    'created',
    { kind: 'created', associationId: ID, found: false, target: TARGET, signedIn: SIGNED_IN },
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
    'created, though no reply came',
    { kind: 'created', associationId: ID, found: true, target: TARGET, signedIn: SIGNED_IN },
    {
      level: 'information',
      message: `Created association ${ID}. Its reply was lost; it was found by looking`,
      actions: [
        { title: 'Copy AssociationId', does: 'copy', text: ID },
        { title: 'Open in AWS Console', does: 'open', url: PAGE },
      ],
    },
  ],
  [
    'updated',
    {
      kind: 'updated',
      associationId: ID,
      version: '4',
      found: false,
      ran: true,
      before: LIVE,
      target: TARGET,
      signedIn: SIGNED_IN,
    },
    {
      level: 'information',
      message: `Updated association ${ID}, now version 4`,
      actions: [
        { title: 'Copy AssociationId', does: 'copy', text: ID },
        { title: 'Open in AWS Console', does: 'open', url: PAGE },
      ],
    },
  ],
  [
    'the same',
    { kind: 'same', live: LIVE, target: TARGET, signedIn: SIGNED_IN },
    {
      level: 'information',
      message: `Nothing to do: association ${ID} says what the file says (version 3)`,
      actions: [
        { title: 'Run Now', does: 'run-now', associationId: ID },
        { title: 'Show Executions', does: 'executions', associationId: ID },
        { title: 'Open in AWS Console', does: 'open', url: PAGE },
      ],
    },
  ],
  [
    'a batch of which a part failed',
    {
      kind: 'batch',
      result: {
        created: [LIVE],
        failed: [{ entry: { Name: 'AWS-RunShellScript' }, text: '[x](command:y)', fault: 'Client' }],
      },
      target: TARGET,
    },
    {
      level: 'warning',
      message: 'Created 1 association of 2. Failed: AWS-RunShellScript: [x] (command:y)',
      actions: [
        { title: 'Copy AssociationIds', does: 'copy', text: ID },
        { title: 'Open in AWS Console', does: 'open', url: LIST },
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
    'a part of it done',
    {
      kind: 'failed',
      tried: 'update',
      done: 'The association itself was updated, to version 4.',
      failure: updateFailure(
        { name: 'AccessDeniedException', text: '', reached: 'reply', status: 400 },
        TARGET.request,
        TARGET.where,
      ),
      target: TARGET,
    },
    {
      level: 'error',
      message:
        'These credentials are not allowed to do this. The association itself was updated, to version 4. It takes the permission for this call of Systems Manager, and iam:PassRole for a role named in the file. Ask for it (IAM Policy for This File writes what it takes), or use another profile.',
      actions: [{ title: 'Show Log', does: 'show-log' }],
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
      tried: 'create',
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
        { title: 'Sign In', does: 'sign-in', command: ['aws', 'sso', 'login', '--profile', 'prod'] },
        { title: 'Copy Command', does: 'copy', text: 'aws sso login --profile prod' },
        { title: 'Show Log', does: 'show-log' },
      ],
    },
  ],
];

test.each(CASES)('%s', (_, outcome, expected) => {
  expect(report(outcome)).toEqual(expected);
});
