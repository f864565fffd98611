import { describe, expect, test } from 'vitest';
import type { Failure } from '../../../../client/src/deploy/failureOf.ts';
import { confirmation } from '../../../../client/src/deploy/folder/confirmation.ts';
import type { FolderSummary, Outcome } from '../../../../client/src/deploy/folder/folderSummary.ts';
import type { Plan, Row } from '../../../../client/src/deploy/folder/plan.ts';
import { planTable } from '../../../../client/src/deploy/folder/planTable.ts';
import { summaryTable } from '../../../../client/src/deploy/folder/summaryTable.ts';
import type { AssociationRequest } from '../../../../server/src/protocol.ts';

const ID = '9a8c2f3e-0000-4000-8000-000000000001';
const OTHER = '9a8c2f3e-0000-4000-8000-000000000002';
const SECRET = 'hunter2';
const REQUEST: AssociationRequest = {
  Name: 'AWS-RunShellScript',
  Targets: [{ Key: 'tag:Stage', Values: ['prod'] }],
  Parameters: { commands: [SECRET] },
};
const HOSTILE = '[x](command:y)|<img src=x>`\n# z';

const row = (label: string) => ({ uri: `file:///${label}`, label });
const wish = (label: string, atOnce: boolean, request = REQUEST) =>
  ({ ...row(label), key: label, kind: 'create', request, atOnce, warnings: [] }) as const;
const create = (label: string, atOnce = false, request = REQUEST): Row => ({
  ...row(label),
  kind: 'create',
  wish: wish(label, atOnce, request),
});
const update = (label: string, atOnce = false): Row => ({
  ...row(label),
  kind: 'update',
  wish: wish(label, atOnce),
  live: { associationId: ID, version: '3', status: '', detailedStatus: '', counts: {}, request: REQUEST },
  wanted: REQUEST,
  differences: { changed: ['Parameters'], added: ['MaxErrors'], cleared: ['ComplianceSeverity'] },
  tags: { set: [{ key: 'Team', value: SECRET }], removed: [] },
  atOnce,
  by: 'its name',
});
const plan = (...rows: readonly Row[]): Plan => ({
  account: { id: '111122223333', arn: 'arn:aws:sts::111122223333:assumed-role/Admin/me', alias: 'acme-prod' },
  region: 'eu-west-1',
  endpoints: {},
  rows,
  known: new Set(),
});
const ALL = plan(
  create('new.yaml', true),
  create('later.yaml'),
  update('changed.yaml', true),
  { ...row('same.yaml'), kind: 'same', associationId: OTHER },
  { ...row('broken.yaml'), kind: 'invalid', says: 'MaxErrors is 1 to 7 characters.', errors: 3 },
  {
    ...row('which.yaml'),
    kind: 'unclear',
    candidates: [ID, OTHER],
    why: 'Several associations have its AssociationName.',
  },
  { ...row('again.yaml'), kind: 'twice', of: 'new.yaml' },
);

/** Without the padding. */
const lines = (text: string): readonly string[] =>
  text.split('\n').map((line) => line.replace(/ +\|/g, ' |').replace(/-{3,}/g, '---'));

