import { describe, expect, test } from 'vitest';
import { prepare } from '../../server/src/service/index.ts';
import { bothFormats } from '../support/bothFormats.ts';
import { fileOf } from '../support/fileOf.ts';

describe('ready', () => {
  test.each([
    ['Name: my-doc\nDuration: 2', { Name: 'my-doc', Duration: 2 }],
    [
      'Name: my-doc\nTargets:\n  - &all { Key: InstanceIds, Values: ["*"] }\n  - *all',
      {
        Name: 'my-doc',
        Targets: [
          { Key: 'InstanceIds', Values: ['*'] },
          { Key: 'InstanceIds', Values: ['*'] },
        ],
      },
    ],
  ])('%s', (marked, request) => {
    for (const { file, format } of bothFormats(marked)) {
      expect(prepare(file), format).toEqual({ ready: true, version: 1, request, warnings: [] });
    }
  });

  test('with what is doubtful said', () => {
    for (const { file, spans } of bothFormats('Name: my-doc\nDocumentVersion: «$LATEST1»')) {
      const range = spans[0] && file.rangeOf(spans[0]);
      expect(prepare(file)).toMatchObject({ ready: true, warnings: [{ code: 'partly-in-form', range }] });
    }
  });
});

describe('not ready', () => {
  test.each([
    ['errors in the order of the text', 'Name: «1»\nDuration: «0»\n«Wombat»: 1'],
    ['an update', '«AssociationId»: nonsense\nName: 1'],
    ['a batch', '«Entries»:\n  - Name: my-doc'],
  ])('%s', (_, marked) => {
    for (const { file, format, spans } of bothFormats(marked)) {
      const result = prepare(file);
      const ranges = result.ready ? [] : result.errors.map(({ range }) => range);
      expect(ranges, format).toEqual(spans.map((span) => file.rangeOf(span)));
    }
  });

  test.each(['', '\n', '# only a note\n', '{', '[', 'x', 'Name:', '"Name": "', '{"Name": }'])(
    'never without a reason: %j',
    (text) => {
      for (const format of ['json', 'yaml'] as const) {
        const result = prepare(fileOf(text, format));
        expect(result.ready ? [] : result.errors, format).not.toEqual([]);
      }
    },
  );
});
