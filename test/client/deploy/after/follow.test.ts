import { describe, expect, test } from 'vitest';
import { type Followed, follow } from '../../../../client/src/deploy/after/follow.ts';
import { followInWords, progressInWords } from '../../../../client/src/deploy/after/followInWords.ts';
import type { LiveAssociation } from '../../../../client/src/deploy/live/liveAssociation.ts';
import type { Answer } from '../../../../client/src/deploy/ports.ts';
import type { Report } from '../../../../client/src/deploy/report.ts';
import type { ExecutionTarget } from '../../../../client/src/deploy/signedIn.ts';
import { clockAt } from '../support/clock.ts';
import { ACCOUNT, call, lost, ok, refused, signedInWith, unsent } from '../support/signedIn.ts';

const ID = '9a8c2f3e-0000-4000-8000-000000000001';
const TARGETS = [{ Key: 'tag:a', Values: ['b'] }];

const live = (status: string, counts = {}, request = {}, lastExecution?: string): Answer<LiveAssociation> =>
  ok({
    associationId: ID,
    version: '1',
    status,
    detailedStatus: status,
    counts,
    ...(lastExecution && { lastExecution }),
    request: { Name: 'X', Targets: TARGETS, ...request },
  });

/** What follows from these answers; the last one repeats. */
async function followed(
  answers: readonly Answer<LiveAssociation>[],
  options: { readonly before?: Pick<LiveAssociation, 'lastExecution'>; readonly limit?: number } = {},
) {
  const clock = clockAt(1_000_000);
  const progress: string[] = [];
  let polls = 0;
  const result = await follow(ID, {
    signedIn: signedInWith({
      association: async () => answers[Math.min(polls++, answers.length - 1)] ?? lost(),
    }),
    clock,
    call,
    progress: (standing) => progress.push(progressInWords(standing)),
    ...options,
  });
  return { result, pauses: clock.pauses, progress, polls };
}

const success = (counts: Record<string, number>, hasTargets = true): Followed => ({
  kind: 'settled',
  status: 'Success',
  counts,
  failed: [],
  hasTargets,
});
const ONCE = { ApplyOnlyAtCronInterval: true };
const SUCCESS = live('Success', { Success: 2 });
const PENDING = live('Pending');

const CASES: readonly (readonly [
  name: string,
  answers: readonly Answer<LiveAssociation>[],
  options: Parameters<typeof followed>[1],
  result: unknown,
  pauses: readonly number[],
])[] = [
  ['an end at once', [SUCCESS], {}, success({ Success: 2 }), []],
  [
    'growing pauses',
    [live(''), PENDING, PENDING, live('InProgress'), live('InProgress'), SUCCESS],
    {},
    success({ Success: 2 }),
    [1, 2, 3, 5, 5],
  ],
  ['nothing that matches', [PENDING, live('Success')], {}, success({}), [1]],
  ['a runbook without targets', [live('Success', {}, { Targets: undefined })], {}, success({}, false), []],
  ['a status AWS may add', [live('Exploded')], {}, { ...success({}), status: 'Exploded' }, []],
  ['one that waits for its schedule', [live('Pending', {}, ONCE)], {}, { kind: 'waits' }, []],
  [
    'one with a schedule that runs all the same',
    [live('InProgress', {}, ONCE), live('Success', { Success: 1 }, ONCE)],
    {},
    success({ Success: 1 }),
    [1],
  ],
  [
    'one started by hand: its earlier end is not the end',
    [
      live('Success', { Success: 1 }, ONCE, '2026-01-01T00:00:00.000Z'),
      live('Pending', {}, ONCE, '2026-01-01T00:00:00.000Z'),
      live('Success', { Success: 2 }, ONCE, '2026-01-02T00:00:00.000Z'),
    ],
    { before: { lastExecution: '2026-01-01T00:00:00.000Z' } },
    success({ Success: 2 }),
    [1, 2],
  ],
  [
    'passing failures',
    [lost(), refused('ThrottlingException'), unsent(), SUCCESS],
    {},
    success({ Success: 2 }),
    [1, 2, 3],
  ],
  [
    'failures with answers between them',
    [lost(), lost(), lost(), PENDING, lost(), lost(), lost(), SUCCESS],
    {},
    success({ Success: 2 }),
    [1, 2, 3, 5, 5, 5, 5],
  ],
  [
    'a network that stays away',
    [PENDING, lost('ETIMEDOUT')],
    {},
    { kind: 'lost', error: { name: 'ETIMEDOUT', text: '', reached: 'network' } },
    [1, 2, 3, 5],
  ],
  [
    'no right to ask',
    [refused('AccessDeniedException')],
    {},
    { kind: 'lost', error: { name: 'AccessDeniedException', text: '', reached: 'reply', status: 400 } },
    [],
  ],
  ['one deleted meanwhile', [PENDING, refused('AssociationDoesNotExist')], {}, { kind: 'gone' }, [1]],
  [
    'one not to be found at first',
    [refused('AssociationDoesNotExist'), SUCCESS],
    {},
    success({ Success: 2 }),
    [1],
  ],
  ['one never found', [refused('AssociationDoesNotExist')], {}, { kind: 'gone' }, [1, 2, 3]],
  [
    'a time limit',
    [live('InProgress', { Success: 3, Pending: 7 })],
    { limit: 15_000 },
    { kind: 'timeLimit', milliseconds: 15_000, status: 'InProgress', counts: { Success: 3, Pending: 7 } },
    [1, 2, 3, 5],
  ],
];

