import { describe, expect, test } from 'vitest';
import type { FolderFile, FolderPorts, Plan, Row } from '../../../../client/src/deploy/folder/plan.ts';
import { planFolder } from '../../../../client/src/deploy/folder/planFolder.ts';
import { attemptKey, newMemory } from '../../../../client/src/deploy/memory.ts';
import type { AssociationRequest } from '../../../../server/src/protocol.ts';
import { ACCOUNT, call, refused, type Script, unsent } from '../support/signedIn.ts';
import { batch, broken, creates, updates } from './files.ts';
import { type Stored, storedSignedIn } from './storedSignedIn.ts';
import { mostInASecond, virtualClock } from './virtualClock.ts';

const patch = (more: Readonly<Record<string, unknown>> = {}): AssociationRequest => ({
  Name: 'AWS-RunPatchBaseline',
  Targets: [{ Key: 'tag:Stage', Values: ['prod', 'test'] }],
  Parameters: { Operation: ['Scan'] },
  ...more,
});
const GONE = '00000000-0000-4000-8000-00000000dead';

interface World {
  readonly ports: FolderPorts;
  readonly stored: Stored;
  remember(file: FolderFile, attempt: Parameters<FolderPorts['memory']['remember']>[1]): Promise<void>;
}

function world(script: Script = {}): World {
  const clock = virtualClock();
  const stored = storedSignedIn(clock, { script });
  const memory = newMemory();
  const where = { profile: undefined, region: 'eu-west-1' };
  return {
    stored,
    ports: { signedIn: stored.signedIn, memory, clock },
    remember: ({ uri }, attempt) => memory.remember(attemptKey(uri, { account: ACCOUNT, where }), attempt),
  };
}

async function planned(files: readonly FolderFile[], { ports }: World): Promise<Plan> {
  const result = await planFolder(files, ports, call);
  if (result.kind !== 'planned') throw new Error(`Not planned: ${JSON.stringify(result)}`);
  return result.plan;
}

/** A row in short. */
function short(row: Row): string {
  switch (row.kind) {
    case 'create':
      return `create${row.wish.atOnce ? ' at once' : ''}${row.note ? `: ${row.note}` : ''}`;
    case 'update': {
      const { changed, added, cleared } = row.differences;
      const set = row.tags.set.map(({ key }) => key);
      return `update ${row.live.associationId.at(-1)} by ${row.by}: ~${changed} +${added} -${cleared}${set.length > 0 ? ` tags ${set}` : ''}${row.atOnce ? ' at once' : ''}`;
    }
    case 'same':
      return `same ${row.associationId.at(-1)}`;
    case 'invalid':
      return `invalid ${row.errors}: ${row.says}`;
    case 'unclear':
      return `unclear ${row.candidates.map((id) => id.at(-1))}: ${row.why}`;
    case 'twice':
      return `twice ${row.of}`;
  }
}

interface Case {
  readonly title: string;
  /** What there is in AWS, ids 1, 2, 3, … */
  readonly there?: readonly AssociationRequest[];
  readonly files: readonly FolderFile[];
  /** What the first file remembers. */
  readonly remembered?: Parameters<World['remember']>[1];
  readonly rows: readonly string[];
  /** Associations that were described. */
  readonly described?: number;
}

const idOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const CASES: readonly Case[] = [
  { title: 'nothing', files: [], rows: [] },
  { title: 'a new one', files: [creates('a', patch())], rows: ['create at once'], described: 0 },
  {
    title: 'a new one that waits for its schedule',
    files: [
      creates('a', patch({ ScheduleExpression: 'cron(0 2 ? * SUN *)', ApplyOnlyAtCronInterval: true })),
    ],
    rows: ['create'],
  },
  {
    title: 'errors',
    files: [broken('a', 'MaxErrors is wrong', 'and more'), creates('b', patch())],
    rows: ['invalid 2: MaxErrors is wrong', 'create at once'],
  },
  {
    title: 'the same by name, whatever the order of values',
    there: [patch({ AssociationName: 'nightly', Targets: [{ Key: 'tag:Stage', Values: ['test', 'prod'] }] })],
    files: [creates('a', patch({ AssociationName: 'nightly' }))],
    rows: ['same 1'],
    described: 1,
  },
  {
    title: 'a change of one with the same name',
    there: [patch({ AssociationName: 'nightly', MaxErrors: '5', ComplianceSeverity: 'HIGH' })],
    files: [creates('a', patch({ AssociationName: 'nightly', MaxErrors: '7', MaxConcurrency: '1' }))],
    rows: ['update 1 by its name: ~MaxErrors +MaxConcurrency -ComplianceSeverity at once'],
  },
  {
    title: 'a change that waits',
    there: [patch({ AssociationName: 'nightly', ScheduleExpression: 'cron(0 3 ? * SUN *)' })],
    files: [
      creates(
        'a',
        patch({
          AssociationName: 'nightly',
          ScheduleExpression: 'cron(0 2 ? * SUN *)',
          ApplyOnlyAtCronInterval: true,
        }),
      ),
    ],
    rows: ['update 1 by its name: ~ScheduleExpression +ApplyOnlyAtCronInterval -'],
  },
  {
    title: 'only tags',
    there: [patch({ AssociationName: 'nightly' })],
    files: [creates('a', patch({ AssociationName: 'nightly', Tags: [{ Key: 'Team', Value: 'x' }] }))],
    rows: ['update 1 by its name: ~ + - tags Team'],
  },
  {
    title: 'without a name, by document and targets',
    there: [patch({ Targets: [{ Key: 'tag:Stage', Values: ['other'] }] }), patch()],
    files: [creates('a', patch({ Parameters: { Operation: ['Install'] } }))],
    rows: ['update 2 by document and targets: ~Parameters + - at once'],
    described: 1,
  },
  {
    title: 'a runbook without targets, which AWS gives a target of its own',
    there: [
      {
        Name: 'Runbook',
        Targets: [{ Key: 'aws:NoOpAutomationTag', Values: ['AWS-NoOpAutomationTarget-Value'] }],
      },
    ],
    files: [creates('a', { Name: 'Runbook' })],
    rows: ['same 1'],
  },
  {
    title: 'InstanceId is a target',
    there: [
      { Name: 'AWS-RunShellScript', Targets: [{ Key: 'InstanceIds', Values: ['i-0123456789abcdef0'] }] },
    ],
    files: [creates('a', { Name: 'AWS-RunShellScript', InstanceId: 'i-0123456789abcdef0' })],
    rows: ['same 1'],
  },
  {
    title: 'several of the name',
    there: [patch({ AssociationName: 'nightly' }), patch({ AssociationName: 'nightly' })],
    files: [creates('a', patch({ AssociationName: 'nightly' }))],
    rows: ['unclear 1,2: Several associations have its AssociationName.'],
    described: 0,
  },
  {
    title: 'several of the document and targets',
    there: [patch(), patch()],
    files: [creates('a', patch())],
    rows: ['unclear 1,2: Several have its document and targets.'],
  },
  {
    title: 'only one of the two has a name',
    there: [patch({ AssociationName: 'theirs' })],
    files: [creates('a', patch())],
    rows: [
      'unclear 1: It has the same document and targets, but only one of the two has an AssociationName.',
    ],
  },
  {
    title: 'another name is another association',
    there: [patch({ AssociationName: 'theirs' })],
    files: [creates('a', patch({ AssociationName: 'ours' }))],
    rows: ['create at once'],
  },
  {
    title: 'two files of one name',
    files: [
      creates('a', patch({ AssociationName: 'x' })),
      creates('b', { Name: 'Other', AssociationName: 'x' }),
    ],
    rows: ['create at once', 'twice a'],
  },
  {
    title: 'two files of one document and the same targets',
    there: [patch()],
    files: [creates('a', patch()), creates('b', patch({ MaxErrors: '1' }))],
    rows: ['same 1', 'twice a'],
  },
  {
    title: 'two files of one document and the same targets, told apart by names',
    files: [
      creates('a', patch({ AssociationName: 'x-one' })),
      creates('b', patch({ AssociationName: 'x-two' })),
      creates('c', patch()),
    ],
    rows: ['create at once', 'create at once', 'create at once'],
  },
  {
    title: 'each its own, with and without a name',
    there: [patch({ AssociationName: 'one' }), patch()],
    files: [creates('b', patch()), creates('a', patch({ AssociationName: 'one' }))],
    rows: ['same 2', 'same 1'],
  },
  {
    title: 'what was created from it, though name and targets changed',
    there: [patch({ AssociationName: 'old' })],
    files: [creates('a', { Name: 'AWS-RunPatchBaseline', AssociationName: 'new' })],
    remembered: { state: 'created', associationId: idOf(1) },
    rows: ['update 1 by what was created from it: ~AssociationName + -Parameters,Targets at once'],
  },
  {
    title: 'a name that another file takes over by a change',
    there: [patch({ AssociationName: 'old' })],
    files: [creates('a', patch({ AssociationName: 'new' })), creates('b', patch({ AssociationName: 'new' }))],
    remembered: { state: 'created', associationId: idOf(1) },
    rows: ['update 1 by what was created from it: ~AssociationName + - at once', 'twice a'],
  },
  {
    title: 'what was created from it is gone',
    files: [creates('a', patch())],
    remembered: { state: 'created', associationId: GONE },
    rows: [`create at once: What was created from it before, ${GONE}, is gone.`],
  },
  {
    title: 'an earlier try that left one',
    there: [patch()],
    files: [creates('a', patch())],
    remembered: { state: 'pending', known: [] },
    rows: ['same 1'],
  },
  {
    title: 'an earlier try that left none',
    files: [creates('a', patch())],
    remembered: { state: 'pending', known: [] },
    rows: ['create at once: An earlier try left nothing in AWS.'],
  },
  {
    title: 'a file that updates',
    there: [patch({ AssociationName: 'nightly' })],
    files: [updates('a', { AssociationId: idOf(1), Targets: patch().Targets, AssociationName: 'nightly' })],
    rows: ['update 1 by its AssociationId: ~ + -Parameters at once'],
  },
  {
    title: 'a file that updates what is as it says, the document left out',
    there: [patch()],
    files: [
      updates('a', { AssociationId: idOf(1), Targets: patch().Targets, Parameters: patch().Parameters }),
    ],
    rows: ['same 1'],
  },
  {
    title: 'a file that updates what is not there',
    files: [updates('a', { AssociationId: GONE })],
    rows: [`invalid 1: There is no association ${GONE} in this account and Region.`],
  },
  {
    title: 'a file that creates what another updates',
    there: [patch({ AssociationName: 'nightly' })],
    files: [
      creates('a', patch({ AssociationName: 'nightly' })),
      updates('b', { ...patch(), AssociationId: idOf(1), AssociationName: 'nightly' }),
    ],
    rows: ['twice b', 'same 1'],
  },
  {
    title: 'a batch',
    there: [
      patch({ AssociationName: 'one', AssociationDispatchAssumeRole: 'arn:aws:iam::111122223333:role/r' }),
    ],
    files: [
      batch('a', {
        Entries: [
          patch({ AssociationName: 'one' }),
          patch({ AssociationName: 'two' }),
          patch({ AssociationName: 'two' }),
          { AssociationName: 'no' },
        ],
        AssociationDispatchAssumeRole: 'arn:aws:iam::111122223333:role/r',
      }),
    ],
    rows: ['same 1', 'create at once', 'twice a › Entries[1]', 'invalid 1: Name is missing.'],
  },
];

