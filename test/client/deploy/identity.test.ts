import { expect, test } from 'vitest';
import { askWhere, settleWhere } from '../../../client/src/deploy/identity.ts';
import type { Choice } from '../../../client/src/deploy/memory.ts';
import type { AwsSetup, Choose, Where } from '../../../client/src/deploy/ports.ts';

const NONE: AwsSetup = { profiles: [], environmentCredentials: false };
const DEV = { name: 'dev', region: 'eu-west-1', source: 'IAM Identity Center' };
const PROD = { name: 'prod', region: 'us-east-1' };
const BARE = { name: 'bare' };

/** A person who picks these labels in turn; what begins with `>` is typed instead. Keeps what was offered. */
function person(...picks: readonly string[]) {
  const offered: string[] = [];
  const choose: Choose = async ({ options, other }) => {
    offered.push(
      options
        .slice(0, 3)
        .map(({ label, description }) => [label, description].filter(Boolean).join(' '))
        .join(', '),
    );
    const pick = picks[offered.length - 1];
    if (!pick?.startsWith('>')) return options.find(({ label }) => label === pick)?.value;
    const read = other?.read(pick.slice(1));
    return read && 'value' in read ? read.value : undefined;
  };
  return { choose, offered };
}

interface Case {
  readonly setup: Partial<AwsSetup>;
  readonly earlier?: Choice;
  readonly picks?: readonly string[];
  readonly where: Where | undefined;
  readonly asked?: readonly string[];
}

const SETTLING: readonly (readonly [string, Case])[] = [
  ['one profile', { setup: { profiles: [PROD] }, where: { profile: 'prod', region: 'us-east-1' } }],
  [
    'AWS_PROFILE among several',
    {
      setup: { profiles: [DEV, PROD], environmentProfile: 'dev' },
      where: { profile: 'dev', region: 'eu-west-1' },
    },
  ],
  [
    'AWS_PROFILE that no file knows is left to the SDK to refuse',
    {
      setup: { profiles: [DEV, PROD], environmentProfile: 'gone', environmentRegion: 'eu-west-3' },
      where: { profile: 'gone', region: 'eu-west-3' },
    },
  ],
  [
    'AWS_PROFILE before keys, as in the SDK',
    {
      setup: { profiles: [DEV, PROD], environmentProfile: 'dev', environmentCredentials: true },
      where: { profile: 'dev', region: 'eu-west-1' },
    },
  ],
  [
    'keys in the environment',
    {
      setup: { profiles: [DEV, PROD], environmentCredentials: true, environmentRegion: 'eu-west-3' },
      where: { profile: undefined, region: 'eu-west-3' },
    },
  ],
  [
    'keys in the environment take the region of the default profile',
    {
      setup: { profiles: [{ name: 'default', region: 'eu-north-1' }, PROD], environmentCredentials: true },
      where: { profile: undefined, region: 'eu-north-1' },
    },
  ],
  [
    'AWS_REGION before the region of a profile nobody picked, as in the SDK',
    {
      setup: { profiles: [PROD], environmentRegion: 'eu-west-3' },
      where: { profile: 'prod', region: 'eu-west-3' },
    },
  ],
  [
    'the region of a picked profile before AWS_REGION',
    {
      setup: { profiles: [DEV, PROD], environmentRegion: 'eu-west-3' },
      picks: ['prod'],
      where: { profile: 'prod', region: 'us-east-1' },
      asked: ['dev eu-west-1 · IAM Identity Center, prod us-east-1'],
    },
  ],
  [
    'AWS_REGION for a picked profile without one',
    {
      setup: { profiles: [BARE, PROD], environmentRegion: 'eu-west-3' },
      picks: ['bare'],
      where: { profile: 'bare', region: 'eu-west-3' },
      asked: ['bare, prod us-east-1'],
    },
  ],
  [
    'nothing configured: the chain of the machine, in a region that is asked for',
    {
      setup: {},
      picks: ['eu-west-1'],
      where: { profile: undefined, region: 'eu-west-1' },
      asked: ['us-east-1 US East (N. Virginia), us-east-2 US East (Ohio), us-west-1 US West (N. California)'],
    },
  ],
  [
    'a region that is typed',
    {
      setup: { profiles: [BARE] },
      picks: ['> xx-future-1 '],
      where: { profile: 'bare', region: 'xx-future-1' },
      asked: ['us-east-1 US East (N. Virginia), us-east-2 US East (Ohio), us-west-1 US West (N. California)'],
    },
  ],
  [
    'a region that cannot be one',
    {
      setup: { profiles: [BARE] },
      picks: ['>evil.example/'],
      where: undefined,
      asked: ['us-east-1 US East (N. Virginia), us-east-2 US East (Ohio), us-west-1 US West (N. California)'],
    },
  ],
  [
    'what was chosen for the folder holds, even where the environment settles it',
    {
      setup: { profiles: [DEV, PROD], environmentProfile: 'dev' },
      earlier: { profile: 'prod', region: 'us-east-1' },
      where: { profile: 'prod', region: 'us-east-1' },
    },
  ],
  [
    'a choice that did not work comes first, even where the environment settles it',
    {
      setup: { profiles: [DEV, PROD], environmentProfile: 'dev' },
      earlier: { profile: 'prod', region: 'us-east-1', doubted: true },
      picks: ['prod'],
      where: { profile: 'prod', region: 'us-east-1' },
      asked: ['prod us-east-1, dev eu-west-1 · IAM Identity Center'],
    },
  ],
  [
    'keys are not offered beside AWS_PROFILE: the SDK would not take them',
    {
      setup: { profiles: [DEV], environmentProfile: 'gone', environmentCredentials: true },
      earlier: { profile: 'dev', region: 'eu-west-1', doubted: true },
      where: undefined,
      asked: ['dev eu-west-1 · IAM Identity Center, gone AWS_PROFILE'],
    },
  ],
  [
    'keys are offered otherwise',
    {
      setup: { profiles: [DEV], environmentCredentials: true },
      earlier: { profile: 'dev', region: 'eu-west-1', doubted: true },
      where: undefined,
      asked: ['dev eu-west-1 · IAM Identity Center, Keys in the environment no profile'],
    },
  ],
];

