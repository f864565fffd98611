import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { type Person, uiTest } from './support/uiTest.ts';

const PROFILES = `[profile production]
region = eu-central-1

[profile staging]

[profile single]
sso_session = acme
sso_account_id = 777788889999
sso_role_name = Deployer
region = eu-west-1

[sso-session acme]
sso_start_url = https://acme.awsapps.com/start
sso_region = eu-west-1
`;

const CREDENTIALS = `[production]
aws_access_key_id = PRODUCTION
aws_secret_access_key = local

[staging]
aws_access_key_id = STAGING
aws_secret_access_key = local
`;

/** What the sign-in of `single` leaves behind: here, keys in the credentials file. */
const SIGNED_IN = `
[single]
aws_access_key_id = SINGLE
aws_secret_access_key = local
`;

/** Stands in for the AWS CLI: keeps its arguments, and signs in. */
const AWS_CLI = (folder: string) => `#!/bin/sh
printf '%s\\n' "$@" > '${folder}/aws-arguments'
cat '${folder}/signed-in' >> "$AWS_SHARED_CREDENTIALS_FILE"
`;

/** Outside the folder that VS Code opens. */
let outside = '';

/** Profiles of two accounts and one of IAM Identity Center, and nothing in the environment that settles which; endpoints by settings. */
const test = uiTest({
  local: {
    accounts: { PRODUCTION: '111122223333', STAGING: '444455556666', SINGLE: '777788889999' },
    nodes: [{ instanceId: 'i-0a11c0de000000001', tags: { Secret: 'of-the-account' } }],
  },
  settings: (url) => ({
    machine: { 'ssmAssociation.endpoint.ssm': url, 'ssmAssociation.endpoint.sts': url },
  }),
  env: (folder, url) => {
    const [config, credentials] = ['config', 'credentials'].map((name) => path.join(folder, name));
    if (config === undefined || credentials === undefined) throw new Error('Two names, two files.');
    writeFileSync(config, PROFILES);
    writeFileSync(credentials, CREDENTIALS);
    outside = folder;
    mkdirSync(path.join(folder, 'bin'));
    writeFileSync(path.join(folder, 'bin', 'aws'), AWS_CLI(folder), { mode: 0o755 });
    writeFileSync(path.join(folder, '.profile'), `PATH='${folder}/bin':$PATH\n`);
    writeFileSync(path.join(folder, 'signed-in'), SIGNED_IN);
    return {
      // Terminals have the PATH that the person's shell starts with.
      HOME: folder,
      SHELL: '/bin/sh',
      AWS_CONFIG_FILE: config,
      AWS_SHARED_CREDENTIALS_FILE: credentials,
      AWS_ACCESS_KEY_ID: undefined,
      AWS_SECRET_ACCESS_KEY: undefined,
      AWS_REGION: undefined,
      // Nothing asks for tags here; if it did, it would be seen.
      AWS_ENDPOINT_URL_RESOURCE_GROUPS_TAGGING_API: url,
      AWS_ENDPOINT_URL: undefined,
      AWS_ENDPOINT_URL_SSM: undefined,
      AWS_ENDPOINT_URL_STS: undefined,
    };
  },
});

const TEXT =
  '{\n  "Name": "AWS-UpdateSSMAgent",\n  "Targets": [{ "Key": "tag:Role", "Values": ["web"] }]\n}‸\n';

test('asks for what is open, and once more when the person changes their mind', async ({ person }) => {
  const { workbench, open, shoot, local } = person;
  await open('choosing.association.json', TEXT);
  await workbench.run('SSM Association: Create Association');
  await shoot('profiles');
  await workbench.choose('production');
  const first = await workbench.dialog();
  expect(first.message).toContain('account 111122223333, eu-central-1');
  expect(first.detail).toContain('Profile: production');

  await first.press('Change Profile or Region…');
  await workbench.choose('staging');
  await workbench.choose('us-west-2');
  const second = await workbench.dialog();
  await shoot('confirmation-other-account');
  expect(second.message).toContain('account 444455556666, us-west-2');
  expect(second.detail).toContain(`Systems Manager endpoint: ${local.url}`);
  await second.press('Create Association');
  await workbench.notification('Created association');
  expect(local.associations()).toMatchObject([{ account: '444455556666', region: 'us-west-2' }]);
});