describe('what is planned', () => {
  test.each(CASES)('$title', async ({ there = [], files, remembered, rows, described }) => {
    const one = world();
    for (const request of there) one.stored.add(request);
    const [first] = files;
    if (remembered && first) await one.remember(first, remembered);
    const plan = await planned(files, one);
    expect(plan.rows.map(short)).toEqual(rows);
    const asked = one.stored.arrivals.map(({ verb }) => verb);
    expect(asked.filter((verb) => verb === 'list')).toHaveLength(1);
    expect(asked.filter((verb) => verb === 'create' || verb === 'update')).toEqual([]);
    if (described !== undefined) expect(asked.filter((verb) => verb === 'describe')).toHaveLength(described);
  });

  test('an entry of a batch carries the role of the batch', async () => {
    const role = 'arn:aws:iam::111122223333:role/r';
    const { rows } = await planned(
      [batch('a', { Entries: [patch()], AssociationDispatchAssumeRole: role })],
      world(),
    );
    expect(rows.map((row) => row.kind === 'create' && [row.label, row.wish.request])).toEqual([
      ['a › Entries[0]', { ...patch(), AssociationDispatchAssumeRole: role }],
    ]);
  });

  test('what an interrupted try has made is remembered from then on', async () => {
    const one = world();
    const id = one.stored.add(patch());
    const file = creates('a', patch());
    await one.remember(file, { state: 'pending', known: [] });
    await planned([file], one);
    one.stored.remove(id);
    expect((await planned([file], one)).rows.map(short)).toEqual([
      `create at once: What was created from it before, ${id}, is gone.`,
    ]);
  });

  test('no more than two associations are described a second, and it is told how far it is', async () => {
    const one = world();
    const files = Array.from({ length: 20 }, (_, index) =>
      creates(`${index}`, patch({ AssociationName: `n-${index}` })),
    );
    for (const { prepared } of files)
      if (prepared.ready && prepared.kind === 'create') one.stored.add(prepared.request);
    const said: string[] = [];
    await planFolder(files, one.ports, { ...call, say: (words) => said.push(words) });
    const times = one.stored.arrivals.filter(({ verb }) => verb === 'describe').map(({ at }) => at);
    expect([times.length, mostInASecond(times)]).toEqual([20, 2]);
    expect([said[0], said.at(-1)]).toEqual(['Listing the associations that there are', 'Comparing 20 of 20']);
  });
});

