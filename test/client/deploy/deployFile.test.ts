import { expect, test } from 'vitest';
import { deployFile } from '../../../client/src/deploy/deployFile.ts';
import { liveAssociation } from '../../../client/src/deploy/live/liveAssociation.ts';
import { type Memory, newMemory } from '../../../client/src/deploy/memory.ts';
import type { Outcome } from '../../../client/src/deploy/outcome.ts';
import type { Answer, AwsError, AwsSetup, Ports, Where } from '../../../client/src/deploy/ports.ts';
import type { ListedAssociation, SignedIn } from '../../../client/src/deploy/signedIn.ts';
import type { PrepareResult } from '../../../server/src/protocol.ts';
import { signedInWith } from './support/signedIn.ts';

const URI = 'file:///patch.association.yaml';
const FILE = { uri: URI, folder: 'file:///' };
const ID = '9a8c2f3e-0000-4000-8000-000000000001';
const REQUEST = { Name: 'AWS-RunPatchBaseline', Targets: [{ Key: 'InstanceIds', Values: ['*'] }] };
const READY: PrepareResult = { ready: true, kind: 'create', version: 1, request: REQUEST, warnings: [] };
const PROBLEM = {
  message: 'ScheduleOffset is 1 to 6',
  code: 'limit',
  range: { start: { line: 3, character: 0 }, end: { line: 3, character: 4 } },
};
const BROKEN: PrepareResult = { ready: false, version: 1, errors: [PROBLEM] };
const ONE_PROFILE: AwsSetup = {
  profiles: [{ name: 'default', region: 'eu-west-1' }],
  environmentCredentials: false,
};
const TWO_PROFILES: AwsSetup = {
  profiles: [
    { name: 'dev', region: 'eu-west-1' },
    { name: 'prod', region: 'us-east-1' },
  ],
  environmentCredentials: false,
};

const refused: AwsError = {
  name: 'InvalidTarget',
  text: 'Unsupported Target Type',
  status: 400,
  reached: 'reply',
};
const reset: AwsError = { name: 'ECONNRESET', text: 'socket hang up', reached: 'network' };
const noConnection: AwsError = { name: 'ECONNREFUSED', text: 'connect ECONNREFUSED', reached: 'connecting' };
const aborted: AwsError = { name: 'AbortError', text: 'Request aborted', reached: 'network' };
const abortedEarly: AwsError = { name: 'AbortError', text: 'Request aborted', reached: 'none' };
const gone: AwsError = { name: 'AssociationDoesNotExist', text: '', status: 400, reached: 'reply' };
const denied: AwsError = { name: 'AccessDeniedException', text: '', status: 400, reached: 'reply' };
const expiredSso: AwsError = {
  name: 'CredentialsProviderError',
  text: 'The SSO session has expired',
  reached: 'none',
};

const ok = <T>(value: T): Answer<T> => ({ ok: true, value });
const no = (error: AwsError): Answer<never> => ({ ok: false, error });

/** A person, an editor and AWS, each as scripted. Every list is consumed in order; its last entry stays. */
interface Script {
  readonly prepare?: readonly PrepareResult[];
  readonly current?: readonly boolean[];
  readonly setup?: AwsSetup;
  /** What the person picks: the label of an option, or undefined to leave. */
  readonly picks?: readonly (string | undefined)[];
  readonly signIn?: readonly Answer<undefined>[];
  readonly confirm?: readonly ('yes' | 'change' | 'cancel')[];
  readonly create?: Answer<{ readonly associationId: string }> | 'throws';
  /** What is in AWS; a creation that succeeds, or is `stored` though its reply is lost, adds to it. */
  readonly there?: Live[];
  readonly stored?: boolean;
  /** What a list or a look answers instead. */
  readonly look?: Answer<never>;
  readonly update?: Answer<undefined>;
  readonly tags?: readonly { readonly key: string; readonly value: string }[];
  /** Under which progress title the person presses Cancel. */
  readonly cancel?: string;
  readonly breaks?: 'prepare' | 'aws' | 'setup' | 'confirm' | 'progress';
}

