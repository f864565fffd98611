import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type AwsOptions, aws } from '../../../client/src/adapters/aws.ts';
import { createFailure, signInFailure } from '../../../client/src/deploy/failureOf.ts';
import type { Answer, AwsError, SignedIn, Where } from '../../../client/src/deploy/ports.ts';
import { type LocalSsm, startLocalSsm } from '../../../tools/local-ssm/server.ts';

const SECRETS = ['SECRETACCESSKEYOFDEV', 'SESSIONTOKENOFDEV', 'hunter2'];
const REQUEST = {
  Name: 'AWS-RunShellScript',
  AssociationName: 'nightly',
  Targets: [{ Key: 'tag:Stage', Values: ['test'] }],
  Parameters: { commands: ['export PASSWORD=hunter2'] },
  ScheduleExpression: 'rate(1 day)',
  ScheduleOffset: 2,
  ApplyOnlyAtCronInterval: true,
};
const DEV: Where = { profile: 'dev', region: 'eu-west-1' };

let local: LocalSsm;
let folder: string;
let lines: string[] = [];
const never = new AbortController().signal;

beforeAll(async () => {
  local = await startLocalSsm({ accounts: { AKIDOFDEV: '111122223333', AKIDOFENV: '444455556666' } });
});
afterAll(() => local.close());

beforeEach(() => {
  local.reset();
  lines = [];
  folder = mkdtempSync(path.join(tmpdir(), 'aws-'));
  for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) vi.stubEnv(name, undefined);
  vi.stubEnv('AWS_CONFIG_FILE', path.join(folder, 'config'));
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', path.join(folder, 'credentials'));
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
  vi.stubEnv('HOME', folder);
  configure(
    '[profile dev]\nregion = eu-west-1',
    keys('dev', 'AKIDOFDEV', 'SECRETACCESSKEYOFDEV', 'SESSIONTOKENOFDEV'),
  );
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function configure(config: string, credentials = ''): void {
  writeFileSync(path.join(folder, 'config'), config);
  writeFileSync(path.join(folder, 'credentials'), credentials);
}

const keys = (profile: string, id: string, secret: string, token?: string): string =>
  `[${profile}]\naws_access_key_id = ${id}\naws_secret_access_key = ${secret}\n${token ? `aws_session_token = ${token}\n` : ''}`;

function connect(options: Partial<AwsOptions> = {}) {
  return aws({
    log: (line) => lines.push(line),
    askMfaCode: async () => undefined,
    endpoints: () => ({ ssm: local.url, sts: local.url }),
    ...options,
  });
}

async function signedIn(options: Partial<AwsOptions> = {}, where = DEV): Promise<SignedIn> {
  const answer = await connect(options).signIn(where, never);
  if (!answer.ok) throw new Error(`Not signed in: ${JSON.stringify(answer.error)}`);
  return answer.value;
}

function errorOf(answer: Answer<unknown>): AwsError {
  if (answer.ok) throw new Error('There was no error');
  return answer.error;
}

const creations = () => local.requests().filter(({ operation }) => operation === 'CreateAssociation');

/** A server that says what a test wants, closed with the test. */
async function serving(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.closeAllConnections();
});