describe('what is not planned', () => {
  const nightly = patch({ AssociationName: 'nightly' });

  test('anything, when AWS cannot be asked', async () => {
    const result = await planFolder(
      [creates('a', nightly)],
      world({ associations: async () => unsent() }).ports,
      call,
    );
    expect(result).toMatchObject({ kind: 'failed', failure: { name: 'ECONNREFUSED', outcome: 'not-sent' } });
  });

  test('anything, when credentials end meanwhile', async () => {
    const one = world({ association: async () => refused('ExpiredTokenException') });
    one.stored.add(nightly);
    const result = await planFolder([creates('a', nightly)], one.ports, call);
    expect(result).toMatchObject({ kind: 'failed', failure: { name: 'ExpiredTokenException' } });
  });

  test('one whose association may not be read; the others are', async () => {
    const one = world({ association: async () => refused('AccessDeniedException') });
    one.stored.add(nightly);
    const { rows } = await planned(
      [creates('a', nightly), creates('b', patch({ AssociationName: 'new' }))],
      one,
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['unclear', 'create']);
  });

  test('an update of one that was deleted since it was listed', async () => {
    const one = world({ association: async () => refused('AssociationDoesNotExist') });
    one.stored.add(nightly);
    expect((await planned([creates('a', nightly)], one)).rows.map(short)).toEqual([
      `create at once: ${idOf(1)} is gone.`,
    ]);
  });

  test('anything, when the person cancels', async () => {
    const controller = new AbortController();
    const one = world();
    one.stored.add(nightly);
    const say = (words: string) => words.startsWith('Comparing') && controller.abort();
    const result = await planFolder([creates('a', nightly)], one.ports, { signal: controller.signal, say });
    expect(result).toEqual({ kind: 'cancelled' });
  });
});
