import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { awsSetup } from '../../../client/src/adapters/awsSetup.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'aws-'));
  for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) vi.stubEnv(name, undefined);
  vi.stubEnv('AWS_CONFIG_FILE', path.join(folder, 'config'));
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', path.join(folder, 'credentials'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test('profiles of both files, with where their credentials come from', async () => {
  writeFileSync(
    path.join(folder, 'config'),
    `[default]
region = eu-west-1
[profile sso]
sso_session = corp
sso_account_id = 111122223333
sso_role_name = Admin
region = eu-central-1
[sso-session corp]
sso_region = eu-west-1
[profile old-sso]
sso_start_url = https://corp.awsapps.com/start
[profile admin]
role_arn = arn:aws:iam::444455556666:role/Admin
source_profile = default
[profile made]
credential_process = /usr/bin/get-key --password hunter2
[profile con]
login_session = arn:aws:iam::111122223333:user/me
[services local]
ssm =
  endpoint_url = http://127.0.0.1:4566
`,
  );
  writeFileSync(
    path.join(folder, 'credentials'),
    '[default]\naws_access_key_id = AKID\naws_secret_access_key = s3cret\n[keys]\naws_access_key_id = AKID\naws_secret_access_key = s3cret\n',
  );
  const setup = await awsSetup();
  expect(setup).toEqual({
    profiles: [
      { name: 'default', region: 'eu-west-1', source: 'access key' },
      { name: 'sso', region: 'eu-central-1', source: 'IAM Identity Center 111122223333' },
      { name: 'old-sso', source: 'IAM Identity Center' },
      { name: 'admin', source: 'role in 444455556666 from default' },
      { name: 'made', source: 'credential process' },
      { name: 'con', source: 'console sign-in' },
      { name: 'keys', source: 'access key' },
    ],
    environmentCredentials: false,
  });
  expect(JSON.stringify(setup)).not.toMatch(/s3cret|hunter2|AKID/);
});

test('no files', async () => {
  expect(await awsSetup()).toEqual({ profiles: [], environmentCredentials: false });
});

test('files are read anew', async () => {
  await awsSetup();
  writeFileSync(path.join(folder, 'config'), '[profile new]\nregion = eu-west-1\n');
  expect((await awsSetup()).profiles).toEqual([{ name: 'new', region: 'eu-west-1' }]);
});

test.each<readonly [Readonly<Record<string, string>>, object]>([
  [{ AWS_PROFILE: 'dev' }, { environmentProfile: 'dev' }],
  [{ AWS_PROFILE: '' }, {}],
  [{ AWS_ACCESS_KEY_ID: 'AKID', AWS_SECRET_ACCESS_KEY: 'x' }, { environmentCredentials: true }],
  [{ AWS_ACCESS_KEY_ID: 'AKID' }, {}],
  [{ AWS_REGION: 'eu-west-1', AWS_DEFAULT_REGION: 'eu-west-2' }, { environmentRegion: 'eu-west-1' }],
  [{ AWS_DEFAULT_REGION: 'eu-west-2' }, { environmentRegion: 'eu-west-2' }],
])('the environment %j', async (variables, expected) => {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  expect(await awsSetup()).toEqual({ profiles: [], environmentCredentials: false, ...expected });
});
