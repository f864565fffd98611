import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonTree } from '../../../../server/src/service/formats/json/jsonTree.ts';
import { validTree } from '../../../../server/src/service/formats/json/validTree.ts';

test('what is right is read as the reader of what is wrong reads it', () => {
  const anyValue = fc.jsonValue({ maxDepth: 5 });
  fc.assert(
    fc.property(anyValue, fc.constantFrom(undefined, 2, '\t'), (value, indent) => {
      const text = JSON.stringify(value, undefined, indent);
      const { root, problems } = jsonTree(text);
      expect(problems).toEqual([]);
      expect(validTree(text)).toEqual(root);
    }),
  );
});

test.each(['', '{', '{"a":1,}', '{"a":1} x', '// a\n{}', '\ufeff{}', `${'['.repeat(65)}${']'.repeat(65)}`])(
  'any other text is left to that reader: %j',
  (text) => {
    expect(validTree(text)).toBeUndefined();
  },
);
