import { describe, expect, test } from 'vitest';
import { fileSide } from '../../../client/src/associations/fileSide.ts';
import { withTags } from '../../../client/src/associations/withTags.ts';
import type { ListedAssociation } from '../../../client/src/deploy/signedIn.ts';
import type { PreparedRequest } from '../../../server/src/protocol.ts';

const LISTED: ListedAssociation = {
  associationId: 'id',
  version: '1',
  document: 'Doc',
  name: 'Mine',
  targets: [{ key: 'InstanceIds', values: ['i-1'] }],
  status: '',
};
const ready = { ready: true, version: 1, warnings: [] } as const;
const NODE = { Key: 'InstanceIds', Values: ['i-1'] };
const TAGS = [{ Key: 'Team', Value: 'web' }];
const entry = (AssociationName: string) => ({ Name: 'Doc', AssociationName });

describe('what of a file stands against a live association', () => {
  test.each<[string, PreparedRequest, ReturnType<typeof fileSide>]>([
    [
      'a creation, without what makes no difference',
      {
        ...ready,
        kind: 'create',
        request: { Name: 'Doc', DocumentVersion: '$DEFAULT', CalendarNames: [], MaxErrors: '1', Tags: TAGS },
      },
      { request: { Name: 'Doc', MaxErrors: '1', Tags: TAGS }, hasTags: true },
    ],
    [
      'a node becomes a target',
      { ...ready, kind: 'create', request: { Name: 'Doc', InstanceId: 'i-1' } },
      { request: { Name: 'Doc', Targets: [NODE] }, hasTags: true },
    ],
    [
      'an update, without which one it updates',
      {
        ...ready,
        kind: 'update',
        request: { AssociationId: 'id', AssociationVersion: '1', Name: 'Doc', MaxErrors: '1' },
      },
      { request: { Name: 'Doc', MaxErrors: '1' }, hasTags: false },
    ],
    [
      'an update keeps the document that it leaves out',
      { ...ready, kind: 'update', request: { AssociationId: 'id', MaxErrors: '1' } },
      { request: { Name: 'Doc', MaxErrors: '1' }, hasTags: false },
    ],
    [
      'the entry of that name',
      { ...ready, kind: 'batch', request: { Entries: [entry('Other'), entry('Mine')] } },
      { request: { Name: 'Doc', AssociationName: 'Mine' }, hasTags: true },
    ],
    [
      'the only entry',
      { ...ready, kind: 'batch', request: { Entries: [entry('Other')] } },
      { request: { Name: 'Doc', AssociationName: 'Other' }, hasTags: true },
    ],
    [
      'no entry is like it',
      { ...ready, kind: 'batch', request: { Entries: [entry('Other'), entry('Another')] } },
      undefined,
    ],
  ])('%s', (_, prepared, side) => {
    expect(fileSide(prepared, LISTED)).toEqual(side);
  });
});

test.each([
  [[], { Name: 'Doc' }],
  [[{ key: 'Team', value: 'web' }], { Name: 'Doc', Tags: TAGS }],
  [[{ key: 'aws:cloudformation:stack-name', value: 'x' }], { Name: 'Doc' }],
])('tags %j are part of what is imported: %j', (tags, request) => {
  expect(withTags({ Name: 'Doc' }, tags)).toEqual(request);
});