test.each(CASES)('follows %s', async (_name, answers, options, result, pauses) => {
  const seen = await followed(answers, options);
  expect(seen.result).toEqual(result);
  expect(seen.pauses).toEqual(pauses);
  expect(seen.polls).toBe(pauses.length + 1);
});

test('ten minutes are enough', async () => {
  const { result, pauses } = await followed([PENDING]);
  expect(result).toMatchObject({ kind: 'timeLimit', milliseconds: 600_000 });
  expect(pauses.length).toBeLessThan(125);
});

test('tells how it stands', async () => {
  const { progress } = await followed([
    live(''),
    live('InProgress', { Success: 2, Failed: 1, InProgress: 3, Pending: 4 }),
    live('Success', { Success: 1 }),
  ]);
  expect(progress).toEqual(['Pending', 'InProgress: 3 of 10 targets done', 'Success: 1 of 1 target done']);
});

test.each([
  ['while waiting', 1],
  ['while asking', 0],
])('is cancelled %s', async (_when, at) => {
  const abort = new AbortController();
  const clock = clockAt();
  let polls = 0;
  const result = await follow(ID, {
    signedIn: signedInWith({
      association: async () => {
        if (at === 0) abort.abort();
        polls++;
        return at === 0 ? lost('AbortError') : PENDING;
      },
    }),
    clock: {
      now: clock.now,
      wait: async () => abort.abort(),
    },
    call: { signal: abort.signal },
    progress: () => {},
  });
  expect({ result, polls }).toEqual({ result: { kind: 'cancelled' }, polls: 1 });
});

describe('of a run that failed', () => {
  const target = (number: number, status = 'Failed', type = 'RunCommand'): ExecutionTarget => ({
    resourceId: `i-${number}`,
    status,
    detailedStatus: `${status} in detail`,
    output: { id: `command-${number}`, type },
  });

  async function failure(targets: readonly ExecutionTarget[]) {
    const asked: string[] = [];
    const result = await follow(ID, {
      signedIn: signedInWith({
        association: async () => live('Failed', { Failed: targets.length }),
        executions: async () =>
          ok(
            ['new', 'old'].map((executionId) => ({
              executionId,
              status: 'Failed',
              detailedStatus: 'Failed',
            })),
          ),
        executionTargets: async (_id, executionId) => (executionId === 'new' ? ok(targets) : lost()),
        commandError: async (commandId, nodeId) => {
          asked.push(`${commandId} ${nodeId}`);
          return nodeId === 'i-2' ? refused('InvocationDoesNotExist') : ok(`no disk on ${nodeId}\n`);
        },
      }),
      clock: clockAt(),
      call,
      progress: () => {},
    });
    return { result, asked };
  }

  test('the newest execution says which targets, and why', async () => {
    const { result, asked } = await failure([
      target(1),
      target(2),
      target(3, 'Success'),
      target(4, 'TimedOut', 'Automation'),
      target(5, 'Skipped'),
    ]);
    expect(result).toEqual({
      kind: 'settled',
      status: 'Failed',
      counts: { Failed: 5 },
      hasTargets: true,
      executionId: 'new',
      failed: [
        { resourceId: 'i-1', reason: 'no disk on i-1' },
        { resourceId: 'i-2', reason: 'Failed in detail' },
        { resourceId: 'i-4', reason: 'TimedOut in detail' },
      ],
    });
    expect(asked).toEqual(['command-1 i-1', 'command-2 i-2']);
  });

  test('at most five nodes are asked', async () => {
    const { result, asked } = await failure(Array.from({ length: 9 }, (_, number) => target(number + 10)));
    expect(asked).toHaveLength(5);
    expect(result).toMatchObject({ failed: { length: 9, 5: { reason: 'Failed in detail' } } });
  });

  test.each([
    ['no executions', signedInWith({ association: async () => live('Failed') }), {}],
    [
      'no targets',
      signedInWith({
        association: async () => live('Failed'),
        executions: async () => ok([{ executionId: 'new', status: 'Failed', detailedStatus: '' }]),
      }),
      { executionId: 'new' },
    ],
  ])('it is told when AWS tells %s', async (_what, signedIn, more) => {
    expect(await follow(ID, { signedIn, clock: clockAt(), call, progress: () => {} })).toEqual({
      kind: 'settled',
      status: 'Failed',
      counts: {},
      failed: [],
      hasTargets: true,
      ...more,
    });
  });
});

