import { expect, test } from 'vitest';
import { consoleUrl } from '../../../client/src/deploy/consoleUrl.ts';

const CASES: readonly (readonly [
  partition: string,
  region: string,
  id: string | undefined,
  url: string | undefined,
])[] = [
  [
    'aws',
    'eu-west-1',
    undefined,
    'https://eu-west-1.console.aws.amazon.com/systems-manager/state-manager?region=eu-west-1',
  ],
  [
    'aws',
    'eu-west-1',
    'abc',
    'https://eu-west-1.console.aws.amazon.com/systems-manager/state-manager/abc/description?region=eu-west-1',
  ],
  [
    'aws-cn',
    'cn-north-1',
    'abc',
    'https://cn-north-1.console.amazonaws.cn/systems-manager/state-manager/abc/description?region=cn-north-1',
  ],
  [
    'aws-us-gov',
    'us-gov-west-1',
    'abc',
    'https://us-gov-west-1.console.amazonaws-us-gov.com/systems-manager/state-manager/abc/description?region=us-gov-west-1',
  ],
  ['aws-iso', 'us-iso-east-1', 'abc', undefined],
  [
    'aws',
    'eu-west-1',
    'a/../../b?c#d',
    'https://eu-west-1.console.aws.amazon.com/systems-manager/state-manager/a%2F..%2F..%2Fb%3Fc%23d/description?region=eu-west-1',
  ],
  ['', 'eu-west-1', 'abc', undefined],
];

test.each(CASES)('%s %s %s', (partition, region, id, url) => {
  const account = { id: '111122223333', arn: `arn:${partition}:sts::111122223333:assumed-role/Admin/me` };
  expect(consoleUrl(account, region, id)).toBe(url);
});

test('a region that is no region makes no link', () => {
  const account = { id: '111122223333', arn: 'arn:aws:sts::111122223333:user/me' };
  expect(consoleUrl(account, 'evil.example/', 'abc')).toBeUndefined();
});
