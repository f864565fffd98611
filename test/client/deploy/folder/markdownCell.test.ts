import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markdownCell } from '../../../../client/src/deploy/folder/markdownCell.ts';

const CASES: readonly (readonly [title: string, text: string, cell: string])[] = [
  ['a plain path stays as it is', 'prod/patch-web.association.yaml', 'prod/patch-web.association.yaml'],
  ['a cell more', 'a | b', 'a \\| b'],
  ['an escape that would undo ours', 'a \\| b', 'a \\\\\\| b'],
  ['a link', '[x](command:y)', '\\[x\\] (command:y)'],
  ['a picture', '![x](https://evil.example/x.png)', '\\!\\[x\\] (https:\\//evil.example/x.png)'],
  ['HTML', '<img src=x onerror=y>', '\\<img src=x onerror=y\\>'],
  ['an entity', '&lt;b&#62;', '\\&lt;b\\&\\#62;'],
  ['code', '`x` ``y``', '\\`x\\` \\`\\`y\\`\\`'],
  ['emphasis', '**x** _y_ ~~z~~', '\\*\\*x\\*\\* \\_y\\_ \\~\\~z\\~\\~'],
  ['mathematics', '$x$', '\\$x\\$'],
  ['lines', 'a\r\n| b\u2028c\u0085d', 'a \\| b c d'],
  ['invisible characters', 'a\u202eb\u200bc', 'a b c'],
  [
    'an address that becomes a link by itself',
    'www.evil.example HTTP://e.example a@b.example',
    'www\\.evil.example HTTP:\\//e.example a\\@b.example',
  ],
];

test.each(CASES)('%s shows as text', (_, text, cell) => {
  expect(markdownCell(text)).toBe(cell);
});

test('any text stays one cell of one line, and reads as it was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
      const cell = markdownCell(text);
      expect(cell).not.toMatch(/[\n\r\u2028\u2029]/);
      // Every mark of markup has a backslash of its own before it.
      expect(cell.replace(/\\[\\`*_[\]<>|~&$#!^/.@]/g, '')).not.toMatch(/[\\`*_[\]<>|~&$#!^@]/);
    }),
  );
});

test('a long text is cut', () => {
  expect(markdownCell('x'.repeat(1000), 10)).toBe(`${'x'.repeat(9)}…`);
});
