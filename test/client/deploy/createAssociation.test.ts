import { expect, test } from 'vitest';
import { createAssociation } from '../../../client/src/deploy/createAssociation.ts';
import { type Memory, newMemory } from '../../../client/src/deploy/memory.ts';
import type { Outcome } from '../../../client/src/deploy/outcome.ts';
import type { Answer, AwsError, AwsSetup, Ports, Where } from '../../../client/src/deploy/ports.ts';
import type { PrepareResult } from '../../../server/src/protocol.ts';

const URI = 'file:///patch.association.yaml';
const ID = '9a8c2f3e-0000-4000-8000-000000000001';
const REQUEST = { Name: 'AWS-RunPatchBaseline', Targets: [{ Key: 'InstanceIds', Values: ['*'] }] };
const READY: PrepareResult = { ready: true, version: 1, request: REQUEST, warnings: [] };
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
  readonly confirm?: readonly ('create' | 'change' | 'cancel')[];
  readonly create?: Answer<{ readonly associationId: string }> | 'throws';
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
      events.push(`choose ${/profile/.test(title) ? 'profile' : 'region'} [${options[0]?.label}…] ${picked}`);
      return options.find(({ label }) => label === picked)?.value;
    },
    confirm: async ({ question, lines }) => {
      mayBreak('confirm');
      events.push(`confirm ${question}`, ...lines.filter((line) => line.startsWith('⚠')));
      return next(script.confirm, 'create', seen.confirm);
    },
    progress: async (title, work) => {
      if (title.startsWith('Creating')) mayBreak('progress');
      const controller = new AbortController();
      if (script.cancel === title) controller.abort();
      return work(controller.signal);
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
          return ok({
            account: { id: '111122223333', arn: 'arn:aws:sts::111122223333:assumed-role/Admin/me' },
            endpoints: {},
            createAssociation: async (request) => {
              events.push('SEND');
              sent.push(request);
              if (script.create === 'throws') throw new TypeError('boom');
              return script.create ?? ok({ associationId: ID });
            },
          });
        },
      };
    },
  };
  return { ports, events, sent };
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
    { setup: TWO_PROFILES, picks: ['dev', 'prod', 'us-east-1'], confirm: ['change', 'create'] },
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
];

test.each(CASES)('%s', async (_, script, expected) => {
  const { ports, events, sent } = play(script);
  const outcome = await createAssociation(URI, ports, newMemory());
  expect(outcome.kind).toBe(expected.outcome);
  if (expected.failure) expect(outcome).toMatchObject({ failure: { outcome: expected.failure } });
  expect(sent).toEqual(expected.sends === 1 ? [REQUEST] : []);
  if (expected.events) expect(events).toEqual(expected.events);
});

test('created gives the id, and where', async () => {
  const outcome = await createAssociation(URI, play({}).ports, newMemory());
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
  const outcome = await createAssociation(URI, play({ prepare: [BROKEN] }).ports, newMemory());
  expect(outcome).toEqual({ kind: 'invalid', errors: [PROBLEM] });
});

test('a second start for the same file does nothing while the first runs; another file may start', async () => {
  const memory = newMemory();
  const [first, second, other] = [play({}), play({}), play({})];
  const outcomes = await Promise.all([
    createAssociation(URI, first.ports, memory),
    createAssociation(URI, second.ports, memory),
    createAssociation('file:///other.association.json', other.ports, memory),
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
  await createAssociation(URI, play(script).ports, memory);
  expect(memory.running.size).toBe(0);
});

test.each<readonly [string, Script, RegExp | undefined]>([
  ['was created from here', {}, new RegExp(`already created here as ${ID}`)],
  ['may have been created', { create: no(reset) }, /may exist already/],
  ['was refused', { create: no(refused) }, undefined],
  ['was not sent', { create: no(noConnection) }, undefined],
])('the next confirmation says when the association %s', async (_, script, warning) => {
  const memory = newMemory();
  await createAssociation(URI, play(script).ports, memory);
  const again = play({ confirm: ['cancel'] });
  await createAssociation(URI, again.ports, memory);
  const said = again.events.filter((event) => event.startsWith('⚠'));
  if (warning) expect(said).toEqual([expect.stringMatching(warning)]);
  else expect(said).toEqual([]);
});

test.each<readonly [string, Script, string | undefined]>([
  [
    'what was picked is offered first',
    { setup: TWO_PROFILES, picks: ['prod'] },
    'choose profile [prod…] undefined',
  ],
  [
    'an identity that failed is not taken for granted',
    { signIn: [no(expiredSso)] },
    'choose profile [default…] undefined',
  ],
  ['what was settled stays settled', {}, undefined],
])('in the same window, %s', async (_, script, question) => {
  const memory: Memory = newMemory();
  await createAssociation(URI, play(script).ports, memory);
  const again = play({ setup: script.setup ?? ONE_PROFILE, picks: [undefined] });
  await createAssociation(URI, again.ports, memory);
  expect(again.events[1]).toBe(question ?? 'sign in default eu-west-1');
});
