import { expect, test } from 'vitest';
import { carryOut } from '../../../../client/src/deploy/folder/carryOut.ts';
import { planFolder } from '../../../../client/src/deploy/folder/planFolder.ts';
import { newMemory } from '../../../../client/src/deploy/memory.ts';
import { AWS_RATES } from '../../../../tools/local-ssm/rates.ts';
import { awsHere } from '../../adapters/support/awsHere.ts';
import { call } from '../support/signedIn.ts';
import { creates } from './files.ts';
import { virtualClock } from './virtualClock.ts';

const clock = virtualClock();
// Pages of a list follow one another in no time here, but not at AWS: the SDK slows them down when it must.
const { ListAssociations: _, ...rates } = AWS_RATES;
const here = awsHere({ rates, now: clock.now });

const FILES = Array.from({ length: 500 }, (_, index) =>
  creates(`${index}.association.json`, {
    Name: 'AWS-RunShellScript',
    AssociationName: `nightly-${index}`,
    Targets: [{ Key: 'tag:Stage', Values: ['test'] }],
    Parameters: { commands: ['true'] },
  }),
);

test('500 files by the real SDK, cut off in the middle and continued: each is there once, and AWS turns nothing away', async () => {
  const ports = { signedIn: await here.signedIn(), memory: newMemory(), clock };
  const plan = async () => {
    const result = await planFolder(FILES, ports, call);
    if (result.kind !== 'planned') throw new Error(`Not planned: ${JSON.stringify(result)}`);
    return result.plan;
  };
  const controller = new AbortController();
  const say = (words: string) => {
    if (words === 'Creating 120 of 500') here.local.fail({ kind: 'drop', operation: 'CreateAssociation' });
    if (words === 'Creating 250 of 500') controller.abort();
  };
  const first = await carryOut(await plan(), ports, { signal: controller.signal, say });
  expect([first.ended, here.local.associations().length]).toEqual(['cancelled', 249]);
  expect(first.outcomes[119]?.outcome).toMatchObject({ kind: 'created', found: true });

  const second = await carryOut(await plan(), ports, call);
  expect(second.ended).toBeUndefined();
  const names = here.local.associations().map(({ request }) => request.AssociationName);
  expect([names.length, new Set(names).size]).toEqual([500, 500]);
  expect(here.requestsOf('CreateAssociation')).toHaveLength(500);
  expect(here.local.breaches()).toEqual([]);
});
