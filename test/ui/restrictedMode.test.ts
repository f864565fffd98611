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
  ]);
  expect(local.requests()).toEqual([]);
});
