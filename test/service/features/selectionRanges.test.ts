import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { SelectionRange } from 'vscode-languageserver-types';
import { selectionRanges } from '../../../server/src/service/index.ts';
import { type FormatName, fileOf } from '../../support/fileOf.ts';
import { cursorIn } from '../../support/markers.ts';

const JSON_FILE = `{
  "Name": "my-d‸oc",
  "Targets": []
}`;

const YAML_FILE = `Name: my-doc
Targets:
  - Key: tag-‸key
    Values: [Team]
`;

/** What the cursor selects, grown step by step; the whole file comes last. */
test.each<readonly [FormatName, string, readonly string[]]>([
  ['json', JSON_FILE, ['my-doc', '"my-doc"', '"Name": "my-doc"']],
  ['yaml', YAML_FILE, ['tag-key', 'Key: tag-key', 'Key: tag-key\n    Values: [Team]']],
])('in %s', (format, marked, grown) => {
  const { text, offset } = cursorIn(marked);
  const file = fileOf(text, format);
  const document = TextDocument.create(file.uri, '', 1, text);
  const [selection] = selectionRanges(file, [document.positionAt(offset)]);
  const texts = [...upwards(selection)].map(({ range }) => document.getText(range));
  expect(texts.slice(0, grown.length).map((one) => one.trimEnd())).toEqual(grown);
  expect(texts.at(-1)).toBe(text);
});

function* upwards(selection: SelectionRange | undefined): Generator<SelectionRange> {
  if (!selection) return;
  yield selection;
  yield* upwards(selection.parent);
}