describe('creating', () => {
  test('sends exactly the request, once, and gives the id', async () => {
    const { createAssociation, account } = await signedIn();
    const answer = await createAssociation(REQUEST, never);
    const [stored, ...others] = local.associations();
    expect(others).toEqual([]);
    expect(answer).toEqual({ ok: true, value: { associationId: stored?.description.AssociationId } });
    expect(stored).toMatchObject({ account: '111122223333', region: 'eu-west-1', request: REQUEST });
    expect(creations().map(({ body }) => body)).toEqual([REQUEST]);
    expect(account).toEqual({ id: '111122223333', arn: 'arn:aws:iam::111122223333:user/local' });
  });

  test('sends nothing when the SDK would leave something out', async () => {
    const { createAssociation } = await signedIn();
    const request = { ...REQUEST, FromTheFuture: true };
    const error = errorOf(await createAssociation(request, never));
    expect(error).toMatchObject({ name: 'IncompleteRequest', reached: 'none' });
    expect(creations()).toEqual([]);
  });

  test('uses the credentials whose account was confirmed, whatever the files say by then', async () => {
    const { createAssociation } = await signedIn();
    configure('[profile dev]', keys('dev', 'AKIDOFANOTHER', 'x'));
    await createAssociation(REQUEST, never);
    expect(local.associations().map(({ account }) => account)).toEqual(['111122223333']);
  });

  /** Every fault: one request, what is stored in the end, and what we make of it. */
  test.each([
    [{ kind: 'reset' }, 0, 'unknown'],
    [{ kind: 'drop' }, 1, 'unknown'],
    [{ kind: 'http', status: 500 }, 0, 'unknown'],
    [{ kind: 'http', status: 502 }, 0, 'unknown'],
    [{ kind: 'http', status: 502, stored: true }, 1, 'unknown'],
    [{ kind: 'http', status: 503 }, 0, 'unknown'],
    [{ kind: 'error', name: 'InternalServerError', message: 'x' }, 0, 'unknown'],
    [{ kind: 'error', name: 'ThrottlingException' }, 0, 'refused'],
    [{ kind: 'error', name: 'ExpiredTokenException' }, 0, 'refused'],
    [{ kind: 'error', name: 'AccessDeniedException' }, 0, 'refused'],
    [{ kind: 'error', name: 'UnrecognizedClientException' }, 0, 'refused'],
    [{ kind: 'error', name: 'InvalidSignatureException' }, 0, 'refused'],
    [{ kind: 'error', name: 'InvalidTarget', message: 'Unsupported Target Type' }, 0, 'refused'],
    [{ kind: 'error', name: 'AssociationAlreadyExists' }, 0, 'refused'],
    [{ kind: 'error', name: 'AssociationLimitExceeded' }, 0, 'refused'],
    [{ kind: 'error', name: 'InvalidOutputLocation' }, 0, 'refused'],
  ] as const)('%j: one request, %i stored, %s', async (fault, stored, outcome) => {
    vi.stubEnv('AWS_MAX_ATTEMPTS', '5');
    const { createAssociation } = await signedIn();
    local.fail({ ...fault, operation: 'CreateAssociation', times: 'always' });
    const error = errorOf(await createAssociation(REQUEST, never));
    expect(creations()).toHaveLength(1);
    expect(local.associations()).toHaveLength(stored);
    expect(createFailure(error, REQUEST, DEV).outcome).toBe(outcome);
    if (fault.kind === 'error') expect(error.name).toBe(fault.name);
  });

  test('an error without a message has none', async () => {
    const { createAssociation } = await signedIn();
    local.fail({ kind: 'error', name: 'InvalidOutputLocation', operation: 'CreateAssociation' });
    expect(errorOf(await createAssociation(REQUEST, never)).text).toBe('');
  });

  test('what the service model refuses is placed on its member', async () => {
    const { createAssociation } = await signedIn();
    const error = errorOf(await createAssociation({ ...REQUEST, ScheduleOffset: 9 }, never));
    expect(error).toMatchObject({ name: 'ValidationException', status: 400, reached: 'reply' });
    expect(createFailure(error, REQUEST, DEV).places).toEqual([
      {
        member: 'scheduleOffset',
        says: expect.stringMatching(/ScheduleOffset: it is too large, the most is 6/),
      },
    ]);
  });

  test('a reply that does not come in time is given up, and may have arrived', async () => {
    const { createAssociation } = await signedIn({ timeouts: { connection: 1000, request: 150 } });
    const hold = local.fail({ kind: 'hold', operation: 'CreateAssociation' });
    const error = errorOf(await createAssociation(REQUEST, never));
    hold.release();
    expect(createFailure(error, REQUEST, DEV)).toMatchObject({
      outcome: 'unknown',
      says: expect.stringMatching(/no reply came in time/),
    });
    expect(local.associations()).toHaveLength(1);
    expect(creations()).toHaveLength(1);
  });

  test('cancelling in flight returns at once, and may have arrived', async () => {
    const { createAssociation } = await signedIn();
    const hold = local.fail({ kind: 'hold', operation: 'CreateAssociation' });
    const controller = new AbortController();
    const answer = createAssociation(REQUEST, controller.signal);
    await hold.struck;
    controller.abort();
    const error = errorOf(await answer);
    hold.release();
    expect(error).toMatchObject({ name: 'AbortError', reached: 'network' });
    expect(local.associations()).toHaveLength(1);
    expect(creations()).toHaveLength(1);
  });

  test('cancelled before it starts, nothing is sent', async () => {
    const { createAssociation } = await signedIn();
    const error = errorOf(await createAssociation(REQUEST, AbortSignal.abort()));
    expect(error).toMatchObject({ name: 'AbortError', reached: 'none' });
    expect(creations()).toEqual([]);
  });

  test.each([
    ['a page of a proxy', 403, 'text/html', '<html>Forbidden</html>', 'unknown'],
    ['an empty refusal', 400, 'application/x-amz-json-1.1', '', 'unknown'],
    ['a success without an id', 200, 'application/x-amz-json-1.1', '{}', 'unknown'],
    ['a success that is no JSON', 200, 'text/html', '<html>Welcome</html>', 'unknown'],
    [
      'an error of a name nobody knows',
      400,
      'application/x-amz-json-1.1',
      '{"__type":"Brandnew"}',
      'refused',
    ],
  ])('%s', async (_, status, type, body, outcome) => {
    let calls = 0;
    const ssm = await serving((_, response) => {
      calls += 1;
      response.writeHead(status, { 'content-type': type }).end(body);
    });
    const { createAssociation } = await signedIn({ endpoints: () => ({ ssm, sts: local.url }) });
    const error = errorOf(await createAssociation(REQUEST, never));
    expect(createFailure(error, REQUEST, DEV).outcome).toBe(outcome);
    expect(calls).toBe(1);
  });

  test('a reply cut in the middle may have arrived', async () => {
    const ssm = await serving((_, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('{', () => response.destroy());
    });
    const { createAssociation } = await signedIn({ endpoints: () => ({ ssm, sts: local.url }) });
    const error = errorOf(await createAssociation(REQUEST, never));
    expect(createFailure(error, REQUEST, DEV).outcome).toBe('unknown');
  });

  test('where nothing listens, nothing was sent', async () => {
    const gone = await serving(() => {});
    for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
    const { createAssociation } = await signedIn({ endpoints: () => ({ ssm: gone, sts: local.url }) });
    const error = errorOf(await createAssociation(REQUEST, never));
    expect(error).toMatchObject({ name: 'ECONNREFUSED', reached: 'connecting' });
    expect(createFailure(error, REQUEST, DEV).outcome).toBe('not-sent');
  });
});

