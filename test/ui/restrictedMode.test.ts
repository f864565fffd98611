import { expect } from 'vitest';
import { uiTest } from './support/uiTest.ts';

const test = uiTest({ trust: 'ask' });

const TEXT = '{\n  "Name": "AWS-RunShellScript",\n  "MaxErrors": ‸10\n}\n';

test('helps to write, and creates nothing', async ({ person }) => {
  const { workbench, open, shoot, local } = person;
  await open('restricted.association.json', TEXT);
  await workbench.page.locator('.squiggly-error').first().waitFor();
  await workbench.fix('Put 10 in quotes');
  await expect.poll(() => workbench.text()).toContain('"MaxErrors": "10"');
  const hover = await workbench.hover();
  await hover.filter({ hasText: 'MaxErrors' }).waitFor();
  await workbench.page.keyboard.press('Escape');
  await shoot('restricted-mode');
  expect(await workbench.commandsFor('SSM Association')).toEqual([
    'SSM Association: Convert to YAML',
    'SSM Association: Open Rule Documentation',
    'SSM Association: Show Log',
    'SSM Associations: Focus on SSM Associations View',
    'View: Show SSM Associations',
  ]);
  expect(local.requests()).toEqual([]);
});

test('looks at no account, and says what that needs', async ({ person }) => {
  const { workbench, open, shoot, local } = person;
  await open('restricted.association.json', TEXT);
  await workbench.run('View: Show SSM Associations');
  const view = workbench.page.locator('.part.sidebar');
  await view.getByText('needs a trusted workspace').waitFor();
  expect(await view.getByRole('button', { name: 'Sign In' }).count()).toBe(0);
  await shoot('view-in-restricted-mode');
  await view.getByRole('button', { name: 'Manage Workspace Trust' }).click();
  await workbench.page.locator('.workspace-trust-editor').waitFor();
  expect(local.requests()).toEqual([]);
});
