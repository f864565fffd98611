import { ListAssociationsCommand } from '@aws-sdk/client-ssm';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AWS_RATES, createRateLimits } from '../../../tools/local-ssm/rates.ts';
import { type LocalSsm, startLocalSsm } from '../../../tools/local-ssm/server.ts';
import { create, failureOf, ssmClient, stsClient } from './clients.ts';

const HERE = { account: '123456789012', region: 'us-east-1' };

describe('a rate admits', () => {
  test.each<[string, number, readonly number[], string]>([
    ["a second's worth at once", 3, [0, 0, 0, 0], 'yyyn'],
    ['one more once there is room for it', 3, [0, 0, 0, 333, 334, 500], 'yyynyn'],
    ['an even pace for ever', 3, Array.from({ length: 30 }, (_, call) => (call * 1000) / 3), 'y'.repeat(30)],
    ["no more than a second's worth after a rest", 2, [0, 60_000, 60_000, 60_000], 'yyyn'],
    ['one a second', 1, [0, 999, 1000], 'yny'],
  ])('%s', (_, rate, times, expected) => {
    let now = 0;
    const limits = createRateLimits({ CreateAssociation: rate }, () => now);
    const answers = times.map((time) => {
      now = time;
      return limits.admits('CreateAssociation', HERE) ? 'y' : 'n';
    });
    expect(answers.join('')).toBe(expected);
  });

  test('each operation, account and Region for itself, and all that is not limited', () => {
    const limits = createRateLimits({ CreateAssociation: 1, DeleteAssociation: 1 }, () => 0);
    const calls = [
      ['CreateAssociation', HERE],
      ['DeleteAssociation', HERE],
      ['CreateAssociation', { ...HERE, region: 'eu-west-1' }],
      ['CreateAssociation', { ...HERE, account: '210987654321' }],
      ['toString', HERE],
      ['toString', HERE],
    ] as const;
    expect(calls.map(([operation, place]) => limits.admits(operation, place))).toEqual(calls.map(() => true));
    expect(limits.admits('CreateAssociation', HERE)).toBe(false);
  });
});

describe('the endpoint', () => {
  const REQUEST = { Name: 'Doc-1' };
  let local: LocalSsm;
  let now = 0;
  beforeAll(async () => {
    local = await startLocalSsm({ rates: { ...AWS_RATES, GetCallerIdentity: 1 }, now: () => now });
  });
  beforeEach(() => local.reset());
  afterAll(() => local.close());

  test('refuses and counts what comes too fast, and stores none of it', async () => {
    const client = ssmClient(local);
    for (let call = 0; call < 3; call++) await create(client, REQUEST);
    const failure = await failureOf(create(client, REQUEST));
    expect(failure).toMatchObject({ name: 'ThrottlingException', message: 'Rate exceeded' });
    expect(local.associations()).toHaveLength(3);
    expect(local.breaches()).toEqual([{ operation: 'CreateAssociation', ...HERE, at: now }]);
    const shown = await fetch(`${local.url}/_local/breaches`);
    expect(await shown.json()).toMatchObject({ count: 1, breaches: local.breaches() });

    await client.send(new ListAssociationsCommand({}));
    now += 334;
    await create(client, REQUEST);
    expect(local.breaches()).toHaveLength(1);
    local.reset();
    expect(local.breaches()).toEqual([]);
  });

  test('refuses in the words of each protocol', async () => {
    const call = () => stsClient(local).send(new GetCallerIdentityCommand({}));
    await call();
    expect(await failureOf(call())).toMatchObject({ Code: 'Throttling' });
  });

  test('limits nothing unless it is asked to', async () => {
    const unlimited = await startLocalSsm({ now: () => 0 });
    for (let call = 0; call < 5; call++) await create(ssmClient(unlimited), REQUEST);
    expect([unlimited.associations().length, unlimited.breaches()]).toEqual([5, []]);
    await unlimited.close();
  });
});
