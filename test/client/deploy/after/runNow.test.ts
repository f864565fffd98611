import { expect, test } from 'vitest';
import { runNow, type Started } from '../../../../client/src/deploy/after/runNow.ts';
import { runNowInWords } from '../../../../client/src/deploy/after/runNowInWords.ts';
import type { Answer } from '../../../../client/src/deploy/ports.ts';
import type { Execution } from '../../../../client/src/deploy/signedIn.ts';
import { lost, ok, refused, signedInWith, unsent } from '../support/signedIn.ts';

const ID = '9a8c2f3e-0000-4000-8000-000000000001';
const executions = (...ids: string[]): Answer<readonly Execution[]> =>
  ok(ids.map((executionId) => ({ executionId, status: 'Success', detailedStatus: '' })));
const ABORTED: Answer<never> = { ok: false, error: { name: 'AbortError', text: '', reached: 'none' } };

const UNKNOWN = `No reply came to the request to start association ${ID}: it may run all the same. Look at its executions before you start it again.`;

const CASES: readonly (readonly [
  before: Answer<readonly Execution[]>,
  reply: Answer<undefined>,
  after: Answer<readonly Execution[]> | undefined,
  started: Partial<Started>,
  message: string | undefined,
])[] = [
  [executions('1'), ok(undefined), undefined, { kind: 'started' }, `Started association ${ID}`],
  [lost(), ok(undefined), undefined, { kind: 'started' }, `Started association ${ID}`],
  [
    executions('1'),
    refused('AssociationLimitExceeded'),
    undefined,
    { kind: 'refused' },
    'AWS did not do it (AssociationLimitExceeded). Nothing was started.',
  ],
  [
    executions('1'),
    refused('AccessDenied'),
    undefined,
    { kind: 'refused' },
    'These credentials are not allowed to do this: it takes ssm:StartAssociationsOnce. Nothing was started.',
  ],
  [
    executions('1'),
    unsent('ENOTFOUND'),
    undefined,
    { kind: 'refused' },
    'The address of AWS could not be found. Nothing was started.',
  ],
  [executions('1'), ABORTED, undefined, { kind: 'cancelled' }, undefined],
  [
    executions('1'),
    lost(),
    executions('2', '1'),
    { kind: 'started', executionId: '2' },
    `Started association ${ID}`,
  ],
  [
    executions(),
    lost('AbortError'),
    executions('1'),
    { kind: 'started', executionId: '1' },
    `Started association ${ID}`,
  ],
  [executions('1'), lost(), executions('1'), { kind: 'unknown' }, UNKNOWN],
  [executions('2', '1'), lost(), executions('1'), { kind: 'unknown' }, UNKNOWN],
  [executions(), lost(), executions(), { kind: 'unknown' }, UNKNOWN],
  [executions('1'), lost(), lost(), { kind: 'unknown' }, UNKNOWN],
  [lost(), lost(), undefined, { kind: 'unknown' }, UNKNOWN],
];

test.each(CASES)('%j, %j, %j: %j', async (before, reply, after, started, message) => {
  const asked: string[] = [];
  const abort = new AbortController();
  const result = await runNow(
    ID,
    signedInWith({
      runNow: async () => {
        asked.push('run');
        abort.abort();
        return reply;
      },
      executions: async (_id, { signal }) => {
        asked.push(signal.aborted ? 'aborted' : 'look');
        return asked.includes('run') ? (after ?? lost()) : before;
      },
    }),
    { signal: abort.signal },
  );
  expect(result).toMatchObject(started);
  expect(asked).toEqual(after ? ['look', 'run', 'look'] : ['look', 'run']);
  expect(runNowInWords(result, ID)?.message).toBe(message);
});
