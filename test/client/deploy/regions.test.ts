import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { isRegion, REGIONS } from '../../../client/src/deploy/regions.ts';

interface Partition {
  readonly id: string;
  readonly regions: Readonly<Record<string, { readonly description: string }>>;
}

/** The SDK has the list but does not export it. */
const PARTITIONS =
  'node_modules/@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/partitions.js';

test('the list is the one of the installed SDK, without partitions that are closed to the public', async () => {
  const { partitionsInfo } = await import(pathToFileURL(path.resolve(PARTITIONS)).href);
  const partitions: readonly Partition[] = partitionsInfo.partitions;
  const regions = partitions
    .filter(({ id }) => !id.startsWith('aws-iso'))
    .flatMap((partition) => Object.entries(partition.regions))
    .filter(([region]) => !region.endsWith('-global'))
    .map(([region, { description }]) => [region, description]);
  expect(REGIONS).toEqual(Object.fromEntries(regions));
});

test.each([...Object.keys(REGIONS), 'us-iso-east-1', 'us-isob-west-1', 'xx-future-12'])(
  '%s can be a region',
  (text) => {
    expect(isRegion(text)).toBe(true);
  },
);

test.each(['', 'eu-west', 'EU-WEST-1', 'eu-west-1.evil.example', 'eu-west-1/', 'aws-global', 'eu west-1'])(
  '"%s" cannot be a region',
  (text) => {
    expect(isRegion(text)).toBe(false);
  },
);