describe('in words', () => {
  const failed = (number: number) =>
    Array.from({ length: number }, (_, index) => ({ resourceId: `i-${index + 1}`, reason: 'no\ndisk' }));
  const settled = (more: Partial<Extract<Followed, { kind: 'settled' }>>): Followed => ({
    kind: 'settled',
    status: 'Failed',
    counts: {},
    failed: [],
    hasTargets: true,
    ...more,
  });

  const WORDS: readonly (readonly [Followed, Report['level'] | undefined, message: string | undefined])[] = [
    [{ kind: 'cancelled' }, undefined, undefined],
    [success({ Success: 3 }), 'information', 'It ran with success on all 3 targets.'],
    [success({ Success: 1 }), 'information', 'It ran with success on its target.'],
    [success({}), 'warning', 'It ran on nothing: no node matches its targets.'],
    [success({}, false), 'information', 'It ran with success.'],
    [settled({}), 'error', 'It failed.'],
    [
      settled({ counts: { Success: 8, Failed: 1, TimedOut: 1 }, failed: failed(2) }),
      'error',
      'It failed on 2 of 10 targets. i-1: “no disk”; i-2: “no disk”',
    ],
    [
      settled({ counts: { Failed: 5 }, failed: failed(4) }),
      'error',
      'It failed on 5 of 5 targets. i-1: “no disk”; i-2: “no disk”; i-3: “no disk”; and 2 more',
    ],
    [settled({ status: 'TimedOut' }), 'error', 'It ended as TimedOut.'],
    [settled({ status: 'Skipped' }), 'warning', 'It ended as Skipped.'],
    [{ kind: 'waits' }, 'information', 'It has not run yet: it waits for its schedule.'],
    [{ kind: 'gone' }, 'warning', 'The association does not exist any more.'],
    [
      { kind: 'timeLimit', milliseconds: 600_000, status: 'InProgress', counts: { Success: 3, Pending: 7 } },
      'warning',
      'It has not ended after 10 minutes (InProgress: 3 of 10 targets done). It goes on in AWS.',
    ],
    [
      { kind: 'timeLimit', milliseconds: 1000, status: '', counts: {} },
      'warning',
      'It has not ended after 1 second (Pending). It goes on in AWS.',
    ],
    [
      { kind: 'lost', error: { name: 'ETIMEDOUT', text: 'x', reached: 'network' } },
      'warning',
      'How the run goes on is not known: AWS could not be asked (ETIMEDOUT). The run itself is not affected.',
    ],
  ];

  test.each(WORDS)('%j', (outcome, level, message) => {
    const words = followInWords(outcome, { associationId: ID, account: ACCOUNT, region: 'eu-west-1' });
    expect(words?.level).toBe(level);
    expect(words?.message).toBe(message);
    const opens = level !== undefined && outcome.kind !== 'gone';
    expect(words?.actions.map(({ does }) => does) ?? []).toEqual(opens ? ['open'] : []);
  });
});
