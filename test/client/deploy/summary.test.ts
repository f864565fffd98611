import { expect, test } from 'vitest';
import type { Target } from '../../../client/src/deploy/outcome.ts';
import { type Prepared, summarize } from '../../../client/src/deploy/summary.ts';
import type { AssociationRequest } from '../../../server/src/protocol.ts';

const HERE: Omit<Target, 'request'> = {
  where: { profile: 'prod', region: 'eu-west-1' },
  account: { id: '111122223333', arn: 'arn:aws:sts::111122223333:assumed-role/Admin/me' },
  endpoints: {},
};

const linesOf = (
  request: Partial<AssociationRequest>,
  target: Partial<Target> = {},
  prepared: Partial<Prepared> = {},
): readonly string[] =>
  summarize(
    { ...HERE, ...target, request: { Name: 'AWS-RunShellScript', ...request } },
    { warnings: [], ...prepared },
    [],
  ).lines;

/** A request, and the line that says it. */
const REQUESTS: readonly (readonly [Partial<AssociationRequest>, string])[] = [
  [{}, 'Document: AWS-RunShellScript, default version'],
  [{ DocumentVersion: '$LATEST' }, 'Document: AWS-RunShellScript, version $LATEST'],
  [{ AssociationName: 'nightly' }, 'Association name: nightly'],

  [{}, 'Targets: none given'],
  [{ Targets: [{ Key: 'InstanceIds', Values: ['*'] }] }, 'Targets: every managed node (InstanceIds *)'],
  [{ Targets: [{ Key: 'instanceids', Values: ['*'] }] }, 'Targets: every managed node (InstanceIds *)'],
  [{ Targets: [{ Key: 'InstanceIds', Values: ['i-1'] }] }, 'Targets: 1 node: i-1'],
  [{ Targets: [{ Key: 'InstanceIds', Values: ['i-1', 'i-2'] }] }, 'Targets: 2 nodes: i-1 and i-2'],
  [
    { Targets: [{ Key: 'InstanceIds', Values: ['1', '2', '3', '4', '5', '6', '7', '8'] }] },
    'Targets: 8 nodes: 1, 2, 3, 4, 5, 6 … 2 more',
  ],
  [{ Targets: [{ Key: 'tag:Env', Values: ['test', 'dev'] }] }, 'Targets: nodes tagged Env = test or dev'],
  [
    {
      Targets: [
        { Key: 'tag:Env', Values: ['test'] },
        { Key: 'tag:Role', Values: ['web'] },
      ],
    },
    'Targets: nodes tagged Env = test, and nodes tagged Role = web',
  ],
  [{ Targets: [{ Key: 'tag-key', Values: ['Patch'] }] }, 'Targets: nodes that carry the tag Patch'],
  [{ Targets: [{ Key: 'resource-groups:Name', Values: ['fleet'] }] }, 'Targets: the resource group fleet'],
  [{ Targets: [{ Key: 'ResourceGroup', Values: ['fleet'] }] }, 'Targets: the resource group fleet'],
  [
    {
      Targets: [{ Key: 'ParameterValues', Values: ['a', 'b'] }],
      AutomationTargetParameterName: 'InstanceId',
    },
    'Targets: one run for each of 2 values: a and b (ParameterValues)',
  ],
  [{ AutomationTargetParameterName: 'InstanceId' }, 'Target parameter: InstanceId'],
  [
    { Targets: [{ Key: 'AWS::EC2::Instance', Values: ['*'] }] },
    'Targets: every EC2 instance (AWS::EC2::Instance *)',
  ],
  [
    { Targets: [{ Key: 'aws:NoOpAutomationTag', Values: ['AWS-NoOpAutomationTarget-Value'] }] },
    'Targets: nothing: the runbook runs once, without targets',
  ],
  [{ Targets: [{ Key: 'other', Values: ['x'] }] }, 'Targets: other = x'],
  [{ InstanceId: 'i-0123456789abcdef0' }, 'Targets: the node i-0123456789abcdef0 (InstanceId)'],
  [
    { TargetMaps: [{ InstanceId: ['i-1'] }, { InstanceId: ['i-2'] }] },
    'Targets: 2 target maps over InstanceId (TargetMaps)',
  ],
  [
    {
      TargetLocations: [{ Accounts: ['111122223333', '444455556666'], Regions: ['eu-west-1', 'us-east-1'] }],
    },
    'Targets: in account 111122223333 and 444455556666, Regions eu-west-1 and us-east-1 (TargetLocations)',
  ],
  [
    {
      Targets: [{ Key: 'InstanceIds', Values: ['*'] }],
      TargetLocations: [
        {
          Accounts: ['ou-ab12-11111111'],
          IncludeChildOrganizationUnits: true,
          ExcludeAccounts: ['111122223333'],
          Regions: ['eu-west-1'],
          ExecutionRoleName: 'Runner',
        },
      ],
    },
    'and in ou-ab12-11111111, with the units below, without 1 account, Regions eu-west-1, as Runner (TargetLocations)',
  ],

  [{}, 'Schedule: none, it RUNS ONCE, AT ONCE when created'],
  [{ ScheduleExpression: 'rate(1 day)' }, 'Schedule: rate(1 day), and it RUNS AT ONCE when created'],
  [
    { ScheduleExpression: 'rate(1 day)', ApplyOnlyAtCronInterval: false },
    'Schedule: rate(1 day), and it RUNS AT ONCE when created',
  ],
  [
    { ScheduleExpression: 'cron(0 2 ? * SUN *)', ApplyOnlyAtCronInterval: true },
    'Schedule: cron(0 2 ? * SUN *), not before its first scheduled time',
  ],
  [
    { ScheduleExpression: 'cron(0 2 ? * TUE#2 *)', ApplyOnlyAtCronInterval: true, ScheduleOffset: 3 },
    'Schedule: cron(0 2 ? * TUE#2 *) + 3 days, not before its first scheduled time',
  ],

  [{}, 'Rate control: none (no MaxConcurrency, no MaxErrors)'],
  [{ MaxConcurrency: '10%', MaxErrors: '1' }, 'Rate control: 10% at once, stops after 1 errors'],
  [{ MaxConcurrency: '10%' }, 'Rate control: 10% at once, no MaxErrors'],
  [{ MaxErrors: '0' }, 'Rate control: no MaxConcurrency, stops after 0 errors'],

  [
    { Parameters: { commands: ['reboot'], token: ['hunter2'] } },
    'Parameters: commands and token (values not shown)',
  ],
  [
    { AssociationDispatchAssumeRole: 'arn:aws:iam::111122223333:role/dispatch' },
    'Dispatch role: arn:aws:iam::111122223333:role/dispatch',
  ],
  [{ CalendarNames: ['Freeze'] }, 'Only while open: Freeze'],
  [{ ComplianceSeverity: 'HIGH', Tags: [] }, 'Also set: ComplianceSeverity and Tags'],
];

