import { describe, expect, test, vi } from 'vitest';
import { awsEndpoints } from '../../../client/src/adapters/awsEndpoints.ts';
import { signInFailure } from '../../../client/src/deploy/failureOf.ts';
import { awsHere, DEV, errorOf, keys, never } from './support/awsHere.ts';

const here = awsHere();
const inForce = (settings: { ssm?: string; sts?: string } = {}) => awsEndpoints(settings, 'dev');

/** Services that no setting names. */
const others = (url: string, from: string) => ({
  iam: { url, from },
  resourceGroups: { url, from },
  tagging: { url, from },
});

describe('endpoints', () => {
  /** What the settings, the environment and the configuration say, and the addresses that are in force. */
  const CASES: readonly (readonly [
    name: string,
    settings: { ssm?: string; sts?: string },
    variables: Readonly<Record<string, string>>,
    config: string,
    expected: object,
  ])[] = [
    ["AWS's own", {}, {}, '', {}],
    [
      'settings, and that they are said',
      { ssm: 'https://ssm.invalid', sts: 'https://sts.invalid' },
      {},
      '',
      {
        ssm: { url: 'https://ssm.invalid', from: 'setting ssmAssociation.endpoint.ssm' },
        sts: { url: 'https://sts.invalid', from: 'setting ssmAssociation.endpoint.sts' },
      },
    ],
    [
      'variables of the SDK, each service by its id, a common one last',
      {},
      {
        AWS_ENDPOINT_URL_SSM: 'http://ssm.invalid',
        AWS_ENDPOINT_URL_IAM: 'http://iam.invalid',
        AWS_ENDPOINT_URL_RESOURCE_GROUPS: 'http://groups.invalid',
        AWS_ENDPOINT_URL_RESOURCE_GROUPS_TAGGING_API: 'http://tags.invalid',
        AWS_ENDPOINT_URL: 'http://any.invalid',
      },
      '',
      {
        ssm: { url: 'http://ssm.invalid', from: 'AWS_ENDPOINT_URL_SSM' },
        sts: { url: 'http://any.invalid', from: 'AWS_ENDPOINT_URL' },
        iam: { url: 'http://iam.invalid', from: 'AWS_ENDPOINT_URL_IAM' },
        resourceGroups: { url: 'http://groups.invalid', from: 'AWS_ENDPOINT_URL_RESOURCE_GROUPS' },
        tagging: { url: 'http://tags.invalid', from: 'AWS_ENDPOINT_URL_RESOURCE_GROUPS_TAGGING_API' },
      },
    ],
    [
      'settings before variables',
      { ssm: 'https://ssm.invalid' },
      { AWS_ENDPOINT_URL: 'http://any.invalid' },
      '',
      {
        ssm: { url: 'https://ssm.invalid', from: 'setting ssmAssociation.endpoint.ssm' },
        sts: { url: 'http://any.invalid', from: 'AWS_ENDPOINT_URL' },
        ...others('http://any.invalid', 'AWS_ENDPOINT_URL'),
      },
    ],
    [
      'what the chosen profile says, not the default one',
      {},
      {},
      `[default]
endpoint_url = http://default.invalid
[profile dev]
endpoint_url = http://dev.invalid
services = mine
[services mine]
ssm =
  endpoint_url = http://mine.invalid
resource_groups =
  endpoint_url = http://groups.invalid
`,
      {
        ssm: { url: 'http://mine.invalid', from: 'profile dev' },
        sts: { url: 'http://dev.invalid', from: 'profile dev' },
        ...others('http://dev.invalid', 'profile dev'),
        resourceGroups: { url: 'http://groups.invalid', from: 'profile dev' },
      },
    ],
    [
      'the default profile decides nothing for another',
      {},
      {},
      '[default]\nendpoint_url = http://default.invalid\n[profile dev]\n',
      {},
    ],
    [
      'configured ones can be ignored, settings cannot',
      { sts: 'http://sts.invalid' },
      { AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true', AWS_ENDPOINT_URL: 'http://any.invalid' },
      '',
      { sts: { url: 'http://sts.invalid', from: 'setting ssmAssociation.endpoint.sts' } },
    ],
    ...['http://127.0.0.1:4577', 'http://localhost:4577', 'http://[::1]:4577'].map(
      (url) =>
        [
          `a stand-in at ${url} stands in for what no setting names`,
          { ssm: url },
          { AWS_ENDPOINT_URL_IAM: 'http://iam.invalid' },
          '',
          {
            ssm: { url, from: 'setting ssmAssociation.endpoint.ssm' },
            ...others(url, 'setting ssmAssociation.endpoint.ssm'),
            iam: { url: 'http://iam.invalid', from: 'AWS_ENDPOINT_URL_IAM' },
          },
        ] as const,
    ),
    [
      'an address that only looks like this machine is none',
      { ssm: 'https://127.0.0.1.invalid' },
      {},
      '',
      { ssm: { url: 'https://127.0.0.1.invalid', from: 'setting ssmAssociation.endpoint.ssm' } },
    ],
  ];

  test.each(CASES)('%s', async (_, settings, variables, config, expected) => {
    vi.stubEnv('AWS_ENDPOINT_URL_IAM', undefined);
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
    here.configure(config);
    expect(await inForce(settings)).toEqual(expected);
  });

  test('who is signed in says those of Systems Manager and STS', async () => {
    const { endpoints } = await here.signedIn();
    expect(endpoints).toEqual({
      ssm: { url: here.local.url, from: 'setting ssmAssociation.endpoint.ssm' },
      sts: { url: here.local.url, from: 'setting ssmAssociation.endpoint.sts' },
    });
  });

  test('STS is asked at the address that a profile says', async () => {
    here.configure(
      `[default]\nendpoint_url = http://default.invalid\n[profile dev]\nendpoint_url = ${here.local.url}\n`,
      keys('dev', 'AKIDOFDEV', 'x'),
    );
    expect((await here.signedIn({ endpoints: () => ({}) })).account.id).toBe('111122223333');
  });

  test.each(['ftp://x', 'nonsense', 'javascript:alert(1)'])(
    '%s is refused before anything is asked',
    async (url) => {
      const client = here.connect({ endpoints: () => ({ ssm: url, sts: here.local.url }) });
      expect(signInFailure(errorOf(await client.signIn(DEV, never)), DEV).says).toMatch(
        /endpoint that is set/,
      );
      expect(here.local.requests()).toEqual([]);
    },
  );
});
