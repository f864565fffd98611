import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { uiTest } from './support/uiTest.ts';

const PROFILES = `[profile production]
region = eu-central-1

[profile staging]
`;

const CREDENTIALS = `[production]
aws_access_key_id = PRODUCTION
aws_secret_access_key = local

[staging]
aws_access_key_id = STAGING
aws_secret_access_key = local
`;

/** Two profiles, one of them without a Region, and nothing in the environment that settles which; endpoints by settings. */
const test = uiTest({
  local: { accounts: { PRODUCTION: '111122223333', STAGING: '444455556666' } },
  settings: (url) => ({
    machine: { 'ssmAssociation.endpoint.ssm': url, 'ssmAssociation.endpoint.sts': url },
  }),
  env: (folder) => {
    const [config, credentials] = ['config', 'credentials'].map((name) => path.join(folder, name));
    if (config === undefined || credentials === undefined) throw new Error('Two names, two files.');
    writeFileSync(config, PROFILES);
    writeFileSync(credentials, CREDENTIALS);
    return {
      AWS_CONFIG_FILE: config,
      AWS_SHARED_CREDENTIALS_FILE: credentials,
      AWS_ACCESS_KEY_ID: undefined,
      AWS_SECRET_ACCESS_KEY: undefined,
      AWS_REGION: undefined,
      AWS_ENDPOINT_URL: undefined,
      AWS_ENDPOINT_URL_SSM: undefined,
      AWS_ENDPOINT_URL_STS: undefined,
    };
  },
});

const TEXT =
  '{\n  "Name": "AWS-UpdateSSMAgent",\n  "Targets": [{ "Key": "tag:Role", "Values": ["web"] }]\n}‸\n';

test('asks for what is open, and once more when the person changes their mind', async ({ person }) => {
  const { workbench, open, shoot, local, write } = person;
  // A folder has no say in where requests go: port 9 discards.
  write('.vscode/settings.json', '{ "ssmAssociation.endpoint.ssm": "http://127.0.0.1:9" }');
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
