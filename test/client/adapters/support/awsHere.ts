import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { type AwsOptions, aws } from '../../../../client/src/adapters/aws.ts';
import type { Answer, AwsError, Where } from '../../../../client/src/deploy/ports.ts';
import type { Call, SignedIn } from '../../../../client/src/deploy/signedIn.ts';
import { type LocalSsm, type LocalSsmOptions, startLocalSsm } from '../../../../tools/local-ssm/server.ts';

export const DEV: Where = { profile: 'dev', region: 'eu-west-1' };
export const SECRETS = ['SECRETACCESSKEYOFDEV', 'SESSIONTOKENOFDEV', 'hunter2'];
export const REQUEST = {
  Name: 'AWS-RunShellScript',
  AssociationName: 'nightly',
  Targets: [{ Key: 'tag:Stage', Values: ['test'] }],
  Parameters: { commands: ['export PASSWORD=hunter2'] },
  ScheduleExpression: 'rate(1 day)',
  ScheduleOffset: 2,
  ApplyOnlyAtCronInterval: true,
};
export const never = new AbortController().signal;
export const CALL: Call = { signal: never };

/** The adapter before a local endpoint, with a home of its own for each test: its profile `dev` has the keys of an account. */
export function awsHere(options: LocalSsmOptions = {}) {
  let local: LocalSsm;
  let folder: string;
  const lines: string[] = [];
  const servers: Server[] = [];

  beforeAll(async () => {
    local = await startLocalSsm({
      accounts: { AKIDOFDEV: '111122223333', AKIDOFENV: '444455556666' },
      ...options,
    });
  });
  afterAll(() => local.close());
  beforeEach(() => {
    local.reset();
    lines.length = 0;
    folder = mkdtempSync(path.join(tmpdir(), 'aws-'));
    for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) vi.stubEnv(name, undefined);
    vi.stubEnv('AWS_CONFIG_FILE', path.join(folder, 'config'));
    vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', path.join(folder, 'credentials'));
    vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
    vi.stubEnv('AWS_ENDPOINT_URL_IAM', local.url);
    vi.stubEnv('HOME', folder);
    configure(
      '[profile dev]\nregion = eu-west-1',
      keys('dev', 'AKIDOFDEV', 'SECRETACCESSKEYOFDEV', 'SESSIONTOKENOFDEV'),
    );
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
    for (const server of servers.splice(0)) server.closeAllConnections();
  });

  function configure(config: string, credentials = ''): void {
    writeFileSync(path.join(folder, 'config'), config);
    writeFileSync(path.join(folder, 'credentials'), credentials);
  }

  const connect = (options: Partial<AwsOptions> = {}) =>
    aws({
      log: (line) => lines.push(line),
      askMfaCode: async () => undefined,
      endpoints: () => ({ ssm: local.url, sts: local.url }),
      throttling: { attempts: 4, slowest: 1000, longest: 2 },
      ...options,
    });

  return {
    get local() {
      return local;
    },
    get folder() {
      return folder;
    },
    /** What was logged in this test. */
    lines,
    configure,
    connect,
    async signedIn(options: Partial<AwsOptions> = {}, where = DEV): Promise<SignedIn> {
      const answer = await connect(options).signIn(where, never);
      if (!answer.ok) throw new Error(`Not signed in: ${JSON.stringify(answer.error)}`);
      return answer.value;
    },
    /** The requests of one operation that arrived. */
    requestsOf: (name: string) => local.requests().filter(({ operation }) => operation === name),
    /** A server that says what a test wants, closed with the test. */
    async serving(listener: RequestListener): Promise<string> {
      const server = createServer(listener);
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      servers.push(server);
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
    /** The address of a server that is gone. */
    async nowhere(): Promise<string> {
      const url = await this.serving(() => {});
      const server = servers.pop();
      await new Promise((resolve) => server?.close(resolve));
      return url;
    },
  };
}

export const keys = (profile: string, id: string, secret: string, token?: string): string =>
  `[${profile}]\naws_access_key_id = ${id}\naws_secret_access_key = ${secret}\n${token ? `aws_session_token = ${token}\n` : ''}`;

export function errorOf(answer: Answer<unknown>): AwsError {
  if (answer.ok) throw new Error('There was no error');
  return answer.error;
}

export function givenBy<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw new Error(`Refused: ${JSON.stringify(answer.error)}`);
}
