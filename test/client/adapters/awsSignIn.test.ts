import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { signInFailure } from '../../../client/src/deploy/failureOf.ts';
import { awsHere, DEV, errorOf, keys, never } from './support/awsHere.ts';

const here = awsHere({ aliases: { '111122223333': 'edge-test' } });

describe('signing in', () => {
  test('tells the account with its alias, and the region', async () => {
    const { account, region } = await here.signedIn();
    expect(account).toEqual({
      id: '111122223333',
      arn: 'arn:aws:iam::111122223333:user/local',
      alias: 'edge-test',
    });
    expect(region).toBe('eu-west-1');
  });

  /** What becomes of the question after the alias; signing in goes on without. */
  test.each([
    { kind: 'error', name: 'AccessDeniedException' },
    { kind: 'http', status: 503 },
    { kind: 'reset' },
    { kind: 'hold' },
  ] as const)('without an alias when IAM answers %j', async (fault) => {
    here.local.fail({ ...fault, operation: 'ListAccountAliases', times: 'always' });
    const { account } = await here.signedIn({ timeouts: { connection: 1000, request: 1000, alias: 200 } });
    expect(account).toEqual({ id: '111122223333', arn: 'arn:aws:iam::111122223333:user/local' });
  });

  test('cancelling while IAM keeps silent', async () => {
    const hold = here.local.fail({ kind: 'hold', operation: 'ListAccountAliases' });
    const controller = new AbortController();
    const answer = here.connect().signIn(DEV, controller.signal);
    await hold.struck;
    controller.abort();
    expect(errorOf(await answer).name).toBe('AbortError');
  });

  /** Who is asked for, what is configured, and whose account it is. */
  test('with the keys of the environment', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDOFENV');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'x');
    const { account } = await here.signedIn({}, { profile: undefined, region: 'us-east-1' });
    expect(account.id).toBe('444455556666');
    expect(here.local.requests()[0]?.region).toBe('us-east-1');
  });

  test('with a profile although there are keys in the environment', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDOFENV');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'x');
    expect((await here.signedIn()).account.id).toBe('111122223333');
  });

  test('a profile that gives nothing is not replaced by the role of the machine', async () => {
    let calls = 0;
    const ofTheMachine = {
      AccessKeyId: 'AKIDOFENV',
      SecretAccessKey: 'x',
      Token: 'y',
      Expiration: '2099-01-01T00:00:00Z',
    };
    const metadata = await here.serving((_, response) => {
      calls += 1;
      response.end(JSON.stringify(ofTheMachine));
    });
    vi.stubEnv('AWS_CONTAINER_CREDENTIALS_FULL_URI', metadata);
    here.configure('[default]\nregion = eu-west-1\n[profile dev]\nregion = eu-west-1');
    expect((await here.connect().signIn(DEV, never)).ok).toBe(false);
    expect(calls).toBe(0);
    // The default profile, there for its region alone, lets the machine have its say.
    expect((await here.signedIn({}, { profile: 'default', region: 'eu-west-1' })).account.id).toBe(
      '444455556666',
    );
    expect(calls).toBe(1);
  });

  test('reads the files anew each time', async () => {
    await here.signedIn();
    here.configure('[profile dev]', keys('dev', 'AKIDOFENV', 'x'));
    expect((await here.signedIn()).account.id).toBe('444455556666');
  });

  test('by a process', async () => {
    const output = JSON.stringify({ Version: 1, AccessKeyId: 'AKIDOFDEV', SecretAccessKey: 'x' });
    writeFileSync(path.join(here.folder, 'process.cjs'), `console.log(${JSON.stringify(output)})`);
    here.configure(
      `[profile made]\ncredential_process = "${process.execPath}" "${path.join(here.folder, 'process.cjs')}"`,
    );
    expect((await here.signedIn({}, { profile: 'made', region: 'eu-west-1' })).account.id).toBe(
      '111122223333',
    );
  });

  describe('as a role with MFA', () => {
    const asked: string[] = [];
    const role = [
      '[profile admin]',
      'role_arn = arn:aws:iam::111122223333:role/Admin',
      'source_profile = dev',
      'mfa_serial = arn:aws:iam::111122223333:mfa/me',
    ].join('\n');
    const assumed = `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>
      <AssumedRoleUser><Arn>arn:aws:sts::111122223333:assumed-role/Admin/me</Arn><AssumedRoleId>x</AssumedRoleId></AssumedRoleUser>
      <Credentials><AccessKeyId>AKIDOFROLE</AccessKeyId><SecretAccessKey>x</SecretAccessKey><SessionToken>y</SessionToken>
      <Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`;
    const identity = `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
      <Arn>arn:aws:sts::111122223333:assumed-role/Admin/me</Arn><UserId>x</UserId><Account>111122223333</Account>
      </GetCallerIdentityResult></GetCallerIdentityResponse>`;

    async function sts(): Promise<string> {
      asked.length = 0;
      return here.serving((request, response) => {
        let body = '';
        request.on('data', (chunk) => {
          body += chunk;
        });
        request.on('end', () => {
          const form = new URLSearchParams(body);
          asked.push(
            [form.get('Action'), form.get('RoleArn'), form.get('TokenCode')].filter(Boolean).join(' '),
          );
          const isAssuming = form.get('Action') === 'AssumeRole';
          response.writeHead(200, { 'content-type': 'text/xml' }).end(isAssuming ? assumed : identity);
        });
      });
    }

    test('asks for the code and assumes the role where the account is asked for', async () => {
      here.configure(role, keys('dev', 'AKIDOFDEV', 'x'));
      const url = await sts();
      const devices: string[] = [];
      const askMfaCode = async (device: string) => {
        devices.push(device);
        return '123456';
      };
      const { account } = await here.signedIn(
        { endpoints: () => ({ sts: url }), askMfaCode },
        { profile: 'admin', region: 'eu-west-1' },
      );
      expect(account.arn).toBe('arn:aws:sts::111122223333:assumed-role/Admin/me');
      expect(devices).toEqual(['arn:aws:iam::111122223333:mfa/me']);
      expect(asked).toEqual(['AssumeRole arn:aws:iam::111122223333:role/Admin 123456', 'GetCallerIdentity']);
    });

    test('no code is a person who leaves', async () => {
      here.configure(role, keys('dev', 'AKIDOFDEV', 'x'));
      const url = await sts();
      const answer = await here
        .connect({ endpoints: () => ({ sts: url }) })
        .signIn({ profile: 'admin', region: 'eu-west-1' }, never);
      expect(errorOf(answer).name).toBe('AbortError');
      expect(asked).toEqual([]);
    });
  });

  test('STS may be asked again: it changes nothing', async () => {
    here.local.fail({ kind: 'http', status: 503, operation: 'GetCallerIdentity' });
    expect((await here.signedIn()).account.id).toBe('111122223333');
    expect(here.requestsOf('GetCallerIdentity')).toHaveLength(2);
  });

  test('cancelling while STS keeps silent', async () => {
    const hold = here.local.fail({ kind: 'hold', operation: 'GetCallerIdentity' });
    const controller = new AbortController();
    const answer = here.connect().signIn(DEV, controller.signal);
    await hold.struck;
    controller.abort();
    expect(errorOf(await answer).name).toBe('AbortError');
  });

  test('cancelling while credentials are sought', async () => {
    let begin = () => {};
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const url = await here.serving(() => begin());
    writeFileSync(path.join(here.folder, 'slow.cjs'), `require('node:http').get(${JSON.stringify(url)})`);
    here.configure(
      `[profile slow]\ncredential_process = "${process.execPath}" "${path.join(here.folder, 'slow.cjs')}"`,
    );
    const controller = new AbortController();
    const answer = here.connect().signIn({ profile: 'slow', region: 'eu-west-1' }, controller.signal);
    await begun;
    controller.abort();
    expect(errorOf(await answer).name).toBe('AbortError');
    expect(here.local.requests()).toEqual([]);
  });

  test('cancelled before it starts, no credentials are sought', async () => {
    const answer = await here.connect().signIn(DEV, AbortSignal.abort());
    expect(errorOf(answer).name).toBe('AbortError');
    expect(here.local.requests()).toEqual([]);
  });

  const SSO = [
    '[profile sso]',
    'sso_session = corp',
    'sso_account_id = 111122223333',
    'sso_role_name = Admin',
    '[sso-session corp]',
    'sso_start_url = https://corp.awsapps.com/start',
    'sso_region = eu-west-1',
    'sso_registration_scopes = sso:account:access',
  ].join('\n');

  /** What is configured, the profile asked for, what we say, and the command we offer. */
  test.each<readonly [string, config: string, profile: string, says: RegExp, command: string]>([
    ['no sign-in yet', SSO, 'sso', /Identity Center/, 'aws sso login --profile sso'],
    [
      'an old-style sign-in',
      '[profile old]\nsso_start_url = https://corp.awsapps.com/start\nsso_region = eu-west-1\nsso_account_id = 111122223333\nsso_role_name = Admin',
      'old',
      /Identity Center/,
      'aws sso login --profile old',
    ],
    [
      'a console sign-in that is gone',
      '[profile con]\nlogin_session = arn:aws:iam::111122223333:user/me',
      'con',
      /sign-in/,
      'aws login --profile con',
    ],
    ['a profile nobody configured', '', 'gone', /profile is incomplete/, 'aws configure list --profile gone'],
    [
      'a profile for its region alone',
      '[profile r]\nregion = eu-west-1',
      'r',
      /profile is incomplete/,
      'aws configure list --profile r',
    ],
    [
      'a process that fails',
      '[profile p]\ncredential_process = /bin/false',
      'p',
      /No credentials|account/,
      'aws sts get-caller-identity --profile p',
    ],
  ])('%s', async (_, config, profile, says, command) => {
    here.configure(config);
    const where = { profile, region: 'eu-west-1' };
    const failure = signInFailure(errorOf(await here.connect().signIn(where, never)), where);
    expect(failure).toMatchObject({ outcome: 'not-sent', says: expect.stringMatching(says) });
    expect(failure.command).toBe(command);
    expect(here.local.requests()).toEqual([]);
  });

  test('an account that STS does not name is no account', async () => {
    const sts = await here.serving((_, response) => {
      response.writeHead(200, { 'content-type': 'text/xml' }).end('<GetCallerIdentityResponse/>');
    });
    const answer = await here.connect({ endpoints: () => ({ sts }) }).signIn(DEV, never);
    expect(signInFailure(errorOf(answer), DEV).says).toMatch(/names no account/);
  });

  test.each([
    ['ExpiredTokenException', 'ExpiredToken', /expired/],
    ['UnrecognizedClientException', 'InvalidClientTokenId', /access key/],
    ['AccessDeniedException', 'AccessDenied', /not allowed/],
  ])('STS answers %s', async (fault, name, says) => {
    here.local.fail({ kind: 'error', name: fault, operation: 'GetCallerIdentity', times: 'always' });
    const error = errorOf(await here.connect().signIn(DEV, never));
    expect(error).toMatchObject({ name, reached: 'reply' });
    expect(signInFailure(error, DEV).says).toMatch(says);
  });
});
