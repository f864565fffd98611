import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { sourceFile } from '../../server/src/service/index.ts';

test('a version that was read stays as it was, whatever is written after it', () => {
  const document = TextDocument.create('file:///a.association.yaml', 'yaml', 1, 'Name: a\nDuration: 2\n');
  const file = sourceFile(document);
  const places = () => [
    file.offsetAt({ line: 1, character: 3 }),
    file.rangeOf({ start: 8, end: 16 }),
    file.version,
  ];
  const before = places();
  TextDocument.update(document, [{ text: 'Name: a' }], 2);
  expect(places()).toEqual(before);
  expect(before).toEqual([11, { start: { line: 1, character: 0 }, end: { line: 1, character: 8 } }, 1]);
});