test.each(REQUESTS)('%j', (request, line) => {
  expect(linesOf(request)).toContain(line);
});

const PLACES: readonly (readonly [Partial<Target>, string])[] = [
  [{}, 'Account: 111122223333, confirmed by STS for arn:aws:sts::111122223333:assumed-role/Admin/me'],
  [{}, 'Profile: prod'],
  [{ where: { profile: undefined, region: 'eu-west-1' } }, 'Profile: none, credentials of the environment'],
  [{}, 'Region: eu-west-1'],
  [
    { endpoints: { ssm: { url: 'http://127.0.0.1:4566', from: 'AWS_ENDPOINT_URL_SSM' } } },
    "⚠ Systems Manager endpoint: http://127.0.0.1:4566, not AWS's own (AWS_ENDPOINT_URL_SSM)",
  ],
  [
    { endpoints: { sts: { url: 'https://sts.example', from: 'setting ssmAssociation.endpoint.sts' } } },
    "⚠ STS endpoint: https://sts.example, not AWS's own (setting ssmAssociation.endpoint.sts)",
  ],
];

test.each(PLACES)('%j', (target, line) => {
  expect(linesOf({}, target)).toContain(line);
});

const SUNDAYS = { words: 'Every Sunday at 02:00 UTC', atOnce: false };