describe('the log', () => {
  test('tells each call, with the request id AWS gave', async () => {
    const { createAssociation } = await signedIn();
    await createAssociation(REQUEST, never);
    local.fail({ kind: 'error', name: 'InvalidTarget', operation: 'CreateAssociation', message: 'x' });
    await createAssociation(REQUEST, never);
    const [identity, created, refused] = local.requests().map(({ requestId }) => requestId);
    const place = 'account=111122223333 region=eu-west-1 profile=dev';
    const sending = `CreateAssociation ${place} endpoint=127.0.0.1:${local.port} sending`;
    const id = local.associations()[0]?.description.AssociationId;
    expect(lines).toEqual([
      `GetCallerIdentity ${place} status=200 requestId=${identity}`,
      sending,
      `CreateAssociation ${place} status=200 requestId=${created} association=${id}`,
      sending,
      `CreateAssociation ${place} status=400 error=InvalidTarget requestId=${refused}`,
    ]);
  });

  test('holds no parameter, credential or token, whatever happens', async () => {
    const { createAssociation } = await signedIn();
    await createAssociation(REQUEST, never);
    for (const fault of [
      { kind: 'drop' } as const,
      { kind: 'http', status: 502 } as const,
      {
        kind: 'error',
        name: 'InvalidParameters',
        message: 'Parameter "commands" has value "hunter2"',
      } as const,
      { kind: 'error', name: 'ValidationException', message: `Value 'hunter2' at 'parameters'` } as const,
    ]) {
      local.fail({ ...fault, operation: 'CreateAssociation' });
      await createAssociation(REQUEST, never);
    }
    configure('[profile dev]\ncredential_process = /bin/false --password hunter2');
    await connect().signIn(DEV, never);
    expect(lines.length).toBeGreaterThan(10);
    for (const secret of SECRETS) expect(lines.join('\n')).not.toContain(secret);
  });
});

