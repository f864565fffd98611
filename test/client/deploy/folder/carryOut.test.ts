import { describe, expect, test } from 'vitest';
import { carryOut } from '../../../../client/src/deploy/folder/carryOut.ts';
import type { FolderSummary } from '../../../../client/src/deploy/folder/folderSummary.ts';
import type { FolderFile, FolderPorts, Plan } from '../../../../client/src/deploy/folder/plan.ts';
import { planFolder } from '../../../../client/src/deploy/folder/planFolder.ts';
import { newMemory } from '../../../../client/src/deploy/memory.ts';
import type { SignedIn } from '../../../../client/src/deploy/signedIn.ts';
import type { AssociationRequest } from '../../../../server/src/protocol.ts';
import { call, lost, refused, type Script, unsent } from '../support/signedIn.ts';
import { batch, broken, creates } from './files.ts';
import { storedSignedIn } from './storedSignedIn.ts';
import { virtualClock } from './virtualClock.ts';

type Create = SignedIn['createAssociation'];

const named = (name: string, more: Readonly<Record<string, unknown>> = {}): AssociationRequest => ({
  Name: 'AWS-RunShellScript',
  AssociationName: name,
  Targets: [{ Key: 'tag:Stage', Values: ['test'] }],
  ...more,
});
const FILES = ['one', 'two', 'three'].map((name) => creates(name, named(name)));

function world(around?: (create: Create) => Create, script: Script = {}) {
  const clock = virtualClock();
  const stored = storedSignedIn(clock, { script, ...(around && { around }) });
  const ports: FolderPorts = { signedIn: stored.signedIn, memory: newMemory(), clock };
  const plan = async (files: readonly FolderFile[] = FILES): Promise<Plan> => {
    const result = await planFolder(files, ports, call);
    if (result.kind !== 'planned') throw new Error(`Not planned: ${JSON.stringify(result)}`);
    return result.plan;
  };
  return { stored, ports, plan, names: () => stored.all().map(({ request }) => request.AssociationName) };
}

/** Strikes the creation of one name, the others pass. */
const striking =
  (name: string, strike: (create: Create) => Create) =>
  (create: Create): Create =>
  (request, call) =>
    (request.AssociationName === name ? strike(create) : create)(request, call);

const storedThenLost =
  (create: Create): Create =>
  async (request, call) => {
    await create(request, call);
    return lost();
  };

function short({ outcomes, ended }: FolderSummary): readonly string[] {
  const rows = outcomes.map(({ row, outcome }) => {
    const found = 'found' in outcome && outcome.found ? ' by looking' : '';
    const name = 'failure' in outcome ? ` ${outcome.failure.name}` : '';
    return `${row.label} ${outcome.kind === 'as planned' ? row.kind : outcome.kind}${found}${name}`;
  });
  if (ended === undefined) return rows;
  return [...rows, ended === 'cancelled' ? ended : `stopped ${ended.name}`];
}