/** Plays a script. `events` holds what reached the person and AWS, in order. */
function play(script: Script) {
  const events: string[] = [];
  const sent: unknown[] = [];
  const signedInAs: Where[] = [];
  const next = <T>(list: readonly T[] | undefined, otherwise: T, seen: { count: number }): T =>
    list?.[Math.min(seen.count++, list.length - 1)] ?? otherwise;
  const seen = {
    prepare: { count: 0 },
    current: { count: 0 },
    pick: { count: 0 },
    sign: { count: 0 },
    confirm: { count: 0 },
  };
  const mayBreak = (where: Script['breaks']) => {
    if (script.breaks === where) throw new Error(`${where} broke`);
  };

  const ports: Ports = {
    prepare: async () => {
      mayBreak('prepare');
      events.push('prepare');
      return next(script.prepare, READY, seen.prepare);
    },
    isCurrent: () => next(script.current, true, seen.current),
    choose: async ({ title, options }) => {
      const picked = script.picks?.[seen.pick.count++];
      const what = /profile/.test(title) ? 'profile' : /Region/.test(title) ? 'region' : title;
      events.push(`choose ${what} [${options[0]?.label}…] ${picked}`);
      return options.find(({ label }) => label === picked)?.value;
    },
    confirm: async ({ question, lines }) => {
      mayBreak('confirm');
      events.push(`confirm ${question}`, ...lines.filter((line) => line.startsWith('⚠')));
      return next(script.confirm, 'yes', seen.confirm);
    },
    showDifference: async (live) => {
      events.push(`difference ${live.associationId}`);
    },
    clock: { now: () => 0, wait: async () => {} },
    progress: async (title, work) => {
      if (title.startsWith('Creating')) mayBreak('progress');
      const controller = new AbortController();
      if (script.cancel === title) controller.abort();
      return work(controller.signal, () => {});
    },
    aws: async () => {
      mayBreak('aws');
      return {
        setup: async () => {
          mayBreak('setup');
          return script.setup ?? ONE_PROFILE;
        },
        signIn: async (where) => {
          events.push(`sign in ${where.profile ?? '-'} ${where.region}`);
          signedInAs.push(where);
          const answer = next(script.signIn, ok(undefined), seen.sign);
          if (!answer.ok) return answer;
          return ok(awsOf(script, events, sent));
        },
      };
    },
  };
  return { ports, events, sent };
}

/** An `AssociationDescription`. */
type Live = { readonly AssociationId: string; readonly Name: string } & Readonly<Record<string, unknown>>;

/** AWS as scripted: lists and describes what is there, stores what is created. */
function awsOf(script: Script, events: string[], sent: unknown[]): SignedIn {
  const there: Live[] = script.there ?? [];
  const listed = (one: Live): ListedAssociation => {
    const { request, associationId, version } = live(one);
    const targets = Array.isArray(request.Targets) ? request.Targets : [];
    return {
      associationId,
      version,
      document: request.Name,
      ...(typeof request.AssociationName === 'string' && { name: request.AssociationName }),
      targets: targets.map(({ Key, Values }) => ({ key: Key, values: Values })),
      status: 'Pending',
    };
  };
  return signedInWith({
    createAssociation: async (request) => {
      events.push('SEND');
      sent.push(request);
      if (script.create === 'throws') throw new TypeError('boom');
      const answer = script.create ?? ok({ associationId: ID });
      if (answer.ok || script.stored) there.push({ AssociationId: ID, ...request });
      return answer;
    },
    associations: async ({ Name, AssociationName }) =>
      script.look ??
      ok(
        there
          .map(listed)
          .filter(({ document, name }) => (Name ? document === Name : name === AssociationName)),
      ),
    association: async (id) => {
      if (script.look) return script.look;
      const one = there.find(({ AssociationId }) => AssociationId === id);
      return one ? ok(live(one)) : no(gone);
    },
    tagsOf: async () => ok(script.tags ?? []),
    updateAssociation: async (request) => {
      events.push('UPDATE');
      sent.push(request);
      const answer = script.update ?? ok(undefined);
      const at = there.findIndex(({ AssociationId }) => AssociationId === request.AssociationId);
      const { AssociationVersion, ...members }: Live = { Name: there[at]?.Name ?? '', ...request };
      const updated = { ...members, AssociationVersion: String(Number(AssociationVersion) + 1) };
      if (answer.ok || script.stored) there[at] = updated;
      return answer.ok ? ok(live(updated)) : answer;
    },
    tag: async (_, tags) => {
      events.push(`TAG ${tags.map(({ key }) => key).join()}`);
      return ok(undefined);
    },
    untag: async (_, keys) => {
      events.push(`UNTAG ${keys.join()}`);
      return ok(undefined);
    },
  });
}