describe('signing in', () => {
  /** Who is asked for, what is configured, and whose account it is. */
  test('with the keys of the environment', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDOFENV');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'x');
    const { account } = await signedIn({}, { profile: undefined, region: 'us-east-1' });
    expect(account.id).toBe('444455556666');
    expect(local.requests()[0]?.region).toBe('us-east-1');
  });

  test('with a profile although there are keys in the environment', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDOFENV');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'x');
    expect((await signedIn()).account.id).toBe('111122223333');
  });

  test('a profile that gives nothing is not replaced by the role of the machine', async () => {
    let calls = 0;
    const ofTheMachine = {
      AccessKeyId: 'AKIDOFENV',
      SecretAccessKey: 'x',
      Token: 'y',
      Expiration: '2099-01-01T00:00:00Z',
    };
    const metadata = await serving((_, response) => {
      calls += 1;
      response.end(JSON.stringify(ofTheMachine));
    });
    vi.stubEnv('AWS_CONTAINER_CREDENTIALS_FULL_URI', metadata);
    configure('[default]\nregion = eu-west-1\n[profile dev]\nregion = eu-west-1');
    expect((await connect().signIn(DEV, never)).ok).toBe(false);
    expect(calls).toBe(0);
    // The default profile, there for its region alone, lets the machine have its say.
    expect((await signedIn({}, { profile: 'default', region: 'eu-west-1' })).account.id).toBe('444455556666');
    expect(calls).toBe(1);
  });

  test('reads the files anew each time', async () => {
    await signedIn();
    configure('[profile dev]', keys('dev', 'AKIDOFENV', 'x'));
    expect((await signedIn()).account.id).toBe('444455556666');
  });

  test('by a process', async () => {
    const output = JSON.stringify({ Version: 1, AccessKeyId: 'AKIDOFDEV', SecretAccessKey: 'x' });
    writeFileSync(path.join(folder, 'process.cjs'), `console.log(${JSON.stringify(output)})`);
    configure(
      `[profile made]\ncredential_process = "${process.execPath}" "${path.join(folder, 'process.cjs')}"`,
    );
    expect((await signedIn({}, { profile: 'made', region: 'eu-west-1' })).account.id).toBe('111122223333');
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
      return serving((request, response) => {
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
      configure(role, keys('dev', 'AKIDOFDEV', 'x'));
      const url = await sts();
      const devices: string[] = [];
      const askMfaCode = async (device: string) => {
        devices.push(device);
        return '123456';
      };
      const { account } = await signedIn(
        { endpoints: () => ({ sts: url }), askMfaCode },
        { profile: 'admin', region: 'eu-west-1' },
      );
      expect(account.arn).toBe('arn:aws:sts::111122223333:assumed-role/Admin/me');
      expect(devices).toEqual(['arn:aws:iam::111122223333:mfa/me']);
      expect(asked).toEqual(['AssumeRole arn:aws:iam::111122223333:role/Admin 123456', 'GetCallerIdentity']);
    });

    test('no code is a person who leaves', async () => {
      configure(role, keys('dev', 'AKIDOFDEV', 'x'));
      const url = await sts();
      const answer = await connect({ endpoints: () => ({ sts: url }) }).signIn(
        { profile: 'admin', region: 'eu-west-1' },
        never,
      );
      expect(errorOf(answer).name).toBe('AbortError');
      expect(asked).toEqual([]);
    });
  });

  test('STS may be asked again: it changes nothing', async () => {
    local.fail({ kind: 'http', status: 503, operation: 'GetCallerIdentity' });
    expect((await signedIn()).account.id).toBe('111122223333');
    expect(local.requests().map(({ operation }) => operation)).toEqual([
      'GetCallerIdentity',
      'GetCallerIdentity',
    ]);
  });

  test('cancelling while STS keeps silent', async () => {
    const hold = local.fail({ kind: 'hold', operation: 'GetCallerIdentity' });
    const controller = new AbortController();
    const answer = connect().signIn(DEV, controller.signal);
    await hold.struck;
    controller.abort();
    expect(errorOf(await answer).name).toBe('AbortError');
  });

  test('cancelling while credentials are sought', async () => {
    let begin = () => {};
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const url = await serving(() => begin());
    writeFileSync(path.join(folder, 'slow.cjs'), `require('node:http').get(${JSON.stringify(url)})`);
    configure(
      `[profile slow]\ncredential_process = "${process.execPath}" "${path.join(folder, 'slow.cjs')}"`,
    );
    const controller = new AbortController();
    const answer = connect().signIn({ profile: 'slow', region: 'eu-west-1' }, controller.signal);
    await begun;
    controller.abort();
    expect(errorOf(await answer).name).toBe('AbortError');
    expect(local.requests()).toEqual([]);
  });

  test('cancelled before it starts, no credentials are sought', async () => {
    const answer = await connect().signIn(DEV, AbortSignal.abort());
    expect(errorOf(answer).name).toBe('AbortError');
    expect(local.requests()).toEqual([]);
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
    configure(config);
    const where = { profile, region: 'eu-west-1' };
    const failure = signInFailure(errorOf(await connect().signIn(where, never)), where);
    expect(failure).toMatchObject({ outcome: 'not-sent', says: expect.stringMatching(says) });
    expect(failure.command).toBe(command);
    expect(local.requests()).toEqual([]);
  });

  test('an account that STS does not name is no account', async () => {
    const sts = await serving((_, response) => {
      response.writeHead(200, { 'content-type': 'text/xml' }).end('<GetCallerIdentityResponse/>');
    });
    const answer = await connect({ endpoints: () => ({ sts }) }).signIn(DEV, never);
    expect(signInFailure(errorOf(answer), DEV).says).toMatch(/names no account/);
  });

  test.each([
    ['ExpiredTokenException', 'ExpiredToken', /expired/],
    ['UnrecognizedClientException', 'InvalidClientTokenId', /access key/],
    ['AccessDeniedException', 'AccessDenied', /not allowed/],
  ])('STS answers %s', async (fault, name, says) => {
    local.fail({ kind: 'error', name: fault, operation: 'GetCallerIdentity', times: 'always' });
    const error = errorOf(await connect().signIn(DEV, never));
    expect(error).toMatchObject({ name, reached: 'reply' });
    expect(signInFailure(error, DEV).says).toMatch(says);
  });
});

