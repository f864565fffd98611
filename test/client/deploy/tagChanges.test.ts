import { expect, test } from 'vitest';
import type { Tag } from '../../../client/src/deploy/signedIn.ts';
import { tagChanges, tagChangesInWords } from '../../../client/src/deploy/tagChanges.ts';

const tags = (...pairs: readonly string[]) =>
  pairs.map((pair) => ({ Key: pair.split('=')[0], Value: pair.split('=')[1] ?? '' }));
const live = (...pairs: readonly string[]): Tag[] =>
  pairs.map((pair) => ({ key: pair.split('=')[0] ?? '', value: pair.split('=')[1] ?? '' }));

/** The tags of a file, those of the live association, and what is to be done. */
test.each<readonly [string, object, Tag[], string]>([
  ['a file that says nothing of tags leaves them', {}, live('a=1'), ''],
  ['the same', { Tags: tags('a=1') }, live('a=1'), ''],
  ['a new one', { Tags: tags('a=1', 'b=2') }, live('a=1'), 'sets b'],
  ['another value', { Tags: tags('a=2') }, live('a=1'), 'sets a'],
  ['one that is gone', { Tags: tags('a=1') }, live('a=1', 'b=2'), 'removes b'],
  ['all gone', { Tags: [] }, live('a=1', 'b=2'), 'removes a, b'],
  ["AWS's own stay", { Tags: [] }, live('aws:cloudformation:stack-name=x'), ''],
  ['both', { Tags: tags('a=2') }, live('a=1', 'b=2'), 'sets a; removes b'],
])('%s', (_, wanted, there, expected) => {
  expect(tagChangesInWords(tagChanges({ ...wanted }, there))).toBe(expected);
});
