import { describe, expect, test } from 'vitest';
import {
  type Differences,
  differencesInWords,
  differencesOf,
  isSame,
} from '../../../../client/src/deploy/live/differences.ts';

const ALL = [{ Key: 'InstanceIds', Values: ['*'] }];
const X = { Name: 'X', Targets: ALL };

/** What a file says, what is in AWS, and what differs: `=` changed, `+` only in the file, `-` only in AWS. */
const CASES: readonly (readonly [name: string, wanted: object, live: object, expected: string])[] = [
  ['the same', X, X, ''],
  ['the order of members', { Targets: ALL, Name: 'X' }, X, ''],
  ['a default that is written out', { ...X, DocumentVersion: '$DEFAULT' }, X, ''],
  ['a default in AWS', X, { ...X, ApplyOnlyAtCronInterval: false, SyncCompliance: 'AUTO' }, ''],
  ['tags: an association does not tell its own', { ...X, Tags: [{ Key: 'a', Value: 'b' }] }, X, ''],
  ['the case of a target key', { Name: 'X', Targets: [{ Key: 'instanceids', Values: ['*'] }] }, X, ''],
  [
    'a node by InstanceId',
    { Name: 'X', InstanceId: 'i-1' },
    { Name: 'X', Targets: [{ Key: 'InstanceIds', Values: ['i-1'] }] },
    '',
  ],
  [
    'the order of targets and values',
    {
      Name: 'X',
      Targets: [
        { Key: 'tag:b', Values: ['2', '1'] },
        { Key: 'tag:a', Values: ['x'] },
      ],
    },
    {
      Name: 'X',
      Targets: [
        { Key: 'tag:a', Values: ['x'] },
        { Key: 'tag:b', Values: ['1', '2'] },
      ],
    },
    '',
  ],
  [
    'the case of a tag counts',
    { Name: 'X', Targets: [{ Key: 'tag:stage', Values: ['x'] }] },
    { Name: 'X', Targets: [{ Key: 'tag:Stage', Values: ['x'] }] },
    '=Targets',
  ],
  ['the order of calendars', { ...X, CalendarNames: ['b', 'a'] }, { ...X, CalendarNames: ['a', 'b'] }, ''],
  [
    'the order of accounts and Regions',
    { Name: 'X', TargetLocations: [{ Regions: ['b', 'a'], Accounts: ['2', '1'] }] },
    { Name: 'X', TargetLocations: [{ Accounts: ['1', '2'], Regions: ['a', 'b'] }] },
    '',
  ],
  [
    'the order of parameters, not that of their values',
    { ...X, Parameters: { b: ['1', '2'], a: ['x'] } },
    { ...X, Parameters: { a: ['x'], b: ['1', '2'] } },
    '',
  ],
  [
    'the order of commands counts',
    { ...X, Parameters: { a: ['1', '2'] } },
    { ...X, Parameters: { a: ['2', '1'] } },
    '=Parameters',
  ],
  [
    'another schedule',
    { ...X, ScheduleExpression: 'rate(1 day)' },
    { ...X, ScheduleExpression: 'rate(2 days)' },
    '=ScheduleExpression',
  ],
  ['new in the file', { ...X, MaxErrors: '1' }, X, '+MaxErrors'],
  ['only in AWS: an update clears it', X, { ...X, MaxErrors: '1' }, '-MaxErrors'],
  ['cleared by an empty text', { ...X, MaxErrors: '' }, { ...X, MaxErrors: '1' }, '-MaxErrors'],
  ['another document', { ...X, Name: 'Y' }, X, '=Name'],
  ['an update that leaves the document out keeps it', { Targets: ALL, AssociationId: 'A' }, X, ''],
];

test.each(CASES)('%s', (_, wanted, live, expected) => {
  const { changed, added, cleared } = differencesOf(wanted as never, live as never);
  const said = [
    ...changed.map((name) => `=${name}`),
    ...added.map((name) => `+${name}`),
    ...cleared.map((name) => `-${name}`),
  ];
  expect(said.join(' ')).toBe(expected);
  expect(isSame({ changed, added, cleared })).toBe(expected === '');
});

describe('in words', () => {
  test.each<readonly [Partial<Differences>, string]>([
    [{}, 'nothing differs'],
    [{ changed: ['Targets'] }, 'Targets differs'],
    [
      { changed: ['Targets', 'Name'], added: ['MaxErrors'], cleared: ['a', 'b', 'c'] },
      'Targets and Name differ; MaxErrors is new; a, b and c are cleared',
    ],
  ])('%j', (differences, words) => {
    expect(differencesInWords({ changed: [], added: [], cleared: [], ...differences })).toBe(words);
  });
});
