import { expect } from 'vitest';
import { createdId } from '../tools/local-ssm/clients.ts';
import { changesIn, seeding } from './support/seeding.ts';
import { type Person, uiTest } from './support/uiTest.ts';

const test = uiTest({ local: { aliases: { '123456789012': 'acme-test' } } });

const VIEW = 'SSM Associations';

/** Puts two associations into the account. @returns the id of the first */
async function seed({ local }: Person): Promise<string> {
  const client = seeding(local);
  const id = await createdId(client, {
    AssociationName: 'patch-tuesday',
    Name: 'AWS-RunPatchBaseline',
    Parameters: { Operation: ['Install'] },
    Targets: [{ Key: 'tag:Environment', Values: ['Production'] }],
    ScheduleExpression: 'cron(0 2 ? * TUE#2 *)',
    ScheduleOffset: 3,
    ApplyOnlyAtCronInterval: true,
    Tags: [{ Key: 'Team', Value: 'linux' }],
  });
  await createdId(client, {
    Name: 'AWS-UpdateSSMAgent',
    Targets: [{ Key: 'InstanceIds', Values: ['*'] }],
    ScheduleExpression: 'rate(14 days)',
  });
  return id;
}

const PATCH_TUESDAY = `Name: AWS-RunPatchBaseline
AssociationName: patch-tuesday
Parameters:
  Operation:
    - Install
Targets:
  - Key: tag:Environment
    Values:
      - Production
ScheduleExpression: cron(0 2 ? * TUE#2 *)
ScheduleOffset: 3
ApplyOnlyAtCronInterval: true
Tags:
  - Key: Team
    Value: linux
`;

/** Opens the view as somebody who is signed in. @returns the row of `name` */
async function listed({ workbench }: Person, name: string) {
  const rows = await workbench.view(VIEW);
  await workbench.run('SSM Association: Sign In');
  await workbench.run('SSM Associations: Refresh');
  const row = rows.filter({ hasText: name });
  await row.waitFor();
  return row;
}

test('nothing is asked of AWS until the person signs in, then each schedule is told in words', async ({
  person,
}) => {
  const { workbench, local, shoot } = person;
  await workbench.reload();
  await seed(person);
  const before = local.requests().length;
  const rows = await workbench.view(VIEW);
  const signIn = workbench.page.locator('.part.sidebar').getByRole('button', { name: 'Sign In' });
  await signIn.waitFor();
  await shoot('view-before-sign-in');
  expect(local.requests()).toHaveLength(before);

  await signIn.click();
  const patching = rows.filter({ hasText: 'patch-tuesday' });
  await patching.waitFor();
  await shoot('view-of-associations');
  expect(await patching.textContent()).toMatch(/second Tuesday \+ 3 days, 02:00 UTC · next .* · Pending/);
  expect(await rows.filter({ hasText: 'AWS-UpdateSSMAgent' }).textContent()).toContain('every 14 days');
});

test('an association is imported as YAML, without what only AWS sets', async ({ person }) => {
  const { workbench, shoot } = person;
  await seed(person);
  await workbench.pickFromMenu(await listed(person, 'patch-tuesday'), 'Import as YAML');
  await expect.poll(() => workbench.text()).toBe(PATCH_TUESDAY);
  await workbench.page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
  await shoot('imported-from-the-view');
});

test('an association is imported from the palette', async ({ person }) => {
  const { workbench, shoot } = person;
  await seed(person);
  await workbench.run('SSM Association: Import Association…');
  await workbench.picks('patch-tuesday');
  await shoot('choosing-an-association');
  await workbench.choose('patch-tuesday');
  await workbench.choose('YAML');
  await expect.poll(() => workbench.text()).toBe(PATCH_TUESDAY);
});

test('an association is compared with the file in the editor', async ({ person }) => {
  const { workbench, open, shoot } = person;
  await seed(person);
  await open('patching.association.yaml', `${PATCH_TUESDAY.replace('Offset: 3', 'Offset: 4')}‸`);
  await workbench.pickFromMenu(await listed(person, 'patch-tuesday'), 'Compare with File…');
  await workbench.choose('patching.association.yaml');
  await workbench.page.locator('.monaco-diff-editor .modified .char-insert').first().waitFor();
  await shoot('live-beside-file');
  expect(await workbench.page.locator('.monaco-diff-editor .original .line-delete + *').count()).toBeLessThan(
    2,
  );
});

test('an association runs now once the person has read what it reaches', async ({ person }) => {
  const { workbench, shoot } = person;
  const id = await seed(person);
  await workbench.pickFromMenu(await listed(person, 'patch-tuesday'), 'Run Now');
  const confirmation = await workbench.dialog();
  await shoot('run-now');
  expect(confirmation.message).toBe(
    'Run this association now in account 123456789012 (acme-test), us-east-1?',
  );
  expect(confirmation.detail).toContain('nodes tagged Environment = Production');
  expect(changesIn(person.local)).toEqual([]);
  await confirmation.press('Run Now');
  await workbench.notification(`Started association ${id}`);
  expect(changesIn(person.local)).toEqual(['StartAssociationsOnce']);
});

test('an association is deleted by typing its name, and by nothing else', async ({ person }) => {
  const { workbench, local, shoot } = person;
  await seed(person);
  const row = await listed(person, 'patch-tuesday');
  await workbench.pickFromMenu(row, 'Delete…');
  const box = await workbench.inputBox();
  expect(box.prompt).toContain('account 123456789012 (acme-test), us-east-1');
  await box.write('patch-thursday');
  await box.wrong('Type patch-tuesday to delete it from account 123456789012 (acme-test), us-east-1.');
  await shoot('deleting-with-another-name');
  await box.enter();
  await box.wrong('Type patch-tuesday to delete it from account 123456789012 (acme-test), us-east-1.');
  expect(local.associations()).toHaveLength(2);

  await box.write('patch-tuesday');
  await box.enter();
  await workbench.notification('Deleted association');
  await row.waitFor({ state: 'hidden' });
  expect(local.associations()).toMatchObject([{ description: { Name: 'AWS-UpdateSSMAgent' } }]);
});
