import { expect, test } from 'vitest';
import { deployBatch } from '../../../client/src/deploy/deployBatch.ts';
import { liveAssociation } from '../../../client/src/deploy/live/liveAssociation.ts';
import type { Target } from '../../../client/src/deploy/outcome.ts';
import type { Ports } from '../../../client/src/deploy/ports.ts';
import type { BatchResult, ListedAssociation } from '../../../client/src/deploy/signedIn.ts';
import type { PreparedRequest } from '../../../server/src/protocol.ts';
import { ACCOUNT, lost, ok, refused, type Script, signedInWith, unsent } from './support/signedIn.ts';

const ENTRIES = [
  { Name: 'X', AssociationName: 'one', Targets: [{ Key: 'InstanceIds', Values: ['*'] }] },
  { Name: 'Y', ApplyOnlyAtCronInterval: true },
];
const ROLE = 'arn:aws:iam::111122223333:role/dispatch';
const REQUEST = { Entries: ENTRIES, AssociationDispatchAssumeRole: ROLE };
const TARGET: Target = {
  where: { profile: 'dev', region: 'eu-west-1' },
  account: ACCOUNT,
  endpoints: {},
  request: { Name: '', ...REQUEST },
};
const PREPARED: PreparedRequest = { ready: true, kind: 'batch', version: 1, warnings: [], request: REQUEST };

function live(id: string, request: (typeof ENTRIES)[number]) {
  const read = liveAssociation({ AssociationId: id, ...request });
  if (!read) throw new Error('No association');
  return read;
}
const listed = (id: string, { Name, AssociationName }: (typeof ENTRIES)[number]): ListedAssociation => ({
  associationId: id,
  version: '1',
  document: Name,
  ...(AssociationName && { name: AssociationName }),
  targets: AssociationName ? [{ key: 'InstanceIds', values: ['*'] }] : [],
  status: '',
});
const [ONE, TWO] = ENTRIES as [(typeof ENTRIES)[number], (typeof ENTRIES)[number]];

/** Runs it with a person who answers `answer`. `sent` holds the batches that went out. */
async function run(script: Script, answer: 'yes' | 'change' | 'cancel' = 'yes') {
  const said: string[] = [];
  const sent: unknown[] = [];
  const signedIn = signedInWith({
    associations: async () => ok([]),
    ...script,
    createAssociationBatch: async (request, call) => {
      sent.push(request);
      return script.createAssociationBatch?.(request, call) ?? ok({ created: [], failed: [] });
    },
  });
  const ports: Pick<Ports, 'confirm' | 'progress' | 'clock'> = {
    confirm: async ({ question, lines, action }) => {
      said.push(question, action, ...lines);
      return answer;
    },
    progress: (_, work) => work(new AbortController().signal, () => {}),
    clock: { now: () => 0, wait: async () => {} },
  };
  const outcome = await deployBatch(TARGET, PREPARED, signedIn, ports as Ports);
  return { outcome, said, sent };
}

test('says what will be created, and sends it whole, once', async () => {
  const result: BatchResult = {
    created: [live('A', ONE)],
    failed: [{ entry: TWO, text: 'no', fault: 'Client' }],
  };
  const { outcome, said, sent } = await run({ createAssociationBatch: async () => ok(result) });
  expect(sent).toEqual([REQUEST]);
  expect(outcome).toMatchObject({ kind: 'batch', result });
  expect(said.slice(0, 2)).toEqual([
    'Create 2 associations in account 111122223333, eu-west-1?',
    'Create 2 Associations',
  ]);
  for (const line of [
    '1. one: every managed node (InstanceIds *)',
    '2. Y: none given',
    '1 of them RUN AT ONCE when created',
    `Dispatch role: ${ROLE}`,
  ])
    expect(said).toContain(line);
});

test('entries that seem to exist are told', async () => {
  const { said, sent } = await run({ associations: async () => ok([listed('A', ONE)]) }, 'cancel');
  expect(said).toContain('⚠ Associations like these entries exist already: 1. Creating them makes others.');
  expect(sent).toEqual([]);
});

test.each<readonly [string, Script, string, number]>([
  [
    'may not list: told, and sent',
    { associations: async () => refused('AccessDeniedException') },
    'batch',
    1,
  ],
  ['no way to list', { associations: async () => unsent() }, 'failed', 0],
  ['refused', { createAssociationBatch: async () => refused('ValidationException') }, 'failed', 1],
])('%s', async (_, script, kind, sends) => {
  const { outcome, sent } = await run(script);
  expect(outcome).toMatchObject({ kind });
  expect(sent).toHaveLength(sends);
});

/** A lost reply: what is there afterwards, and what is made of it. */
test.each<readonly [string, readonly (readonly [string, (typeof ENTRIES)[number]])[], object]>([
  [
    'all of them are there',
    [
      ['A', ONE],
      ['B', TWO],
    ],
    { kind: 'batch', result: { created: [{ associationId: 'A' }, { associationId: 'B' }], failed: [] } },
  ],
  ['one of them is', [['A', ONE]], { kind: 'failed', failure: { outcome: 'unknown' } }],
  ['none is', [], { kind: 'failed', failure: { outcome: 'unknown' } }],
])('a lost reply, and %s', async (_, there, expected) => {
  let isSent = false;
  const { outcome, sent } = await run({
    associations: async () => ok(isSent ? there.map(([id, request]) => listed(id, request)) : []),
    association: async (id) => {
      const [, request] = there.find(([one]) => one === id) ?? [];
      return request ? ok(live(id, request)) : refused('AssociationDoesNotExist');
    },
    createAssociationBatch: async () => {
      isSent = true;
      return lost();
    },
  });
  expect(outcome).toMatchObject(expected);
  expect(sent).toHaveLength(1);
});
