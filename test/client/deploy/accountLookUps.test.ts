import { expect, test } from 'vitest';
import { accountLookUps } from '../../../client/src/deploy/accountLookUps.ts';
import type { LookUp } from '../../../server/src/protocol.ts';
import { call, ok, refused, type Script, signedInWith } from './support/signedIn.ts';

const DOCUMENTS = [
  { name: 'Own', type: 'Command', platforms: ['Linux'] },
  { name: 'Freeze', type: 'ChangeCalendar', platforms: [] },
];
const FULL: Script = {
  documents: async () => ok(DOCUMENTS),
  document: async (name) => ok({ name, type: 'Command', platforms: [], parameters: [] }),
  documentVersions: async () => ok(['1', '2']),
  tagKeys: async () => ok(['Stage']),
  tagValues: async (key) => ok([`${key}-1`]),
  nodes: async () => ok([{ id: 'i-1', online: true }]),
  groups: async () => ok(['fleet']),
};

test.each<readonly [LookUp, unknown]>([
  [{ kind: 'documents' }, { documents: DOCUMENTS }],
  [{ kind: 'calendars' }, { calendars: ['Freeze'] }],
  [
    { kind: 'document', name: 'Own' },
    { document: { Own: { name: 'Own', type: 'Command', platforms: [], parameters: [] } } },
  ],
  [{ kind: 'versions', name: 'Own' }, { document: { Own: { versions: ['1', '2'] } } }],
  [{ kind: 'tag-keys' }, { tagKeys: ['Stage'] }],
  [{ kind: 'tag-values', key: 'Stage' }, { tagValues: { Stage: ['Stage-1'] } }],
  [{ kind: 'nodes' }, { nodes: [{ id: 'i-1', online: true }] }],
  [{ kind: 'groups' }, { groups: ['fleet'] }],
])('%j', async (lookUp, expected) => {
  const lookUps = accountLookUps({ now: () => 0, wait: async () => {} });
  expect(await lookUps.answer([lookUp], signedInWith(FULL), call.signal)).toEqual(expected);
});

/** At which minutes somebody types, and how often AWS is asked. */
test.each<readonly [string, Script['tagKeys'], readonly number[], number]>([
  ['an answer holds for five minutes', async () => ok(['a']), [0, 1, 4.9], 1],
  ['then AWS is asked again', async () => ok(['a']), [0, 5.1], 2],
  ['a failure is not repeated at every key', async () => refused('AccessDeniedException'), [0, 0.4], 1],
  ['but soon', async () => refused('AccessDeniedException'), [0, 0.6], 2],
])('%s', async (_, tagKeys, minutes, asked) => {
  let now = 0;
  let count = 0;
  const lookUps = accountLookUps({ now: () => now, wait: async () => {} });
  const signedIn = signedInWith({
    tagKeys: async (call) => {
      count++;
      return tagKeys?.(call) ?? ok([]);
    },
  });
  for (const minute of minutes) {
    now = minute * 60_000;
    await lookUps.answer([{ kind: 'tag-keys' }], signedIn, call.signal);
  }
  expect(count).toBe(asked);
});

test('what somebody cancelled by typing on is asked again', async () => {
  const lookUps = accountLookUps({ now: () => 0, wait: async () => {} });
  const cancelled = new AbortController();
  cancelled.abort();
  const signedIn = signedInWith(FULL);
  expect(await lookUps.answer([{ kind: 'groups' }], signedIn, cancelled.signal)).toEqual({});
  expect(await lookUps.answer([{ kind: 'groups' }], signedIn, call.signal)).toEqual({ groups: ['fleet'] });
});

test('accounts are kept apart', async () => {
  const lookUps = accountLookUps({ now: () => 0, wait: async () => {} });
  const other = signedInWith({ groups: async () => ok(['theirs']), region: 'us-east-1' });
  await lookUps.answer([{ kind: 'groups' }], signedInWith(FULL), call.signal);
  expect(await lookUps.answer([{ kind: 'groups' }], other, call.signal)).toEqual({ groups: ['theirs'] });
});