describe('carrying out', () => {
  test('creates, updates and leaves, and doing it again changes nothing', async () => {
    const { stored, ports, plan, names } = world();
    stored.add(named('two', { MaxErrors: '1' }));
    stored.add(named('three'));
    const files = [...FILES, broken('four', 'no'), batch('five', { Entries: [named('six')] })];
    expect(short(await carryOut(await plan(files), ports, call))).toEqual([
      'one created',
      'two updated',
      'three same',
      'four invalid',
      'five › Entries[0] created',
    ]);
    expect(names()).toEqual(['two', 'three', 'one', 'six']);
    expect(stored.all()[0]).toMatchObject({ version: '2', request: named('two') });
    const again = await plan(files);
    expect(again.rows.map(({ kind }) => kind)).toEqual(['same', 'same', 'same', 'invalid', 'same']);
  });

  test.each<
    readonly [title: string, strike: (create: Create) => Create, outcomes: readonly string[], number: number]
  >([
    [
      'refused: the others are created',
      () => async () => refused('InvalidTarget'),
      ['one created', 'two failed InvalidTarget', 'three created'],
      2,
    ],
    [
      'a lost reply: it is looked for',
      storedThenLost,
      ['one created', 'two created by looking', 'three created'],
      3,
    ],
    [
      'a lost request: unknown, and the others are created',
      () => async () => lost(),
      ['one created', 'two unknown ECONNRESET', 'three created'],
      2,
    ],
    [
      'a verb that throws',
      () => async () => Promise.reject(new TypeError('x')),
      ['one created', 'two unknown TypeError', 'three created'],
      2,
    ],
    [
      'a request the SDK cannot send',
      () => async () => unsent('IncompleteRequest'),
      ['one created', 'two failed IncompleteRequest', 'three created'],
      2,
    ],
    [
      'AWS out of reach: the rest is not tried',
      () => async () => unsent(),
      ['one created', 'two failed ECONNREFUSED', 'three not tried', 'stopped ECONNREFUSED'],
      1,
    ],
    [
      'credentials that end: the rest is not tried',
      () => async () => refused('ExpiredTokenException'),
      ['one created', 'two failed ExpiredTokenException', 'three not tried', 'stopped ExpiredTokenException'],
      1,
    ],
    [
      'a quota used up: the rest is not tried',
      () => async () => refused('AssociationLimitExceeded'),
      [
        'one created',
        'two failed AssociationLimitExceeded',
        'three not tried',
        'stopped AssociationLimitExceeded',
      ],
      1,
    ],
  ])('%s', async (_, strike, outcomes, number) => {
    const { stored, ports, plan } = world(striking('two', strike));
    expect(short(await carryOut(await plan(), ports, call))).toEqual(outcomes);
    expect(stored.all()).toHaveLength(number);
  });

  test('an update of one that somebody changed meanwhile is refused', async () => {
    const { stored, ports, plan } = world();
    stored.add(named('one', { MaxErrors: '1' }));
    const [file] = FILES;
    const before = await plan(file ? [file] : []);
    const live = stored.all()[0];
    await stored.signedIn.updateAssociation(
      {
        ...named('one', { MaxErrors: '2' }),
        AssociationId: live?.associationId ?? '',
        AssociationVersion: '1',
      },
      call,
    );
    expect(short(await carryOut(before, ports, call))).toEqual(['one failed InvalidAssociationVersion']);
    expect(stored.all()[0]?.request.MaxErrors).toBe('2');
  });

  test('what has come to be since the plan is not created', async () => {
    const { stored, ports, plan, names } = world();
    const before = await plan();
    stored.add(named('two'));
    const summary = await carryOut(before, ports, call);
    expect(short(summary)).toEqual(['one created', 'two not tried', 'three created']);
    expect(summary.outcomes[1]?.outcome).toMatchObject({ why: expect.stringContaining('since the plan') });
    expect(names()).toEqual(['two', 'one', 'three']);
  });

  test('a plan of another account or Region is not carried out', async () => {
    const { stored, ports, plan } = world();
    const elsewhere = { ...(await plan()), region: 'us-east-1' };
    expect(short(await carryOut(elsewhere, ports, call)).at(-1)).toBe('stopped OtherPlace');
    expect(stored.all()).toEqual([]);
  });

  test('nothing, when AWS cannot be listed once more', async () => {
    const one = world();
    const plan = await one.plan();
    const ports = { ...one.ports, signedIn: { ...one.ports.signedIn, associations: async () => unsent() } };
    expect(short(await carryOut(plan, ports, call))).toEqual([
      'one not tried',
      'two not tried',
      'three not tried',
      'stopped ECONNREFUSED',
    ]);
  });

  test('a file that another command is deploying is left to it, and only one’s own marks are taken away', async () => {
    const { ports, plan } = world();
    const { running } = ports.memory;
    running.add(FILES[1]?.uri ?? '');
    expect(short(await carryOut(await plan(), ports, call))).toEqual([
      'one created',
      'two not tried',
      'three created',
    ]);
    expect([...running]).toEqual([FILES[1]?.uri]);
  });

  test('nothing is sent that could not be remembered', async () => {
    const { stored, ports, plan } = world();
    const memory = { ...ports.memory, remember: () => Promise.reject(new Error('disk full')) };
    const summary = await carryOut(await plan(), { ...ports, memory }, call);
    expect(short(summary).slice(1)).toEqual([
      'two not tried',
      'three not tried',
      expect.stringMatching(/^stopped/),
    ]);
    expect(stored.all()).toEqual([]);
  });
});

describe('cancelling', () => {
  test('between two calls', async () => {
    const { stored, ports, plan } = world();
    const controller = new AbortController();
    const say = (words: string) => words === 'Creating 2 of 3' && controller.abort();
    const summary = await carryOut(await plan(), ports, { signal: controller.signal, say });
    expect(short(summary)).toEqual(['one created', 'two not tried', 'three not tried', 'cancelled']);
    expect(stored.all()).toHaveLength(1);
  });

  test.each<readonly [title: string, strike: (create: Create) => Create, outcome: string, number: number]>([
    ['it arrived and is found', storedThenLost, 'two created by looking', 2],
    ['it did not arrive', () => async () => lost('AbortError'), 'two unknown AbortError', 1],
    ['it had not left', () => async () => unsent('AbortError'), 'two not tried', 1],
  ])('during a call: %s', async (_, strike, outcome, number) => {
    const controller = new AbortController();
    const { stored, ports, plan } = world(
      striking('two', (create) => (request, call) => {
        controller.abort();
        return strike(create)(request, call);
      }),
    );
    const summary = await carryOut(await plan(), ports, { signal: controller.signal });
    expect(short(summary)).toEqual(['one created', outcome, 'three not tried', 'cancelled']);
    expect(stored.all()).toHaveLength(number);
  });
});