test.each(SETTLING)('%s', async (_, { setup, earlier, picks = [], where, asked = [] }) => {
  const { choose, offered } = person(...picks);
  const settled = await settleWhere({ ...NONE, ...setup }, earlier, choose);
  expect(settled?.where).toEqual(where);
  expect(offered).toEqual(asked);
  if (settled) expect(settled.asked).toBe(asked.length > 0);
});

const HERE: Where = { profile: 'dev', region: 'ap-south-1' };

test.each<readonly [string, readonly string[], Where | undefined, readonly string[]]>([
  ['leaving at once', [], undefined, ['dev']],
  ['the same profile keeps the region first', ['dev'], undefined, ['dev', 'ap-south-1']],
  [
    'another profile brings its region first',
    ['prod', 'us-east-1'],
    { profile: 'prod', region: 'us-east-1' },
    ['dev', 'us-east-1'],
  ],
  ['another region', ['dev', 'eu-west-1'], { profile: 'dev', region: 'eu-west-1' }, ['dev', 'ap-south-1']],
])('changing: %s', async (_, picks, where, firsts) => {
  const { choose, offered } = person(...picks);
  expect(await askWhere({ ...NONE, profiles: [PROD, DEV] }, HERE, choose)).toEqual(where);
  expect(offered.map((offer) => offer.split(' ')[0])).toEqual(firsts);
});

test('a region in use that the list does not know is offered too', async () => {
  const { choose, offered } = person('dev');
  await askWhere({ ...NONE, profiles: [DEV] }, { profile: 'dev', region: 'xx-future-1' }, choose);
  expect(offered[1]).toMatch(/^xx-future-1 in use, us-east-1/);
});

test('where nothing is in force yet, both are asked, the profile’s region first', async () => {
  const { choose, offered } = person('prod', 'us-east-1');
  const where = await askWhere({ ...NONE, profiles: [DEV, PROD] }, undefined, choose);
  expect(where).toEqual({ profile: 'prod', region: 'us-east-1' });
  expect(offered[1]).toMatch(/^us-east-1 /);
});
