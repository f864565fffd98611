import { describe, expect } from 'vitest';
import { type Person, uiTest } from './support/uiTest.ts';

const test = uiTest();

const REQUEST = {
  Name: 'AWS-RunShellScript',
  Parameters: { commands: ['uptime'] },
  Targets: [{ Key: 'tag:Role', Values: ['web'] }],
  ScheduleExpression: 'rate(1 day)',
};

const JSON_TEXT = `${JSON.stringify(REQUEST, undefined, 2)}‸\n`;
const YAML_TEXT = `# A comment stays in the file.
Name: AWS-RunShellScript
Parameters:
  commands: [uptime]
Targets:
  - Key: tag:Role
    Values: [web]
ScheduleExpression: rate(1 day)‸
`;

const COMMAND = 'SSM Association: Create Association';

describe.each([
  { format: 'JSON', file: 'creating.association.json', text: JSON_TEXT },
  { format: 'YAML', file: 'creating.association.yaml', text: YAML_TEXT },
])('$format', ({ format, file, text }) => {
  test('creates exactly the request of the file, once, and tells the id', async ({ person }) => {
    const { workbench, open, shoot, local } = person;
    await open(file, text);
    await workbench.run(COMMAND);
    const confirmation = await workbench.dialog();
    await shoot(`confirmation-${format}`);
    expect(confirmation.message).toBe('Create this association in account 123456789012, us-east-1?');
    for (const words of ['AWS-RunShellScript', 'tagged Role = web', 'rate(1 day)'])
      expect(confirmation.detail).toContain(words);
    expect(creations(person)).toBe(0);

    await confirmation.press('Create Association');
    const notification = await workbench.notification('Created association');
    await shoot(`created-${format}`);
    const [stored, ...others] = local.associations();
    expect(others).toEqual([]);
    expect(stored?.request).toEqual(REQUEST);
    expect(await notification.textContent()).toContain(
      `Created association ${stored?.description.AssociationId}`,
    );
    expect(creations(person)).toBe(1);

    await notification.getByRole('button', { name: 'Copy AssociationId' }).click();
    await expect
      .poll(() => workbench.page.evaluate('navigator.clipboard.readText()'))
      .toBe(stored?.description.AssociationId);
  });

  test('a refusal is shown on the field it is about', async ({ person }) => {
    const { workbench, open, shoot, local } = person;
    local.fail({
      operation: 'CreateAssociation',
      kind: 'error',
      name: 'InvalidSchedule',
      message: 'Not today.',
    });
    await open(file, text);
    await workbench.run(COMMAND);
    await (await workbench.dialog()).press('Create Association');
    await workbench.notification('Nothing was created.');
    const problem = (await workbench.problems()).filter({ hasText: 'InvalidSchedule' });
    await problem.waitFor();
    await shoot(`refused-${format}`);
    const line = text.split('\n').findIndex((words) => words.includes('ScheduleExpression')) + 1;
    expect(await problem.textContent()).toContain(`[Ln ${line}, `);
    expect(local.associations()).toEqual([]);
  });
});

test.for(['Cancel', 'Escape', 'Enter'])(
  'nothing is sent after %s at the confirmation',
  async (way, { person }) => {
    const { workbench, open } = person;
    await open('cancelled.association.json', JSON_TEXT);
    await workbench.run(COMMAND);
    const confirmation = await workbench.dialog();
    if (way === 'Cancel') await confirmation.press('Cancel');
    else await workbench.page.keyboard.press(way);
    await workbench.page.locator('.monaco-dialog-box').waitFor({ state: 'hidden' });
    // Whatever follows (Enter asks for the profile) ends with Escape; then the file can be created again.
    await workbench.page.keyboard.press('Escape');
    await workbench.run(COMMAND);
    await (await workbench.dialog()).press('Cancel');
    expect(creations(person)).toBe(0);
  },
);

test('an association whose reply is lost is looked for, and found', async ({ person }) => {
  const { workbench, open, shoot, local } = person;
  local.fail({ kind: 'drop', operation: 'CreateAssociation' });
  await open('found.association.json', JSON_TEXT);
  await workbench.run(COMMAND);
  await (await workbench.dialog()).press('Create Association');
  await workbench.notification(/Created association .* Its reply was lost; it was found by looking/);
  await shoot('lost-and-found');
  expect(local.associations()).toHaveLength(1);
  expect(creations(person)).toBe(1);
});

test('a lost reply that looking does not explain says that the association may exist, and how to look', async ({
  person,
}) => {
  const { workbench, open, shoot, local } = person;
  await open('lost.association.json', JSON_TEXT);
  await workbench.run(COMMAND);
  const confirmation = await workbench.dialog();
  local.fail({ kind: 'drop', operation: 'CreateAssociation' });
  local.fail({
    kind: 'error',
    name: 'AccessDeniedException',
    operation: 'ListAssociations',
    times: 'always',
  });
  await confirmation.press('Create Association');
  const notification = await workbench.notification('may exist');
  await shoot('lost-reply');
  expect(await notification.textContent()).toContain('aws ssm list-associations');
  expect(local.associations()).toHaveLength(1);
  expect(creations(person)).toBe(1);
});

test('errors in the file stop it and take the person to the first', async ({ person }) => {
  const { workbench, open } = person;
  await open('wrong.association.json', JSON_TEXT.replace('"rate(1 day)"', '7'));
  await workbench.moveTo(1, 1);
  await workbench.run(COMMAND);
  await workbench.notification('keeps this association from being created');
  await workbench.page.getByRole('button', { name: /^Ln 16, Col/ }).waitFor();
  expect(person.local.requests()).toEqual([]);
});

test('the text in the editor counts, saved or not', async ({ person }) => {
  const { workbench, open, local } = person;
  await open('unsaved.association.yaml', YAML_TEXT.replace('‸', '').replace('[web]', '[web‸]'));
  await workbench.page.keyboard.type('-2');
  await workbench.page.locator('.tab.active.dirty').waitFor();
  await workbench.run(COMMAND);
  await (await workbench.dialog()).press('Create Association');
  await workbench.notification('Created association');
  expect(local.associations()[0]?.request).toEqual({
    ...REQUEST,
    Targets: [{ Key: 'tag:Role', Values: ['web-2'] }],
  });
});

test('the command is in the title of an association, and nowhere for other files', async ({ person }) => {
  const { workbench, open } = person;
  const button = workbench.page
    .locator('.editor-actions')
    .getByRole('button', { name: 'Create Association' });
  await open('other.json', '{‸}');
  expect(await workbench.commandsFor('SSM Association')).not.toContain(COMMAND);
  expect(await button.count()).toBe(0);
  await open('titled.association.json', JSON_TEXT);
  await button.click();
  await (await workbench.dialog()).press('Cancel');
});

/** How many requests to create reached the endpoint. */
const creations = ({ local }: Person): number =>
  local.requests().filter(({ operation }) => operation === 'CreateAssociation').length;