test('settings of a folder decide neither where requests go nor what is asked', async ({ person }) => {
  const { workbench, open, shoot, local, write } = person;
  // Port 9 discards.
  const settings = {
    'ssmAssociation.endpoint.ssm': 'http://127.0.0.1:9',
    'ssmAssociation.endpoint.sts': 'http://127.0.0.1:9',
    'ssmAssociation.completeFromAccount': true,
    'ssmAssociation.profile': 'staging',
    'ssmAssociation.region': 'ap-southeast-2',
  };
  write('.vscode/settings.json', JSON.stringify(settings));
  await open(
    'folder-settings.association.yaml',
    'Name: AWS-UpdateSSMAgent\nTargets:\n  - Key: ‸tag:Role\n    Values: [web]\n',
  );
  await signIn(person, 'production', 'eu-central-1');
  const keys = await workbench.complete();
  await shoot('completion-not-from-the-account');
  expect(await keys.allTextContents()).not.toContainEqual(expect.stringContaining('Secret'));
  await workbench.page.keyboard.press('Escape');
  await workbench.run('SSM Association: Create Association');
  const confirmation = await workbench.dialog();
  expect(confirmation.message).toContain('account 111122223333, eu-central-1');
  for (const service of ['Systems Manager', 'STS'])
    expect(confirmation.detail).toContain(`${service} endpoint: ${local.url}`);
  await confirmation.press('Cancel');
  const asked = local.requests().filter(({ accessKeyId }) => accessKeyId === 'PRODUCTION');
  expect(new Set(asked.map(({ operation, region }) => `${operation} ${region}`))).toEqual(
    new Set(
      ['GetCallerIdentity', 'ListAccountAliases', 'ListAssociations'].map((name) => `${name} eu-central-1`),
    ),
  );
  write('.vscode/settings.json', '{}');
});

test('an item in the status bar says where the person works, and lets them choose anew', async ({
  person,
}) => {
  const { workbench, open, shoot } = person;
  await open('where.association.json', TEXT);
  await signIn(person, 'production', 'eu-central-1');
  const item = workbench.page.locator('.statusbar-item', { hasText: 'production' });
  await expect.poll(() => item.textContent()).toContain('production · eu-central-1 · 111122223333');
  await item.click();
  await workbench.picks('staging');
  await shoot('choosing-from-the-status-bar');
  await workbench.choose('staging');
  await workbench.choose('us-west-2');
  await workbench.page
    .locator('.statusbar-item', { hasText: 'staging · us-west-2 · 444455556666' })
    .waitFor();
});

test('a sign-in that has expired is done again from the message, then it starts over', async ({ person }) => {
  const { workbench, open, shoot, local } = person;
  writeFileSync(path.join(outside, 'credentials'), CREDENTIALS);
  await open('expired.association.json', TEXT);
  await choose(person, 'single', 'eu-west-1');
  await workbench.notification('IAM Identity Center sign-in of this profile has expired');
  await workbench.run('Notifications: Clear All Notifications');
  await workbench.run('SSM Association: Create Association');
  await workbench.choose('single');
  const failure = await workbench.notification('IAM Identity Center sign-in of this profile has expired');
  await shoot('expired-sign-in');
  expect(local.requests()).toEqual([]);
  await failure.getByRole('button', { name: 'Sign In' }).click();
  const confirmation = await workbench.dialog();
  await shoot('after-signing-in-again');
  expect(readFileSync(path.join(outside, 'aws-arguments'), 'utf8')).toBe('sso\nlogin\n--profile\nsingle\n');
  expect(confirmation.message).toContain('account 777788889999, eu-west-1');
  expect(confirmation.detail).toContain('Profile: single');
  await confirmation.press('Cancel');
});

/** Chooses profile and Region anew, whatever was chosen before. */
async function choose({ workbench }: Person, profile: string, region: string): Promise<void> {
  await workbench.run('SSM Association: Choose Profile and Region…');
  await workbench.choose(profile);
  await workbench.choose(region);
}

async function signIn(person: Person, profile: string, region: string): Promise<void> {
  await choose(person, profile, region);
  await person.workbench.page
    .locator('.statusbar-item', { hasText: new RegExp(`${profile} · ${region} · \\d`) })
    .waitFor();
}