function live(description: Live) {
  const read = liveAssociation(description);
  if (!read) throw new Error('No association');
  return read;
}

interface Expected {
  readonly outcome: Outcome['kind'];
  /** Of the failure, when there is one. */
  readonly failure?: 'refused' | 'not-sent' | 'unknown';
  /** Calls of the one port that creates. */
  readonly sends: 0 | 1;
  readonly events?: readonly string[];
}

const CONFIRM = 'confirm Create this association in account 111122223333, eu-west-1?';
const CONFIRMING = 'Confirming the AWS account';
const CREATING = 'Creating the association';

const CASES: readonly (readonly [name: string, script: Script, expected: Expected])[] = [
  [
    'one profile settles it: one confirmation, one request',
    {},
    { outcome: 'created', sends: 1, events: ['prepare', 'sign in default eu-west-1', CONFIRM, 'SEND'] },
  ],
  [
    'errors in the file stop before AWS code is loaded',
    { prepare: [BROKEN] },
    { outcome: 'invalid', sends: 0, events: ['prepare'] },
  ],
  [
    'a silent language server',
    { breaks: 'prepare' },
    { outcome: 'failed', failure: 'not-sent', sends: 0, events: [] },
  ],
  ['AWS code that does not load', { breaks: 'aws' }, { outcome: 'failed', failure: 'not-sent', sends: 0 }],
  [
    'configuration files that cannot be read',
    { breaks: 'setup' },
    { outcome: 'failed', failure: 'not-sent', sends: 0 },
  ],
  [
    'a confirmation that cannot be shown',
    { breaks: 'confirm' },
    { outcome: 'failed', failure: 'not-sent', sends: 0 },
  ],
  [
    'two profiles: asked once, the region comes with the profile',
    { setup: TWO_PROFILES, picks: ['dev'] },
    {
      outcome: 'created',
      sends: 1,
      events: ['prepare', 'choose profile [dev…] dev', 'sign in dev eu-west-1', CONFIRM, 'SEND'],
    },
  ],
  [
    'leaving at the profile',
    { setup: TWO_PROFILES, picks: [undefined] },
    { outcome: 'cancelled', sends: 0, events: ['prepare', 'choose profile [dev…] undefined'] },
  ],
  [
    'no region anywhere: asked',
    { setup: { profiles: [{ name: 'default' }], environmentCredentials: false }, picks: ['eu-west-1'] },
    {
      outcome: 'created',
      sends: 1,
      events: [
        'prepare',
        'choose region [us-east-1…] eu-west-1',
        'sign in default eu-west-1',
        CONFIRM,
        'SEND',
      ],
    },
  ],
  [
    'leaving at the region',
    { setup: { profiles: [], environmentCredentials: true }, picks: [undefined] },
    { outcome: 'cancelled', sends: 0, events: ['prepare', 'choose region [us-east-1…] undefined'] },
  ],
  [
    'cancelling while the account is confirmed, though the answer came',
    { cancel: CONFIRMING },
    { outcome: 'cancelled', sends: 0, events: ['prepare', 'sign in default eu-west-1'] },
  ],
  [
    'cancelling while the account is confirmed, with an error',
    { cancel: CONFIRMING, signIn: [no(aborted)] },
    { outcome: 'cancelled', sends: 0 },
  ],
  ['giving no MFA code', { signIn: [no(abortedEarly)] }, { outcome: 'cancelled', sends: 0 }],
  [
    'an account that cannot be confirmed',
    { signIn: [no(expiredSso)] },
    { outcome: 'failed', failure: 'not-sent', sends: 0, events: ['prepare', 'sign in default eu-west-1'] },
  ],
  [
    'Escape at the confirmation',
    { confirm: ['cancel'] },
    { outcome: 'cancelled', sends: 0, events: ['prepare', 'sign in default eu-west-1', CONFIRM] },
  ],
  [
    'Enter at the confirmation asks for another identity, confirms its account anew, and only then sends',
    { setup: TWO_PROFILES, picks: ['dev', 'prod', 'us-east-1'], confirm: ['change', 'yes'] },
    {
      outcome: 'created',
      sends: 1,
      events: [
        'prepare',
        'choose profile [dev…] dev',
        'sign in dev eu-west-1',
        CONFIRM,
        'choose profile [dev…] prod',
        'choose region [us-east-1…] us-east-1',
        'sign in prod us-east-1',
        'confirm Create this association in account 111122223333, us-east-1?',
        'SEND',
      ],
    },
  ],
  [
    'leaving while changing the profile',
    { confirm: ['change'], picks: [undefined] },
    { outcome: 'cancelled', sends: 0 },
  ],
  [
    'leaving while changing the region',
    { confirm: ['change'], picks: ['default', undefined] },
    { outcome: 'cancelled', sends: 0 },
  ],
  [
    'the other identity does not work',
    { confirm: ['change'], picks: ['default', 'eu-west-1'], signIn: [ok(undefined), no(expiredSso)] },
    { outcome: 'failed', failure: 'not-sent', sends: 0 },
  ],
  [
    'text that changed meanwhile is checked again before it is confirmed',
    { current: [false] },
    {
      outcome: 'created',
      sends: 1,
      events: ['prepare', 'sign in default eu-west-1', 'prepare', CONFIRM, 'SEND'],
    },
  ],
  [
    'text that changed for the worse stops',
    { current: [false], prepare: [READY, BROKEN] },
    { outcome: 'invalid', sends: 0, events: ['prepare', 'sign in default eu-west-1', 'prepare'] },
  ],
  ['refused by AWS', { create: no(refused) }, { outcome: 'failed', failure: 'refused', sends: 1 }],
  ['no connection', { create: no(noConnection) }, { outcome: 'failed', failure: 'not-sent', sends: 1 }],
  [
    'a lost reply is not repeated',
    { create: no(reset) },
    { outcome: 'failed', failure: 'unknown', sends: 1 },
  ],
  [
    'an exception while sending counts as unknown',
    { create: 'throws' },
    { outcome: 'failed', failure: 'unknown', sends: 1 },
  ],
  [
    'cancelling in flight leaves it unknown',
    { cancel: CREATING, create: no(aborted) },
    { outcome: 'failed', failure: 'unknown', sends: 1 },
  ],
  [
    'cancelling before anything left',
    { cancel: CREATING, create: no(abortedEarly) },
    { outcome: 'cancelled', sends: 1 },
  ],
  ['cancelling too late: it was created', { cancel: CREATING }, { outcome: 'created', sends: 1 }],
  [
    'a progress that breaks down',
    { breaks: 'progress' },
    { outcome: 'failed', failure: 'unknown', sends: 0 },
  ],
  [
    'a progress that breaks down while a batch is sent',
    {
      prepare: [{ ready: true, kind: 'batch', version: 1, request: { Entries: [REQUEST] }, warnings: [] }],
      breaks: 'progress',
    },
    { outcome: 'failed', failure: 'unknown', sends: 0 },
  ],
];

