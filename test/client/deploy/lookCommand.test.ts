import { expect, test } from 'vitest';
import { lookCommand } from '../../../client/src/deploy/lookCommand.ts';
import type { Target } from '../../../client/src/deploy/outcome.ts';

const TARGET: Target = {
  where: { profile: undefined, region: 'eu-west-1' },
  account: { id: '111122223333', arn: 'arn:aws:iam::111122223333:user/me' },
  endpoints: {},
  request: { Name: 'arn:aws:ssm:eu-west-1:111122223333:document/Patch' },
};

const CASES: readonly (readonly [Partial<Target>, command: string])[] = [
  [
    {},
    'aws ssm list-associations --association-filter-list key=Name,value=arn:aws:ssm:eu-west-1:111122223333:document/Patch --region eu-west-1',
  ],
  [
    { request: { Name: 'X', AssociationName: 'nightly' } },
    'aws ssm list-associations --association-filter-list key=AssociationName,value=nightly --region eu-west-1',
  ],
  [
    { where: { profile: 'my profile', region: 'eu-west-1' } },
    "aws ssm list-associations --association-filter-list key=Name,value=arn:aws:ssm:eu-west-1:111122223333:document/Patch --region eu-west-1 --profile 'my profile'",
  ],
  [
    { request: { Name: 'X' }, endpoints: { ssm: { url: 'http://127.0.0.1:4566', from: 'x' } } },
    'aws ssm list-associations --association-filter-list key=Name,value=X --region eu-west-1 --endpoint-url http://127.0.0.1:4566',
  ],
  [
    { request: { Name: 'X; $(reboot)' } },
    "aws ssm list-associations --association-filter-list 'key=Name,value=X; $(reboot)' --region eu-west-1",
  ],
];

test.each(CASES)('%j', (target, command) => {
  expect(lookCommand({ ...TARGET, ...target })).toBe(command);
});
