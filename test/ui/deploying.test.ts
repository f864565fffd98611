import { expect } from 'vitest';
import { changesIn } from './support/seeding.ts';
import { type Person, uiTest } from './support/uiTest.ts';

const WEB_1 = 'i-0a11c0de000000001';
const WEB_2 = 'i-0a11c0de000000002';

const test = uiTest({
  local: {
    aliases: { '123456789012': 'acme-test' },
    nodes: [
      { instanceId: WEB_1, name: 'web-1', tags: { Role: 'web' } },
      { instanceId: WEB_2, name: 'web-2', tags: { Role: 'web' } },
      { instanceId: 'i-0a11c0de000000003', name: 'db-1', tags: { Role: 'db' } },
    ],
    failing: { [WEB_2]: 'no space left on device' },
    documents: {
      ClearOldLogs: {
        type: 'Command',
        schemaVersion: '2.2',
        parameters: { folder: { description: 'Where.' } },
      },
    },
  },
  settings: () => ({ user: { 'ssmAssociation.completeFromAccount': true } }),
});

const CREATE = 'SSM Association: Create Association';

const FILE = 'nightly.association.yaml';
const TEXT = `AssociationName: nightly
Name: AWS-RunShellScript
Parameters:
  commands: [uptime]
Targets:
  - Key: tag:Role
    Values: [web]
MaxConcurrency: 50%
MaxErrors: "1"
ScheduleExpression: rate(1 day)‸
`;

async function create(person: Person, text = TEXT): Promise<string> {
  const { workbench, open, local } = person;
  await open(FILE, text);
  await workbench.run(CREATE);
  await (await workbench.dialog()).press('Create Association');
  await workbench.notification('Created association');
  return String(local.associations()[0]?.description.AssociationId);
}

test('the run of what was created is followed to the node it fails on', async ({ person }) => {
  const { workbench, shoot } = person;
  await create(person);
  const ending = await workbench.notification('It failed on 1 of 2 targets');
  expect(await ending.textContent()).toContain(`${WEB_2}: “no space left on device”`);
  await workbench.page.locator('.statusbar-item', { hasText: 'us-east-1 · acme-test' }).waitFor();
  await shoot('followed-to-failed');
  await ending.getByRole('button', { name: 'Show Executions' }).click();
  await expect.poll(() => workbench.text()).toContain(WEB_2);
  await shoot('executions');
});

test('a second run of the command offers an update, shows what differs, and does not create', async ({
  person,
}) => {
  const { workbench, shoot, local } = person;
  const id = await create(person);
  await workbench.notification('It failed');
  await workbench.clear();
  await person.open(FILE, TEXT.replace('rate(1 day)', 'rate(12 hours)').replace('MaxErrors: "1"\n', ''));
  await workbench.run(CREATE);
  const update = workbench.page
    .locator('.quick-input-widget .monaco-list-row', { hasText: 'Update' })
    .first();
  await update.waitFor();
  expect(await update.textContent()).toMatch(/2 fields differ.*clears MaxErrors.*RUNS AT ONCE/);
  await workbench.page.locator('.monaco-diff-editor').first().waitFor();
  await shoot('diff-before-update');
  expect(changesIn(person.local)).toEqual(['CreateAssociation']);

  await workbench.choose('Update');
  const confirmation = await workbench.dialog();
  expect(confirmation.message).toBe(
    `Update association ${id} in account 123456789012 (acme-test), us-east-1?`,
  );
  expect(confirmation.detail).toContain('⚠ Clears, since the file does not have them: MaxErrors');
  await shoot('null-out-warning');
  await confirmation.press('Update Association');
  await workbench.notification('now version 2');
  expect(changesIn(person.local)).toEqual(['CreateAssociation', 'UpdateAssociation']);
  expect(local.associations()).toHaveLength(1);
  expect(local.associations()[0]?.description).toMatchObject({ ScheduleExpression: 'rate(12 hours)' });
});

test('targets are previewed with rate control in numbers', async ({ person }) => {
  const { workbench, shoot, open } = person;
  await open(FILE, TEXT);
  await workbench.run('SSM Association: Preview Targets');
  await expect.poll(() => workbench.text()).toContain('2 managed nodes match now');
  expect(await workbench.text()).toContain(`${WEB_1}`);
  expect(await workbench.text()).toMatch(/1 at once \(50% of 2\), stops after the 2nd failure/);
  await shoot('preview-of-targets');
  expect(changesIn(person.local)).toEqual([]);
});

