import { expect, test } from 'vitest';
import { type IdentitiesInUse, identitiesInUse } from '../../../client/src/deploy/identitiesInUse.ts';
import { ACCOUNT, signedInWith } from './support/signedIn.ts';

const FOLDER = 'file:///work';
const dev = (region = 'eu-west-1') => ({ profile: 'dev', region });
const prod = (region = 'eu-west-1') => ({ profile: 'prod', region });
const DEV = signedInWith();
const PROD = signedInWith({ account: { id: '444455556666', arn: 'arn:aws:iam::444455556666:user/me' } });
const OTHER = signedInWith({ account: { ...ACCOUNT, arn: 'arn:aws:iam::111122223333:user/other' } });

/** What happens, minutes later a question, and who it is. */
const CASES: readonly (readonly [
  name: string,
  happens: (identities: IdentitiesInUse) => void,
  minutes: number,
  who: (identities: IdentitiesInUse) => unknown,
  expected: unknown,
])[] = [
  ['nobody', () => {}, 0, (all) => all.current(FOLDER, undefined), undefined],
  ['who signed in', (all) => all.enter(FOLDER, dev(), DEV), 0, (all) => all.current(FOLDER, dev()), DEV],
  [
    'without a choice, too',
    (all) => all.enter(FOLDER, dev(), DEV),
    0,
    (all) => all.current(FOLDER, undefined),
    DEV,
  ],
  ['for ten minutes', (all) => all.enter(FOLDER, dev(), DEV), 9.9, (all) => all.at(FOLDER, dev()), DEV],
  ['and no longer', (all) => all.enter(FOLDER, dev(), DEV), 10, (all) => all.at(FOLDER, dev()), undefined],
  [
    'not in another folder',
    (all) => all.enter(FOLDER, dev(), DEV),
    0,
    (all) => all.at('file:///b', dev()),
    undefined,
  ],
  [
    'not in another region',
    (all) => all.enter(FOLDER, dev(), DEV),
    0,
    (all) => all.at(FOLDER, dev('us-east-1')),
    undefined,
  ],
  [
    'not for another profile',
    (all) => all.enter(FOLDER, dev(), DEV),
    0,
    (all) => all.at(FOLDER, prod()),
    undefined,
  ],
  [
    'not while another profile is chosen',
    (all) => all.enter(FOLDER, dev(), DEV),
    0,
    (all) => all.current(FOLDER, prod()),
    undefined,
  ],
  [
    'not while the choice is in doubt',
    (all) => all.enter(FOLDER, dev(), DEV),
    0,
    (all) => all.current(FOLDER, { ...dev(), doubted: true }),
    undefined,
  ],
  [
    'looking into another region leaves the first one current',
    (all) => {
      all.enter(FOLDER, dev(), DEV);
      all.enter(FOLDER, dev('us-east-1'), OTHER);
      all.enter(FOLDER, dev(), DEV);
      all.enter(FOLDER, dev('us-east-1'), DEV);
    },
    0,
    (all) => [all.current(FOLDER, undefined), all.at(FOLDER, dev('us-east-1'))],
    [DEV, DEV],
  ],
  [
    'another profile ends what the former one had',
    (all) => {
      all.enter(FOLDER, dev('us-east-1'), DEV);
      all.enter(FOLDER, prod(), PROD);
    },
    0,
    (all) => [all.at(FOLDER, dev('us-east-1')), all.at(FOLDER, prod('us-east-1')), all.at(FOLDER, prod())],
    [undefined, undefined, PROD],
  ],
  [
    'so does another caller behind the same profile',
    (all) => {
      all.enter(FOLDER, dev('us-east-1'), DEV);
      all.enter(FOLDER, dev(), OTHER);
    },
    0,
    (all) => all.at(FOLDER, dev('us-east-1')),
    undefined,
  ],
  [
    'nobody after leaving',
    (all) => {
      all.enter(FOLDER, dev(), DEV);
      all.leave(FOLDER);
    },
    0,
    (all) => all.current(FOLDER, dev()),
    undefined,
  ],
];

test.each(CASES)('%s', (_, happens, minutes, who, expected) => {
  let now = 0;
  const identities = identitiesInUse({ now: () => now });
  happens(identities);
  now = minutes * 60_000;
  expect(who(identities)).toEqual(expected);
});
