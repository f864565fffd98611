import { expect, test } from 'vitest';
import { plainText, shellWord } from '../../../client/src/deploy/plainText.ts';

test.each([
  ['plain', 'plain'],
  ['  two \n\r\t lines ', 'two lines'],
  ['a\u0000b\u001b[31mc', 'a b [31mc'],
  ['right\u202eleft\u2066', 'right left'],
  ['line\u2028separator', 'line separator'],
  ['[Details](command:evil)', '[Details] (command:evil)'],
  ['[a](https://x)[b](file:y)', '[a] (https://x)[b] (file:y)'],
  ['\ud83d half', 'half'],
  ['naïve 日本 👩‍🚀', 'naïve 日本 👩 🚀'],
  ['', ''],
])('%j is shown as %j', (text, shown) => {
  expect(plainText(text)).toBe(shown);
});

test('long text ends with an ellipsis, by characters', () => {
  expect(plainText('abcdef', 6)).toBe('abcdef');
  expect(plainText('abcdefg', 6)).toBe('abcde…');
  expect(plainText('😀😀😀', 2)).toBe('😀…');
});

test.each([
  ['prod', 'prod'],
  ['a/b:c,d=e@f%g.h-i_j', 'a/b:c,d=e@f%g.h-i_j'],
  ['', "''"],
  ['my profile', "'my profile'"],
  ["it's", "'it'\\''s'"],
  ['$(x)', "'$(x)'"],
  ['a\nb', "'a b'"],
  ['*', "'*'"],
])('%j is the shell word %s', (text, word) => {
  expect(shellWord(text)).toBe(word);
});
