import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { create } from '../tools/local-ssm/clients.ts';
import { changesIn, seeding } from './support/seeding.ts';
import { type Person, uiTest } from './support/uiTest.ts';

const test = uiTest({ local: { aliases: { '123456789012': 'acme-test' } } });

const NIGHTLY = {
  AssociationName: 'nightly',
  Name: 'AWS-RunShellScript',
  Parameters: { commands: ['uptime'] },
  Targets: [{ Key: 'tag:Role', Values: ['web'] }],
  ScheduleExpression: 'rate(1 day)',
  MaxConcurrency: '1',
  MaxErrors: '0',
};
const PATCHING = {
  ...NIGHTLY,
  AssociationName: 'patching',
  Name: 'AWS-RunPatchBaseline',
  Parameters: { Operation: ['Scan'] },
};
/** Nothing of this may become a link, an element or an icon. */
const HOSTILE = '[x](command:a.quit) <b>b<b> $(alert)';

const HOSTILE_SHOWN = HOSTILE.replace('](', '] (');

const ON_WEB = 'AWS-RunShellScript on nodes tagged Role = web';
const ID = expect.stringMatching(/^[0-9a-f-]{36}$/);

const FILES: Readonly<Record<string, object>> = {
  'new.association.json': { ...NIGHTLY, AssociationName: 'new' },
  'nightly.association.json': NIGHTLY,
  'patching.association.json': PATCHING,
  'wrong.association.json': { ...NIGHTLY, AssociationName: 'wrong', ScheduleExpression: 'every day' },
  'inner/deep.association.json': { ...NIGHTLY, AssociationName: 'deep' },
  [`inner/${HOSTILE}.association.json`]: { ...NIGHTLY, AssociationName: 'named-by-somebody-else' },
};

/** What the table of a page says, row by row. */
const cellsOf = (page: Locator): Promise<string[][]> =>
  page
    .locator('tbody tr')
    .all()
    .then((rows) => Promise.all(rows.map((row) => row.locator('td').allInnerTexts())));

const deploy = async ({ workbench }: Person) => {
  const entries = await workbench.view('Explorer');
  await workbench.page.getByRole('button', { name: 'Refresh Explorer' }).click();
  await workbench.pickFromMenu(entries.filter({ hasText: 'fleet' }), 'Create or Update a Folder…');
};

test('a folder is planned, deployed by one yes, and the same once more', async ({ person }) => {
  const { workbench, local, shoot, write } = person;
  await create(seeding(local), { ...NIGHTLY, ScheduleExpression: 'rate(12 hours)' });
  await create(seeding(local), PATCHING);
  for (const [name, request] of Object.entries(FILES))
    write(`fleet/${name}`, `${JSON.stringify(request, undefined, 2)}\n`);

  await deploy(person);
  const plan = await workbench.preview('3 to create, 1 to update, 1 the same, 1 invalid');
  const confirmation = await workbench.dialog();
  await shoot('folder-confirmation');
  expect(confirmation.message).toBe(
    'Create 3 associations and update 1 in account 123456789012 (acme-test), us-east-1?',
  );
  expect(confirmation.detail).toContain('3 to create, 1 to update, 1 the same, 1 invalid');
  expect(confirmation.detail).toContain('[x] (command:a.quit) <b>b<b>');
  const dialog = workbench.page.locator('.monaco-dialog-box');
  expect(await dialog.locator('a[href], b, .codicon-alert').count()).toBe(0);
  await workbench.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await shoot('folder-plan');
  expect(await cellsOf(plan)).toEqual([
    [expect.stringContaining(`${HOSTILE_SHOWN}.association.json`), 'create', 'RUNS', 'a new one', ON_WEB],
    ['inner/deep.association.json', 'create', 'RUNS', 'a new one', ON_WEB],
    ['new.association.json', 'create', 'RUNS', 'a new one', ON_WEB],
    ['nightly.association.json', 'update', 'RUNS', ID, 'ScheduleExpression differs. Found by its name'],
    ['patching.association.json', 'the same', '', ID, ''],
    ['wrong.association.json', 'nothing: invalid', '', '', expect.stringMatching(/^A schedule is/)],
  ]);
  expect(await plan.locator('a[href], a[data-href], b, img, .codicon').count()).toBe(0);
  expect(changesIn(local)).toEqual([]);

  await deploy(person);
  await (await workbench.dialog()).press('Create and Update');
  await workbench.notification('fleet: 3 created, 1 updated, 1 the same, 1 invalid.');
  const summary = await workbench.preview('3 created, 1 updated, 1 the same, 1 invalid');
  await shoot('folder-summary');
  expect((await cellsOf(summary)).map(([, outcome]) => outcome)).toEqual([
    'created',
    'created',
    'created',
    'updated',
    'the same',
    'nothing: invalid',
  ]);
  expect([...changesIn(local)].sort()).toEqual([
    'CreateAssociation',
    'CreateAssociation',
    'CreateAssociation',
    'UpdateAssociation',
  ]);
  expect(local.associations()).toHaveLength(5);

  await deploy(person);
  await workbench.notification('Nothing to do for fleet: 5 the same, 1 invalid.');
  await workbench.preview('5 the same, 1 invalid');
  await shoot('folder-once-more');
  expect(changesIn(local)).toHaveLength(4);
});
