import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { createdId } from '../tools/local-ssm/clients.ts';
import { seeding } from './support/seeding.ts';
import { uiTest } from './support/uiTest.ts';

const NODE = 'i-0a11c0de000000001';

/** Nothing of this may become a link, an element or an icon. */
const HOSTILE = '[x](command:a.quit) <img src=x> <b>b</b> $(alert)';

const test = uiTest({
  local: {
    aliases: { '123456789012': HOSTILE },
    nodes: [{ instanceId: NODE, tags: { Role: 'web' } }],
    failing: { [NODE]: HOSTILE },
  },
});

const TEXT = `AssociationName: nightly
Name: AWS-RunShellScript
Parameters:
  commands: [uptime]
Targets:
  - Key: tag:Role
    Values: [web]
MaxConcurrency: "1"
MaxErrors: "0"
ScheduleExpression: rate(1 day)‸
`;

const POLLING = { timeout: 30_000 };

/** Says what was written, and holds nothing made from it. */
async function showsText(element: Locator): Promise<void> {
  await expect.poll(() => element.textContent()).toMatch(/\[x\] \(command:a\.quit\) <img src=x> <b>b<.b>/);
  expect(await element.locator('a[href], a[data-href], img, b, .codicon-alert').count()).toBe(0);
}

test('whatever an account says is shown as text, wherever it is shown', async ({ person }) => {
  const { workbench, local, open, shoot } = person;
  const { page } = workbench;
  await createdId(seeding(local), {
    AssociationName: 'renamed',
    Name: 'AWS-RunShellScript',
    Targets: [{ Key: 'tag:Role', Values: ['db'] }],
  });
  // The API takes no such name: what answers may be no API.
  Object.assign(local.associations()[0]?.description ?? {}, { AssociationName: HOSTILE });

  await open('nightly.association.yaml', TEXT);
  const rows = await workbench.view('SSM Associations');
  await workbench.run('SSM Association: Sign In');
  await workbench.run('SSM Associations: Refresh');
  await showsText(page.locator('.statusbar-item', { hasText: 'us-east-1' }));
  await showsText(rows.filter({ hasText: 'N. Virginia' }));
  const row = rows.filter({ hasText: 'no schedule' });
  await showsText(row);
  const tooltip = page.locator('.monaco-hover', { hasText: 'AssociationId' });
  await expect
    .poll(async () => {
      // It comes for a mouse that arrives, and goes when the list is drawn anew.
      await page.mouse.move(0, 0);
      await row.hover();
      return tooltip.waitFor({ timeout: 3000 }).then(
        () => true,
        () => false,
      );
    }, POLLING)
    .toBe(true);
  await showsText(tooltip);
  await shoot('hostile-view');

  await workbench.run('SSM Association: Import Association…');
  await showsText((await workbench.picks('AWS-RunShellScript')).first());
  await shoot('hostile-list');
  await page.keyboard.press('Escape');

  await workbench.pickFromMenu(row, 'Run Now');
  const running = await workbench.dialog();
  await showsText(page.locator('.dialog-message-detail'));
  await showsText(page.locator('.dialog-message-text'));
  await running.press('Cancel');

  await workbench.pickFromMenu(row, 'Delete…');
  await workbench.inputBox();
  await showsText(page.locator('.quick-input-message'));
  await shoot('hostile-input');
  await page.keyboard.press('Escape');

  await workbench.pickFromMenu(row, 'Compare with File…');
  await workbench.choose('nightly.association.yaml');
  await page.locator('.monaco-diff-editor').first().waitFor();
  await showsText(page.locator('.tab.active'));
  await shoot('hostile-difference');
  await workbench.run('View: Revert and Close Editor');

  local.fail({ operation: 'CreateAssociation', kind: 'error', name: 'InvalidSchedule', message: HOSTILE });
  await workbench.run('SSM Association: Create Association');
  await (await workbench.dialog()).press('Create Association');
  const refusal = await workbench.notification('Nothing was created.');
  await showsText(refusal.locator('.notification-list-item-message'));
  await showsText((await workbench.problems()).filter({ hasText: 'InvalidSchedule' }));
  await shoot('hostile-refusal');
  await workbench.run('View: Toggle Problems');

  await workbench.run('Notifications: Clear All Notifications');
  await workbench.open('nightly.association.yaml');
  await workbench.run('SSM Association: Create Association');
  await (await workbench.dialog()).press('Create Association');
  const ending = await workbench.notification('It failed on');
  await showsText(ending.locator('.notification-list-item-message'));
  await ending.getByRole('button', { name: 'Show Executions' }).click();
  await expect.poll(() => workbench.text()).toContain('Failed: [x] (command:a.quit) <img src=x>');
  expect(await page.locator('.editor-instance .detected-link').count()).toBe(0);
  await shoot('hostile-executions');
});