test.each(CASES)('%s', async (_, script, expected) => {
  const { ports, events, sent } = play(script);
  const outcome = await deployFile(FILE, ports, newMemory());
  expect(outcome.kind).toBe(expected.outcome);
  if (expected.failure) expect(outcome).toMatchObject({ failure: { outcome: expected.failure } });
  expect(sent).toEqual(expected.sends === 1 ? [REQUEST] : []);
  if (expected.events) expect(events).toEqual(expected.events);
});

test('created gives the id, and where', async () => {
  const outcome = await deployFile(FILE, play({}).ports, newMemory());
  expect(outcome).toMatchObject({
    kind: 'created',
    associationId: ID,
    target: {
      account: { id: '111122223333' },
      where: { profile: 'default', region: 'eu-west-1' },
      request: REQUEST,
    },
  });
});

test('invalid gives the errors in the order of the text', async () => {
  const outcome = await deployFile(FILE, play({ prepare: [BROKEN] }).ports, newMemory());
  expect(outcome).toEqual({ kind: 'invalid', errors: [PROBLEM] });
});

test('a second start for the same file does nothing while the first runs; another file may start', async () => {
  const memory = newMemory();
  const [first, second, other] = [play({}), play({}), play({})];
  const outcomes = await Promise.all([
    deployFile(FILE, first.ports, memory),
    deployFile(FILE, second.ports, memory),
    deployFile({ ...FILE, uri: 'file:///other.association.json' }, other.ports, memory),
  ]);
  expect(outcomes.map(({ kind }) => kind)).toEqual(['created', 'running', 'created']);
  expect(second.events).toEqual([]);
});

