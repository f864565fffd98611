import { expect, test } from 'vitest';
import { addedRegions, regionsShown, withRegions } from '../../../client/src/associations/regionsShown.ts';

const ACCOUNT = '111122223333';

test.each<[string, unknown, readonly string[]]>([
  ['nothing', undefined, []],
  ['regions of this account', { [ACCOUNT]: ['us-east-1', 'eu-west-1'] }, ['us-east-1', 'eu-west-1']],
  ['one twice', { [ACCOUNT]: ['us-east-1', 'us-east-1'] }, ['us-east-1']],
  ['another account', { '444455556666': ['us-east-1'] }, []],
  ['what is no region', { [ACCOUNT]: ['evil.example/', 7, null, 'us-east-1'] }, ['us-east-1']],
  ['no list', { [ACCOUNT]: 'us-east-1' }, []],
  ['no map', ['us-east-1'], []],
])('what was added, with %s stored', (_, stored, added) => {
  expect(addedRegions(stored, ACCOUNT)).toEqual(added);
});

test('accounts keep regions of their own', () => {
  const stored = withRegions({ '444455556666': ['us-east-1'] }, ACCOUNT, ['eu-west-1']);
  expect(stored).toEqual({ '444455556666': ['us-east-1'], [ACCOUNT]: ['eu-west-1'] });
});

test.each<[string, readonly string[], readonly string[]]>([
  ['eu-west-1', [], ['eu-west-1']],
  ['eu-west-1', ['us-east-1', 'ap-south-1'], ['eu-west-1', 'ap-south-1', 'us-east-1']],
  ['eu-west-1', ['eu-west-1', 'us-east-1'], ['eu-west-1', 'us-east-1']],
])('%s and %j are shown as %j', (home, added, shown) => {
  expect(regionsShown(home, added)).toEqual(shown);
});
