import { expect, test } from 'vitest';
import { plainText } from '../../server/src/service/plainText.ts';

/** Written with § for the dollar sign. */
test.each([
  ['Name: §{1:my-doc}', 'Name: my-doc'],
  ['"§1": §{2}§0', '"": '],
  ['§{1|HIGH,LOW|}!', 'HIGH!'],
  ['§{1|a\\,b,c|}', 'a,b'],
  ['\\§LATEST and \\§{1:x\\}', '§LATEST and §{1:x}'],
  ['§{1:\\§DEFAULT}', '§DEFAULT'],
  ['§{1:{"a": "\\\\n"\\}}', '{"a": "\\n"}'],
  ['{\n  §{1:a}\n\\}', '{\n  a\n}'],
])('%s', (snippet, text) => {
  expect(plainText(snippet.replaceAll('§', '$'))).toBe(text.replaceAll('§', '$'));
});
