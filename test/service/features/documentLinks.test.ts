import { expect, test } from 'vitest';
import { documentLinks } from '../../../server/src/service/index.ts';
import { bothFormats } from '../../support/bothFormats.ts';
import { around } from '../../support/documents.ts';
import { fileOf } from '../../support/fileOf.ts';
import { marked } from '../../support/markers.ts';

/** What is marked are links, to these targets. */
test.each<readonly [marked: string, ...targets: string[]]>([
  ['Name: «Our-Setup»\n', 'file:///our.ssm.yaml'],
  ['Entries:\n  - Name: AWS-Clean\n  - Name: «Our-Setup»\n', 'file:///our.ssm.yaml'],
  ['Name: AWS-Clean\n'],
  ['Name: Nobodys-Document\n'],
  // Nobody opens these: what they lead to is not known before it runs, or they are no web addresses.
  ['Name: AWS-Clean\nParameters:\n  Where: ["https://example.com/{{Id}}"]\n'],
  ['Name: AWS-Clean\nParameters:\n  Where: ["https://$BUCKET.example.com"]\n'],
  ['Name: AWS-Clean\nParameters:\n  Where: ["file:///etc/passwd", "command:workbench.action.quit"]\n'],
  ['Name: https://example.com/\n'],
])('%s', (text, ...targets) => {
  for (const { file, format, spans } of bothFormats(text)) {
    const links = documentLinks(file, around);
    expect(
      links.map(({ target }) => target),
      format,
    ).toEqual(targets);
    expect(
      links.map(({ range }) => range),
      format,
    ).toEqual(spans.map(file.rangeOf));
  }
});

/** Addresses, as each format writes them. */
test.each([
  ['yaml', 'Parameters:\n  Where: [«https://example.com/a?b=c»]\n'],
  ['json', '{"Parameters": {"Where": ["«https://example.com/a?b=c»"]}}'],
  [
    'yaml',
    'Parameters:\n  commands:\n    - |\n      curl «https://example.com/install.sh», then\n      (see «http://example.com»)\n',
  ],
  ['yaml', 'Parameters:\n  commands: ["curl \'«https://example.com/a b»\'"]\n'.replace('a b»', 'a» b')],
  ['yaml', 'One: &a ["https://example.com"]\nParameters:\n  commands: *a\n'],
  ['json', '{"Parameters": {"commands": ["curl -o \\"x\\" «https://example.com/x»\\nls"]}}'],
  ['json', '{"Parameters": {"commands": ["https:\\/\\/example.com", "https://example.com/\\u0061"]}}'],
] as const)('in %s: %s', (format, source) => {
  const { text, spans } = marked(source);
  const file = fileOf(text, format);
  const links = documentLinks(file, around);
  expect(links.map(({ range }) => range)).toEqual(spans.map(file.rangeOf));
  expect(links.map(({ target }) => target)).toEqual(spans.map(({ start, end }) => text.slice(start, end)));
});
