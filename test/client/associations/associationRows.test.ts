import { describe, expect, test } from 'vitest';
import { associationRows, scheduleKey, type Told } from '../../../client/src/associations/associationRows.ts';
import type { ListedAssociation } from '../../../client/src/deploy/signedIn.ts';

const ID = '11111111-2222-4333-8444-555555555555';
const PLAIN: ListedAssociation = {
  associationId: ID,
  version: '3',
  document: 'AWS-RunPatchBaseline',
  name: 'PatchTuesday',
  targets: [{ key: 'tag:Stage', values: ['prod'] }],
  status: 'Success',
};
const DAILY = { schedule: 'cron(0 2 ? * * *)' };
const TOLD: Told = {
  words: 'Every day at 02:00 UTC',
  brief: 'daily, 02:00 UTC',
  nextInWords: 'Tue 5 Mar 2030, 02:00 UTC',
};

const rowsOf = (
  associations: readonly ListedAssociation[],
  told: readonly (readonly [string, Told])[] = [],
) => associationRows(associations, new Map(told));
const rowOf = (change: Partial<ListedAssociation>, told?: Told) => {
  const association = { ...PLAIN, ...change };
  const [row] = rowsOf([association], told ? [[scheduleKey(association), told]] : []);
  if (!row) throw new Error('No row');
  return row;
};

describe('a label is the name, else the document', () => {
  test.each<[Partial<ListedAssociation>, string]>([
    [{}, 'PatchTuesday'],
    [{ name: '' }, 'AWS-RunPatchBaseline'],
    [{ name: '', document: 'arn:aws:ssm:eu-west-1:111122223333:document/Own' }, 'Own'],
    [{ name: '$(flame)[x](command:y)' }, '$ (flame)[x] (command:y)'],
    [{ name: '<img src=x>\n# **big**' }, '<img src=x> # **big**'],
  ])('%j → %s', (change, label) => {
    expect(rowOf(change).label).toBe(label);
  });
});

describe('a description says when it runs, when next, and how it went', () => {
  test.each<[Partial<ListedAssociation>, Told | undefined, string]>([
    [DAILY, TOLD, 'daily, 02:00 UTC · next Tue 5 Mar 2030, 02:00 UTC · Success'],
    [{ schedule: 'rate(1 day)' }, { words: 'Every day', brief: 'every day' }, 'every day · Success'],
    [DAILY, undefined, 'cron(0 2 ? * * *) · Success'],
    [{}, undefined, 'no schedule · Success'],
    [{ status: '' }, undefined, 'no schedule'],
    [{ schedule: '$(alert)', status: '$(x)' }, undefined, '$ (alert) · $ (x)'],
  ])('%j', (change, told, description) => {
    expect(rowOf(change, told).description).toBe(description);
  });
});

test.each([
  ['Success', 'pass'],
  ['Failed', 'error'],
  ['TimedOut', 'error'],
  ['Pending', 'sync'],
  ['InProgress', 'sync'],
  ['Skipped', 'circle-outline'],
  ['', 'circle-outline'],
])('the icon of %s is %s', (status, icon) => {
  expect(rowOf({ status }).icon).toBe(icon);
});

test('a tooltip has a plain line for each thing that is told', () => {
  expect(rowOf({ ...DAILY, lastExecution: '2030-03-04T02:00:00.000Z' }, TOLD).tooltip.split('\n')).toEqual([
    'Name: PatchTuesday',
    'Document: AWS-RunPatchBaseline',
    'Targets: nodes tagged Stage = prod',
    'Schedule: cron(0 2 ? * * *)',
    'In words: Every day at 02:00 UTC',
    'Next run: Tue 5 Mar 2030, 02:00 UTC',
    'Status: Success',
    'Last run: 2030-03-04T02:00:00.000Z',
    'Version: 3',
    `AssociationId: ${ID}`,
  ]);
});

test('what AWS tells cannot add a line or a link to a tooltip', () => {
  const { tooltip } = rowOf({ name: 'a\nStatus: Success\n[x](command:y)', status: 'Failed' });
  expect(tooltip.split('\n').slice(0, 2)).toEqual([
    'Name: a Status: Success [x] (command:y)',
    'Document: AWS-RunPatchBaseline',
  ]);
});

test('rows are sorted by label, numbers by value, without case, then by id; one told twice is one', () => {
  const listed = [
    ['e', 'web10'],
    ['d', 'Web2'],
    ['c', 'alpha'],
    ['b', 'Alpha'],
    ['e', 'web10'],
  ].map(([associationId = '', name = '']) => ({ ...PLAIN, associationId, name }));
  const ids = rowsOf(listed).map(({ association, label }) => `${association.associationId} ${label}`);
  expect(ids).toEqual(['b Alpha', 'c alpha', 'd Web2', 'e web10']);
});
