import { expect, test } from 'vitest';
import { foldingRanges } from '../../../server/src/service/index.ts';
import { type FormatName, fileOf } from '../../support/fileOf.ts';

/** Each line that folds, with its last hidden line (both counted from 0), and comments as such. */
test.each<readonly [string, FormatName, string, readonly string[]]>([
  [
    'objects and lists; closing brackets stay visible',
    'json',
    `{
  "Targets": [
    {
      "Key": "tag-key",
      "Values": ["Team"]
    }
  ],
  "Name": "my-doc"
}
`,
    ['0-7', '1-5', '2-4'],
  ],
  ['nothing on one line', 'json', '{ "Targets": [{ "Key": "tag-key" }] }', []],
  [
    'blocks, texts of several lines and comments',
    'yaml',
    `# What this is for:
# patching.
Name: my-doc
Targets:
  - Key: tag-key
    Values: [Team]

# one line
Parameters:
  commands:
    - |
      uptime
      df -h
Duration: 2
`,
    ['0-1 comment', '3-5', '4-5', '8-12', '9-12', '10-12'],
  ],
])('%s', (_, format, text, expected) => {
  const shown = foldingRanges(fileOf(text, format)).map(
    ({ startLine, endLine, kind }) => `${startLine}-${endLine}${kind ? ` ${kind}` : ''}`,
  );
  expect(shown).toEqual(expected);
});