test.each<readonly [string, Script]>([
  ['success', {}],
  ['failure', { create: no(reset) }],
  ['breakdown', { breaks: 'prepare' }],
  ['cancel', { confirm: ['cancel'] }],
])('after %s the file can be started again', async (_, script) => {
  const memory = newMemory();
  await deployFile(FILE, play(script).ports, memory);
  expect(memory.running.size).toBe(0);
});

/** What is there, what the person decides, and what comes of it. */
const EXISTING: readonly (readonly [
  name: string,
  script: Script,
  expected: Expected & { readonly sent?: unknown },
])[] = [
  [
    'the same document and targets, but another name: another association',
    {
      prepare: [{ ...READY, request: { ...REQUEST, AssociationName: 'mine' } } as PrepareResult],
      there: [{ AssociationId: 'A', ...REQUEST, AssociationName: 'theirs' }],
    },
    { outcome: 'created', sends: 1, sent: { ...REQUEST, AssociationName: 'mine' } },
  ],
  [
    'nothing differs: nothing is sent',
    { there: [{ AssociationId: 'A', ...REQUEST, DocumentVersion: '$DEFAULT' }], picks: ['Leave it'] },
    {
      outcome: 'same',
      sends: 0,
      events: [
        'prepare',
        'sign in default eu-west-1',
        'choose This association exists already, and is the same [Leave it…] Leave it',
      ],
    },
  ],
  [
    'something differs: shown, chosen, confirmed, updated once for the version that was seen',
    {
      there: [{ AssociationId: 'A', AssociationVersion: '3', ...REQUEST, MaxErrors: '5' }],
      picks: ['Update'],
    },
    {
      outcome: 'updated',
      sends: 1,
      sent: { ...REQUEST, AssociationId: 'A', AssociationVersion: '3' },
      events: [
        'prepare',
        'sign in default eu-west-1',
        'difference A',
        'choose This association exists already: AWS-RunPatchBaseline (A, version 3) [Update…] Update',
        'confirm Update association A in account 111122223333, eu-west-1?',
        '⚠ Clears, since the file does not have them: MaxErrors',
        'UPDATE',
      ],
    },
  ],
  [
    'another is wanted: the confirmation says that there is one',
    { there: [{ AssociationId: 'A', ...REQUEST, MaxErrors: '5' }], picks: ['Create another'] },
    {
      outcome: 'created',
      sends: 1,
      events: [
        'prepare',
        'sign in default eu-west-1',
        'difference A',
        'choose This association exists already: AWS-RunPatchBaseline (A, version 1) [Update…] Create another',
        CONFIRM,
        '⚠ There is one like it already: A. This makes another.',
        'SEND',
      ],
    },
  ],
  [
    'leaving at the choice',
    { there: [{ AssociationId: 'A', ...REQUEST, MaxErrors: '5' }] },
    { outcome: 'cancelled', sends: 0 },
  ],
  [
    'several are like it: asked which one',
    {
      there: [
        { AssociationId: 'A', ...REQUEST, MaxErrors: '5' },
        { AssociationId: 'B', ...REQUEST, AssociationName: 'weekly' },
      ],
      picks: ['weekly', 'Update'],
    },
    { outcome: 'updated', sends: 1, sent: { ...REQUEST, AssociationId: 'B', AssociationVersion: '1' } },
  ],
  [
    'only tags differ: the association is not touched, so it does not run',
    {
      prepare: [
        { ...READY, request: { ...REQUEST, Tags: [{ Key: 'Stage', Value: 'test' }] } } as PrepareResult,
      ],
      there: [{ AssociationId: 'A', ...REQUEST }],
      tags: [
        { key: 'Old', value: '' },
        { key: 'aws:cloudformation:stack-name', value: 'x' },
      ],
      picks: ['Update'],
    },
    {
      outcome: 'updated',
      sends: 0,
      events: [
        'prepare',
        'sign in default eu-west-1',
        'difference A',
        'choose This association exists already: AWS-RunPatchBaseline (A, version 1) [Update…] Update',
        'confirm Update association A in account 111122223333, eu-west-1?',
        'TAG Stage',
        'UNTAG Old',
      ],
    },
  ],
  [
    'a lost reply, and the association is there: found by looking, sent once',
    { create: no(reset), stored: true },
    { outcome: 'created', sends: 1 },
  ],
  [
    'a lost reply of an update that arrived',
    {
      there: [{ AssociationId: 'A', ...REQUEST, MaxErrors: '5' }],
      picks: ['Update'],
      update: no(reset),
      stored: true,
    },
    { outcome: 'updated', sends: 1, sent: { ...REQUEST, AssociationId: 'A', AssociationVersion: '1' } },
  ],
  [
    'a lost reply of an update that did not arrive',
    { there: [{ AssociationId: 'A', ...REQUEST, MaxErrors: '5' }], picks: ['Update'], update: no(reset) },
    {
      outcome: 'failed',
      failure: 'unknown',
      sends: 1,
      sent: { ...REQUEST, AssociationId: 'A', AssociationVersion: '1' },
    },
  ],
  [
    'credentials that may not list: told before the person confirms',
    { look: no(denied) },
    {
      outcome: 'created',
      sends: 1,
      events: [
        'prepare',
        'sign in default eu-west-1',
        CONFIRM,
        '⚠ These credentials may not list associations: whether there is one like it is not known.',
        'SEND',
      ],
    },
  ],
  ['no way to look', { look: no(noConnection) }, { outcome: 'failed', failure: 'not-sent', sends: 0 }],
  [
    'an update file names its association',
    {
      prepare: [
        {
          ...READY,
          kind: 'update',
          request: { AssociationId: 'A', ScheduleExpression: 'rate(1 day)' },
        } as PrepareResult,
      ],
      there: [{ AssociationId: 'A', AssociationVersion: '7', ...REQUEST }],
      picks: ['Update'],
    },
    {
      outcome: 'updated',
      sends: 1,
      sent: { AssociationId: 'A', AssociationVersion: '7', ScheduleExpression: 'rate(1 day)' },
    },
  ],
  [
    'an update file of an association that is gone',
    {
      prepare: [{ ...READY, kind: 'update', request: { AssociationId: 'A', Name: 'X' } } as PrepareResult],
    },
    { outcome: 'failed', failure: 'not-sent', sends: 0 },
  ],
];

