import { expect, test } from 'vitest';
import { executions } from '../../../../client/src/deploy/after/executions.ts';
import { executionsInWords } from '../../../../client/src/deploy/after/executionsInWords.ts';
import type { Execution, ExecutionTarget } from '../../../../client/src/deploy/signedIn.ts';
import { ACCOUNT, call, ok, refused, signedInWith } from '../support/signedIn.ts';

const HEAD = { associationId: '9a8c', name: 'nightly\n', account: ACCOUNT, region: 'eu-west-1' };
const TITLE = ['nightly, association 9a8c', 'Account 111122223333, eu-west-1', ''];

const execution = (executionId: string, status: string, more: Partial<Execution> = {}): Execution => ({
  executionId,
  status,
  detailedStatus: status,
  created: '2026-03-01T02:00:07.000Z',
  ...more,
});
const target = (resourceId: string, status: string, detailedStatus = status): ExecutionTarget => ({
  resourceId,
  status,
  detailedStatus,
  ...(status === 'Failed' && { output: { id: 'c', type: 'RunCommand' } }),
});

const CASES: readonly (readonly [
  name: string,
  Parameters<typeof signedInWith>[0],
  page: readonly string[],
])[] = [
  ['none yet', { executions: async () => ok([]) }, [...TITLE, 'It has not run yet.']],
  [
    'failed ones first, with what the node said',
    {
      executions: async () =>
        ok([
          execution('e3', 'Failed', { counts: '{Success=1, Failed=1}' }),
          execution('e2', 'Success'),
          { executionId: 'e1', status: '', detailedStatus: '' },
        ]),
      executionTargets: async (_id, of) =>
        of === 'e3' ? ok([target('i-1', 'Success'), target('i-2', 'Failed')]) : ok([]),
      commandError: async () => ok('no disk\n\u001b[31mleft'),
    },
    [
      ...TITLE,
      'Newest execution  2026-03-01 02:00 UTC  Failed  1 Success, 1 Failed  e3',
      '  i-2  Failed: no disk [31mleft',
      '  i-1  Success',
      '',
      'Earlier (2 executions)',
      '  2026-03-01 02:00 UTC  Success  e2',
      '  no time  no status  e1',
    ],
  ],
  [
    'a reason that the status says already is said once',
    {
      executions: async () => ok([execution('e1', 'Failed')]),
      executionTargets: async () => ok([target('i-1', 'Failed', 'Undeliverable')]),
      commandError: async () => refused('InvocationDoesNotExist'),
    },
    [...TITLE, 'Newest execution  2026-03-01 02:00 UTC  Failed  e1', '  i-1  Failed (Undeliverable)'],
  ],
  [
    'no targets',
    { executions: async () => ok([execution('e1', 'Success')]), executionTargets: async () => ok([]) },
    [...TITLE, 'Newest execution  2026-03-01 02:00 UTC  Success  e1', '  It ran on nothing: no targets.'],
  ],
  [
    'targets that AWS does not tell',
    { executions: async () => ok([execution('e1', 'Success')]) },
    [...TITLE, 'Newest execution  2026-03-01 02:00 UTC  Success  e1', '  AWS did not tell its targets.'],
  ],
  [
    'many',
    {
      executions: async () => ok([execution('e1', 'Success')]),
      executionTargets: async () =>
        ok(Array.from({ length: 400 }, (_, number) => target(`i-${number}`, 'Success'))),
    },
    [
      ...TITLE,
      'Newest execution  2026-03-01 02:00 UTC  Success  e1',
      ...Array.from({ length: 50 }, (_, number) => `  i-${number}  Success`),
      '  and 350 more',
    ],
  ],
];

test.each(CASES)('shows %s', async (_name, script, page) => {
  const answer = await executions('9a8c', signedInWith(script), call);
  expect(answer.ok && executionsInWords(answer.value, HEAD)).toEqual(page);
});

test('an error about executions is the answer', async () => {
  expect(await executions('9a8c', signedInWith(), call)).toMatchObject({
    ok: false,
    error: { name: 'NotScripted' },
  });
});