describe('the plan', () => {
  test('names where, how many, which run at once, and every file', () => {
    expect(lines(planTable(ALL))).toEqual([
      '# Association files: 2 to create, 1 to update, 1 the same, 1 unclear, 1 there twice, 1 invalid',
      '',
      '- Account: 111122223333 (acme-prod), confirmed by STS for arn:aws:sts::111122223333:assumed-role/Admin/me',
      '- Region: eu-west-1',
      '- **2 RUN AT ONCE on all their targets**; they are marked below',
      '',
      'Nothing has been created or changed yet.',
      '',
      '| File | Plan | At once | Association | Details |',
      '| --- | --- | --- | --- | --- |',
      '| new.yaml | create | **RUNS** | a new one | AWS-RunShellScript on nodes tagged Stage = prod |',
      '| later.yaml | create | | a new one | AWS-RunShellScript on nodes tagged Stage = prod |',
      `| changed.yaml | update | **RUNS** | ${ID} | Parameters differs; MaxErrors is new; ComplianceSeverity is cleared; tags: sets Team. Found by its name |`,
      `| same.yaml | the same | | ${OTHER} | |`,
      '| broken.yaml | nothing: invalid | | | MaxErrors is 1 to 7 characters. 3 errors in all |',
      `| which.yaml | nothing: unclear | | ${ID}, ${OTHER} | Several associations have its AssociationName. |`,
      '| again.yaml | nothing: there twice | | | new.yaml stands for the same association; give each an AssociationName if they are two |',
      '',
    ]);
  });

  test('tells of warnings, and of what was tried before', () => {
    const one = create('a');
    if (one.kind !== 'create') throw new Error('Not a creation');
    const warned = {
      ...one,
      note: 'An earlier try left nothing in AWS.',
      wish: { ...one.wish, warnings: ['It runs at once.', 'b'] },
    };
    expect(planTable(plan(warned))).toContain(
      'Stage = prod. An earlier try left nothing in AWS. ⚠ It runs at once. (and 1 more warning)',
    );
    expect(confirmation(plan(warned))?.lines).toContain('⚠ 1 tried or created before, and not in AWS now: a');
  });

  test('shows hostile names as text, in every place', () => {
    const page = planTable({
      ...plan(
        create(HOSTILE, true, { Name: HOSTILE, Targets: [{ Key: HOSTILE, Values: [HOSTILE] }] }),
        { ...row('b'), kind: 'twice', of: HOSTILE },
        { ...row('c'), kind: 'invalid', says: HOSTILE, errors: 1 },
        { ...row('d'), kind: 'unclear', candidates: [HOSTILE], why: HOSTILE },
      ),
      account: { id: '111122223333', arn: HOSTILE, alias: HOSTILE },
      endpoints: { ssm: { url: HOSTILE, from: HOSTILE } },
    });
    expect(page).not.toMatch(/(?<!\\)[[<`]/);
    expect(page.match(/^#/gm)).toHaveLength(1);
    const cells = page.split('\n').filter((line) => line.startsWith('|'));
    expect(cells.map((line) => line.match(/(?<!\\)\|/g)?.length)).toEqual([6, 6, 6, 6, 6, 6]);
  });

  test('tells no value of a parameter or tag', () => {
    expect(planTable(ALL)).not.toContain(SECRET);
    expect(confirmation(ALL)?.lines.join()).not.toContain(SECRET);
  });
});

describe('the question', () => {
  test('names where, how many, which run at once, what is cleared, and how long it takes', () => {
    expect(confirmation(ALL)).toEqual({
      question: 'Create 2 associations and update 1 in account 111122223333 (acme-prod), eu-west-1?',
      action: 'Create and Update',
      lines: [
        'Account: 111122223333 (acme-prod), confirmed by STS for arn:aws:sts::111122223333:assumed-role/Admin/me',
        'Region: eu-west-1',
        '',
        'Files: 2 to create, 1 to update, 1 the same, 1 unclear, 1 there twice, 1 invalid',
        '⚠ 2 RUN AT ONCE on all their targets: new.yaml and changed.yaml',
        '⚠ 1 update clears what the files do not have: ComplianceSeverity',
        'Time: at least 2 seconds, at the 3 a second that AWS allows',
        'The plan beside this question names every file.',
      ],
    });
  });

  const creations = (number: number) => Array.from({ length: number }, (_, index) => create(`${index}`));
  const PLACE = 'in account 111122223333 (acme-prod), eu-west-1?';
  const questions: readonly { title: string; of: Plan; question?: string; time?: string }[] = [
    { title: 'nothing to do', of: plan({ ...row('a'), kind: 'same', associationId: ID }) },
    { title: 'no files', of: plan() },
    {
      title: 'one',
      of: plan(create('a')),
      question: `Create 1 association ${PLACE}`,
      time: 'at least 1 second',
    },
    {
      title: 'updates',
      of: plan(update('a'), update('b')),
      question: `Update 2 associations ${PLACE}`,
      time: 'at least 1 second',
    },
    {
      title: 'many',
      of: plan(...creations(500)),
      question: `Create 500 associations ${PLACE}`,
      time: 'at least 3 minutes',
    },
  ];
  test.each(questions)('$title', ({ of, question, time }) => {
    const asked = confirmation(of);
    expect(asked?.question).toBe(question);
    expect(asked?.lines.find((line) => line.startsWith('Time'))).toBe(
      time && `Time: ${time}, at the 3 a second that AWS allows`,
    );
  });

  test('says that an endpoint is not AWS’s own, and that none runs', () => {
    const asked = confirmation({
      ...plan(create('a')),
      endpoints: { ssm: { url: 'http://127.0.0.1:1', from: 'a setting' } },
    });
    expect(asked?.lines).toContain("⚠ Endpoint: http://127.0.0.1:1, not AWS's own (a setting)");
    expect(asked?.lines).toContain('None runs before its schedule says so');
  });
});

describe('the summary', () => {
  const failure = (outcome: Failure['outcome'], says: string): Failure => ({
    name: 'X',
    says,
    advice: 'Look.',
    detail: 'no | yes',
    places: [],
    outcome,
  });
  const ended = (outcomes: readonly Outcome[], why?: FolderSummary['ended']): FolderSummary => ({
    plan: ALL,
    outcomes: outcomes.flatMap((outcome, index) => {
      const of = ALL.rows[index];
      return of ? [{ row: of, outcome }] : [];
    }),
    ...(why && { ended: why }),
  });
  const planned: Outcome = { kind: 'as planned' };

  test('says for every file what happened', () => {
    const summary = ended([
      { kind: 'created', associationId: OTHER, found: true },
      { kind: 'failed', failure: failure('refused', 'AWS refuses.') },
      { kind: 'updated', associationId: ID, version: '4', found: false },
      planned,
      planned,
      planned,
      planned,
    ]);
    expect(lines(summaryTable(summary))).toEqual([
      '# Association files: 1 created, 1 updated, 1 failed, 1 the same, 1 unclear, 1 there twice, 1 invalid',
      '',
      '- Account: 111122223333 (acme-prod), confirmed by STS for arn:aws:sts::111122223333:assumed-role/Admin/me',
      '- Region: eu-west-1',
      '',
      '| File | Outcome | Association | Details |',
      '| --- | --- | --- | --- |',
      `| new.yaml | created | ${OTHER} | No reply came; it was found by looking. |`,
      '| later.yaml | failed | | AWS refuses. AWS says: “no \\| yes” Look. |',
      `| changed.yaml | updated | ${ID} | Version 4 |`,
      `| same.yaml | the same | ${OTHER} | |`,
      '| broken.yaml | nothing: invalid | | MaxErrors is 1 to 7 characters. 3 errors in all |',
      `| which.yaml | nothing: unclear | ${ID}, ${OTHER} | Several associations have its AssociationName. |`,
      '| again.yaml | nothing: there twice | | new.yaml stands for the same association; give each an AssociationName if they are two |',
      '',
    ]);
  });

  const unknown: Outcome = { kind: 'unknown', failure: failure('unknown', 'The connection broke.') };
  const AGAIN = '- Run the command again to go on: it looks first, and creates nothing twice.';
  test.each<readonly [string, FolderSummary, readonly string[]]>([
    ['unknown', ended([unknown]), [AGAIN, '| new.yaml | **unknown** | | The connection broke. Look. |']],
    [
      'cancelled',
      ended([{ kind: 'not tried' }], 'cancelled'),
      ['- You cancelled.', AGAIN, '| new.yaml | not tried | | |'],
    ],
    [
      'stopped',
      ended(
        [planned, planned, { kind: 'not tried', why: 'Plan again.' }],
        failure('not-sent', 'No network.'),
      ),
      [
        '- Stopped: No network. AWS says: “no \\| yes” Look.',
        AGAIN,
        `| changed.yaml | not tried | ${ID} | Plan again. |`,
      ],
    ],
    [
      'only the tags failed',
      ended([
        planned,
        planned,
        { kind: 'failed', failure: failure('refused', 'AWS refuses.'), done: 'Updated, to version 4.' },
      ]),
      [
        `| changed.yaml | failed | ${ID} | Updated, to version 4. AWS refuses. AWS says: “no \\| yes” Look. |`,
      ],
    ],
  ])('%s', (_, summary, expected) => {
    const said = lines(summaryTable(summary));
    expect(expected.filter((line) => !said.includes(line))).toEqual([]);
  });

  test('does not ask to go on where all is done', () => {
    expect(summaryTable(ended([planned]))).not.toContain('again to go on');
  });
});