test.each(EXISTING)('there is one: %s', async (_, script, expected) => {
  const { ports, events, sent } = play(script);
  const outcome = await deployFile(FILE, ports, newMemory());
  expect(outcome.kind).toBe(expected.outcome);
  if (expected.failure) expect(outcome).toMatchObject({ failure: { outcome: expected.failure } });
  expect(sent).toEqual(expected.sends === 1 ? [expected.sent ?? REQUEST] : []);
  if (expected.events) expect(events).toEqual(expected.events);
});

/** What the first run leaves behind, and what the second one does with it. */
test.each<readonly [string, Script, Script, Outcome['kind'], RegExp | undefined]>([
  ['was created from here', {}, { picks: ['Leave it'] }, 'same', undefined],
  [
    'may have been created, and is not to be found',
    { create: no(reset) },
    { confirm: ['cancel'] },
    'cancelled',
    /ended without a reply/,
  ],
  ['was refused', { create: no(refused) }, { confirm: ['cancel'] }, 'cancelled', undefined],
  ['was not sent', { create: no(noConnection) }, { confirm: ['cancel'] }, 'cancelled', undefined],
])('a second run on the file whose association %s', async (_, first, second, kind, warning) => {
  const memory = newMemory();
  const there: Live[] = [];
  await deployFile(FILE, play({ ...first, there }).ports, memory);
  const again = play({ ...second, there });
  const outcome = await deployFile(FILE, again.ports, memory);
  expect(outcome.kind).toBe(kind);
  expect(again.sent).toEqual([]);
  const said = again.events.filter((event) => event.startsWith('⚠'));
  if (warning) expect(said).toEqual([expect.stringMatching(warning)]);
  else expect(said).toEqual([]);
});