test('a lens says how AWS differs from the file, and shows it', async ({ person }) => {
  const { workbench, shoot, open } = person;
  await open(
    'weekly.association.yaml',
    `AssociationName: weekly
Name: AWS-RunShellScript
Parameters:
  commands: [uptime]
Targets:
  - Key: tag:Role
    Values: [web]
MaxConcurrency: 50%
MaxErrors: "1‸"
ScheduleExpression: cron(0 2 ? * SUN *)
ApplyOnlyAtCronInterval: true
`,
  );
  await workbench.run(CREATE);
  await (await workbench.dialog()).press('Create Association');
  await workbench.notification('Created association');
  await workbench.lens('Live: version 1, same as the file');
  await workbench.moveTo(9, 14);
  await workbench.page.keyboard.press('Backspace');
  await workbench.page.keyboard.type('2');
  const lens = await workbench.lens('Live: version 1, 1 field differs');
  await shoot('lens-of-what-is-live');
  await lens.click();
  await workbench.page.locator('.monaco-diff-editor .modified .char-insert').first().waitFor();
  await workbench.page.locator('.tab.active', { hasText: 'version 1 ↔ weekly.association.yaml' }).waitFor();
  await shoot('difference-from-lens');
  expect(changesIn(person.local)).toEqual(['CreateAssociation']);
});

test('tags of the account are offered once the person has signed in and asked for it', async ({ person }) => {
  const { workbench, shoot, open } = person;
  await open('tags.association.yaml', 'Name: AWS-RunShellScript\nTargets:\n  - Key: ‸\n');
  await workbench.run('SSM Association: Sign In');
  await workbench.page.locator('.statusbar-item', { hasText: 'acme-test' }).waitFor();
  const keys = await workbench.complete();
  await keys.filter({ hasText: 'tag:Role' }).waitFor();
  await shoot('tag-keys-of-the-account');
  await workbench.page.keyboard.type('tag:Ro');
  await workbench.accept('tag:Role');
  await workbench.page.keyboard.press('Enter');
  await workbench.page.keyboard.type('Values: [');
  const values = await workbench.complete();
  await values.filter({ hasText: 'in this account' }).first().waitFor();
  await shoot('tag-values-of-the-account');
  expect(await values.allTextContents()).toEqual([
    expect.stringContaining('db'),
    expect.stringContaining('web'),
    expect.not.stringContaining('in this account'),
  ]);
  expect(changesIn(person.local)).toEqual([]);
});

test('a batch is sent whole by one yes, and what failed of it is named', async ({ person }) => {
  const { workbench, shoot, open, local } = person;
  await open(
    'fleet.association.yaml',
    `Entries:
  - Name: AWS-UpdateSSMAgent
    AssociationName: agent
    Targets: [{ Key: "tag:Role", Values: [web] }]
  - Name: ClearOldLogs
    Targets: [{ Key: "tag:Role", Values: [web] }]
‸`,
  );
  await workbench.run(CREATE);
  const confirmation = await workbench.dialog();
  expect(confirmation.message).toBe('Create 2 associations in account 123456789012 (acme-test), us-east-1?');
  await shoot('batch-confirmation');
  await confirmation.press('Create 2 Associations');
  const ending = await workbench.notification('Created 1 association of 2');
  expect(await ending.textContent()).toContain('ClearOldLogs: Parameter "folder" requires a value.');
  await shoot('batch-partly-failed');
  expect(changesIn(local)).toEqual(['CreateAssociationBatch']);
  expect(local.associations()).toHaveLength(1);
});

test('an update file updates the association it names', async ({ person }) => {
  const { workbench, shoot, open, local } = person;
  const id = await create(person);
  await workbench.notification('It failed');
  await open(
    'change.association.yaml',
    `AssociationId: ${id}\nAssociationName: nightly\nTargets: [{ Key: "tag:Role", Values: [web] }]\nParameters: { commands: [uptime] }\nScheduleExpression: rate(2 days)\n‸`,
  );
  await workbench.run(CREATE);
  await workbench.picks('Update');
  await workbench.choose('Update');
  const confirmation = await workbench.dialog();
  expect(confirmation.detail).toMatch(
    /Clears, since the file does not have them: MaxErrors and MaxConcurrency/,
  );
  await shoot('update-file');
  await confirmation.press('Update Association');
  await workbench.notification('now version 2');
  expect(local.associations()[0]?.description).toMatchObject({
    Name: 'AWS-RunShellScript',
    ScheduleExpression: 'rate(2 days)',
  });
});