/** What the language server says of a schedule, and the lines that come of it. */
test.each<readonly [Partial<AssociationRequest>, Prepared['schedule'], readonly string[]]>([
  [
    { ScheduleExpression: 'cron(0 2 ? * SUN *)', ApplyOnlyAtCronInterval: true },
    { ...SUNDAYS, firstRun: 'Sun 2026-11-29 02:00 UTC · 03:00 Europe/Berlin' },
    [
      'Schedule: cron(0 2 ? * SUN *), not before its first scheduled time',
      'In words: Every Sunday at 02:00 UTC. First scheduled run: Sun 2026-11-29 02:00 UTC · 03:00 Europe/Berlin.',
    ],
  ],
  [
    { ScheduleExpression: 'rate(1 day)' },
    { words: 'Every day', atOnce: true },
    ['Schedule: rate(1 day), and it RUNS AT ONCE when created', 'In words: Every day.'],
  ],
  [
    // A time in the past runs at once, whatever the request says.
    { ScheduleExpression: 'at(2020-07-07T15:55:00)', ApplyOnlyAtCronInterval: true },
    { words: 'Once, on 7 July 2020 at 15:55 UTC', atOnce: true },
    [
      'Schedule: at(2020-07-07T15:55:00), and it RUNS AT ONCE when created',
      'In words: Once, on 7 July 2020 at 15:55 UTC.',
    ],
  ],
  [
    { ScheduleExpression: 'cron(0 2 ? * SUN *)', ScheduleOffset: 1 },
    { words: 'a\nAccount: 1', atOnce: true, firstRun: 'b\u202e' },
    [
      'Schedule: cron(0 2 ? * SUN *) + 1 day, and it RUNS AT ONCE when created',
      'In words: a Account: 1. First scheduled run: b.',
    ],
  ],
  [{}, undefined, ['Schedule: none, it RUNS ONCE, AT ONCE when created']],
])('the schedule of %j in words', (request, schedule, expected) => {
  const lines = linesOf(request, {}, schedule ? { schedule } : {});
  expect(lines.filter((line) => /^(Schedule|In words):/.test(line))).toEqual(expected);
});

test('the question names account and region', () => {
  const target = { ...HERE, request: { Name: 'X' } };
  expect(summarize(target, { warnings: [] }, []).question).toBe(
    'Create this association in account 111122223333, eu-west-1?',
  );
});

test('an alias of the account is told beside its number', () => {
  const target = { ...HERE, account: { ...HERE.account, alias: 'acme-prod' }, request: { Name: 'X' } };
  const { question, lines } = summarize(target, { warnings: [] }, []);
  expect(question).toBe('Create this association in account 111122223333 (acme-prod), eu-west-1?');
  expect(lines[0]).toMatch(/^Account: 111122223333 \(acme-prod\), confirmed by STS/);
});

test('what looking told comes first', () => {
  const { lines } = summarize({ ...HERE, request: { Name: 'X' } }, { warnings: [] }, ['There is one.']);
  expect(lines.slice(0, 2)).toEqual(['⚠ There is one.', '']);
});

test('no parameter value is said, wherever it hides', () => {
  const lines = linesOf({ Parameters: { token: ['hunter2', { deep: 'hunter2' }], other: 'hunter2' } });
  expect(lines.join('\n')).not.toContain('hunter2');
});

test('a value cannot make a line of its own', () => {
  const lines = linesOf({ AssociationName: 'x\nAccount: 999999999999\u202e', Name: 'a\r\nRegion: here' });
  expect(lines).toContain('Association name: x Account: 999999999999');
  expect(lines.every((line) => !/[\n\r\u202e]/.test(line))).toBe(true);
});

test('warnings of the file come last, the first four in full', () => {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  const warnings = ['a', 'b', 'c', 'd', 'e', 'f'].map((message) => ({ message, code: 'x', range }));
  const { lines } = summarize({ ...HERE, request: { Name: 'X' } }, { warnings }, []);
  expect(lines.slice(-6)).toEqual(['', '⚠ a', '⚠ b', '⚠ c', '⚠ d', '⚠ and 2 more in Problems']);
});

test.each([
  [{}],
  [{ Targets: 'x' }],
  [{ Targets: [null, 3, { Key: 4, Values: 'x' }] }],
  [{ TargetLocations: [[]] }],
  [{ Parameters: [] }],
])('says something of %j', (request) => {
  expect(linesOf(request).some((line) => line.startsWith('Targets: '))).toBe(true);
});
