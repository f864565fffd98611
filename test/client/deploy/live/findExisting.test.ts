import { expect, test } from 'vitest';
import { likenessOf } from '../../../../client/src/deploy/live/findExisting.ts';
import type { ListedAssociation } from '../../../../client/src/deploy/signedIn.ts';

const LISTED: ListedAssociation = {
  associationId: 'A',
  version: '1',
  document: 'X',
  targets: [{ key: 'InstanceIds', values: ['*'] }],
  status: '',
};
const ALL = [{ Key: 'InstanceIds', Values: ['*'] }];

/** What a file says, what is listed, and how likely they are the same: 0 is another one. */
const CASES: readonly (readonly [
  name: string,
  request: object,
  listed: Partial<ListedAssociation>,
  likeness: number,
])[] = [
  ['same document and targets', { Targets: ALL }, {}, 1],
  ['another document', { Name: 'Y', Targets: ALL }, {}, 0],
  ['other targets', { Targets: [{ Key: 'InstanceIds', Values: ['i-1'] }] }, {}, 0],
  ['the same name, whatever it runs', { Name: 'Y', AssociationName: 'n' }, { name: 'n' }, 2],
  ['the same name, document and targets', { AssociationName: 'n', Targets: ALL }, { name: 'n' }, 3],
  ['names tell them apart', { AssociationName: 'n', Targets: ALL }, { name: 'm' }, 0],
  ['only one of them has a name', { AssociationName: 'n', Targets: ALL }, {}, 1],
  ['an empty name is none', { AssociationName: '', Targets: ALL }, { name: 'm' }, 1],
  ['a node by InstanceId', { InstanceId: 'i-1' }, { targets: [{ key: 'instanceids', values: ['i-1'] }] }, 1],
  ['a runbook without targets', {}, { targets: [{ key: 'aws:NoOpAutomationTag', values: ['x'] }] }, 1],
];

test.each(CASES)('%s', (_, request, listed, likeness) => {
  expect(likenessOf({ Name: 'X', ...request }, { ...LISTED, ...listed })).toBe(likeness);
});
