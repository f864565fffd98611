import { expect, test } from 'vitest';
import { jsonOf } from '../../server/src/service/tree.ts';
import { fileOf } from '../support/fileOf.ts';

test.each([
  '{"a": 1, "b": [true, null, {"c": "d"}]}',
  '{"a": 1, "b": 2, "a": 3}',
  '{"__proto__": {"a": 1}, "constructor": 2, "toString": 3}',
])('%s is read as JSON.parse reads it', (text) => {
  const { root } = fileOf(text, 'json');
  const value = root && jsonOf(root);
  expect(value).toStrictEqual(JSON.parse(text));
  expect(JSON.stringify(value)).toBe(JSON.stringify(JSON.parse(text)));
});