describe('endpoints', () => {
  const signInWith = async (endpoints: { ssm?: string; sts?: string }, where = DEV) =>
    (await signedIn({ endpoints: () => endpoints }, where)).endpoints;

  test('settings, and that they are said', async () => {
    expect(await signInWith({ ssm: local.url, sts: local.url })).toEqual({
      ssm: { url: local.url, from: 'setting ssmAssociation.endpoint.ssm' },
      sts: { url: local.url, from: 'setting ssmAssociation.endpoint.sts' },
    });
  });

  test('variables of the SDK', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL_SSM', 'http://ssm.invalid');
    vi.stubEnv('AWS_ENDPOINT_URL_STS', local.url);
    vi.stubEnv('AWS_ENDPOINT_URL', 'http://any.invalid');
    expect(await signInWith({})).toEqual({
      ssm: { url: 'http://ssm.invalid', from: 'AWS_ENDPOINT_URL_SSM' },
      sts: { url: local.url, from: 'AWS_ENDPOINT_URL_STS' },
    });
  });

  test('settings before variables, a common variable last', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL', local.url);
    expect(await signInWith({ ssm: 'https://ssm.invalid' })).toEqual({
      ssm: { url: 'https://ssm.invalid', from: 'setting ssmAssociation.endpoint.ssm' },
      sts: { url: local.url, from: 'AWS_ENDPOINT_URL' },
    });
  });

  test('what the chosen profile says, not the default one', async () => {
    const credentials = keys('dev', 'AKIDOFDEV', 'x');
    configure(
      `[default]\nendpoint_url = http://default.invalid\n[profile dev]\nendpoint_url = ${local.url}\nservices = mine\n[services mine]\nssm =\n  endpoint_url = http://mine.invalid\n`,
      credentials,
    );
    expect(await signInWith({})).toEqual({
      ssm: { url: 'http://mine.invalid', from: 'profile dev' },
      sts: { url: local.url, from: 'profile dev' },
    });
  });

  test('the default profile decides nothing for another', async () => {
    configure(
      `[default]\nendpoint_url = http://default.invalid\n[profile dev]\n`,
      keys('dev', 'AKIDOFDEV', 'x'),
    );
    expect(await signInWith({ sts: local.url })).toEqual({
      sts: { url: local.url, from: 'setting ssmAssociation.endpoint.sts' },
    });
  });

  test('configured ones can be ignored, settings cannot', async () => {
    vi.stubEnv('AWS_IGNORE_CONFIGURED_ENDPOINT_URLS', 'true');
    vi.stubEnv('AWS_ENDPOINT_URL', 'http://any.invalid');
    expect(await signInWith({ sts: local.url })).toEqual({
      sts: { url: local.url, from: 'setting ssmAssociation.endpoint.sts' },
    });
  });

  test.each(['ftp://x', 'nonsense', 'javascript:alert(1)'])(
    '%s is refused before anything is asked',
    async (url) => {
      const answer = await connect({ endpoints: () => ({ ssm: url, sts: local.url }) }).signIn(DEV, never);
      expect(signInFailure(errorOf(answer), DEV).says).toMatch(/endpoint that is set/);
      expect(local.requests()).toEqual([]);
    },
  );
});