test('what was lost and arrived late is found by the next run, and not created again', async () => {
  const memory = newMemory();
  const there: Live[] = [];
  await deployFile(FILE, play({ create: no(reset), there }).ports, memory);
  there.push({ AssociationId: 'LATE', ...REQUEST });
  const again = play({ there, picks: ['Leave it'] });
  expect(await deployFile(FILE, again.ports, memory)).toMatchObject({
    kind: 'same',
    live: { associationId: 'LATE' },
  });
  expect(again.sent).toEqual([]);
});

test('another one whose reply is lost is not taken for one that was there before', async () => {
  const memory = newMemory();
  const there: Live[] = [{ AssociationId: 'OLD', ...REQUEST }];
  const picks = ['Create another'];
  await deployFile(FILE, play({ there, picks }).ports, memory);
  const again = play({ there, picks, create: no(reset) });
  expect(await deployFile(FILE, again.ports, memory)).toMatchObject({
    kind: 'failed',
    failure: { outcome: 'unknown' },
  });
  expect(again.sent).toEqual([REQUEST]);
});

test('an association that was deleted since is created anew, and that is said', async () => {
  const memory = newMemory();
  await deployFile(FILE, play({}).ports, memory);
  const again = play({});
  expect((await deployFile(FILE, again.ports, memory)).kind).toBe('created');
  expect(again.events).toContain('⚠ The association that was created from this file is gone.');
});

test.each<readonly [string, Script, string | undefined]>([
  ['what was picked is kept', { setup: TWO_PROFILES, picks: ['prod'] }, 'sign in prod us-east-1'],
  [
    'an identity that failed is not taken for granted',
    { signIn: [no(expiredSso)] },
    'choose profile [default…] undefined',
  ],
  ['what was settled stays settled', {}, undefined],
])('the next time, %s', async (_, script, question) => {
  const memory: Memory = newMemory();
  await deployFile(FILE, play(script).ports, memory);
  const again = play({ setup: script.setup ?? ONE_PROFILE, picks: [undefined] });
  await deployFile(FILE, again.ports, memory);
  expect(again.events[1]).toBe(question ?? 'sign in default eu-west-1');
});
