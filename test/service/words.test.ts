import { describe, expect, test } from 'vitest';
import { schemaAt } from '../../server/src/service/schema.ts';
import type { Path } from '../../server/src/service/tree.ts';
import {
  limitsInWords,
  listInWords,
  placeInWords,
  quote,
  typeInWords,
} from '../../server/src/service/words.ts';

test.each<readonly [Path, string, string | undefined]>([
  [['Name'], 'text', undefined],
  [['ScheduleOffset'], 'whole number', '1 to 6 days'],
  [['ApplyOnlyAtCronInterval'], 'true or false', undefined],
  [['SyncCompliance'], 'AUTO or MANUAL', undefined],
  [['Targets'], 'list of objects', 'at most 5 items'],
  [['Targets', 0, 'Values'], 'list of text', 'at most 50 items'],
  [['Parameters'], 'map of names to lists of text', undefined],
  [['AlarmConfiguration', 'Alarms'], 'list of objects', 'exactly 1 item'],
  [['TargetMaps', 0], 'map of names to lists of text', '1 to 20 entries'],
  [['TargetLocations', 0, 'Targets'], 'list of objects', 'at most 1 item'],
])('%j is %s, %s', (path, type, limits) => {
  const schema = schemaAt('create', path) ?? {};
  expect([typeInWords(schema), limitsInWords(schema)]).toEqual([type, limits]);
});

test.each<readonly [Path, string]>([
  [[], 'An association'],
  [['Name'], 'Name'],
  [['Targets', 0, 'Values', 1], 'Item 2 of Values'],
  [['Parameters', 'a b'], "'a b'"],
])('%j is called %s', (path, words) => {
  expect(placeInWords(path, 'create')).toBe(words);
});

describe('small words', () => {
  test.each<readonly [readonly string[], string]>([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a or b'],
    [['a', 'b', 'c'], 'a, b or c'],
  ])('%j', (words, said) => expect(listInWords(words, 'or')).toBe(said));

  test('a long text is quoted in one short line', () => {
    expect(quote('one\n  two')).toBe("'one two'");
    expect(quote('x'.repeat(200))).toHaveLength(60);
  });
});
