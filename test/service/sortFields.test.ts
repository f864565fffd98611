import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { membersOf, schemaAt } from '../../server/src/service/schema.ts';
import { sortFields } from '../../server/src/service/sortFields.ts';
import { type JsonValue, jsonOf } from '../../server/src/service/tree.ts';
import { said } from '../support/applied.ts';
import { FORMATS, type FormatName, fileOf } from '../support/fileOf.ts';

/** The text with its fields sorted, which says the same, and which is sorted for good. */
function sorted(text: string, format: FormatName): string {
  const after = once(text, format);
  expect(once(after, format), 'sorted again').toBe(after);
  const [from, to] = [fileOf(text, format), fileOf(after, format)];
  expect(to.syntaxProblems).toHaveLength(from.syntaxProblems.length);
  expect(to.root && jsonOf(to.root)).toEqual(from.root && jsonOf(from.root));
  const comments = (of: string): readonly string[] =>
    from.format
      .comments(of)
      .map(({ start, end }) => of.slice(start, end))
      .sort();
  expect(comments(after)).toEqual(comments(text));
  return after;
}

function once(text: string, format: FormatName): string {
  let reached = 0;
  const parts = sortFields(fileOf(text, format)).map(({ span, text: by }) => {
    expect(span.start).toBeGreaterThanOrEqual(reached);
    const part = text.slice(reached, span.start) + by;
    reached = span.end;
    return part;
  });
  return parts.join('') + text.slice(reached);
}

describe('JSON', () => {
  test.each<[string, string]>([
    ['{"MaxErrors":"1","Name":"a"}', '{"Name":"a","MaxErrors":"1"}'],
    ['{\n  "MaxErrors": "1",\n\n  "Name": "a"\n}\n', '{\n  "Name": "a",\n\n  "MaxErrors": "1"\n}\n'],
    [
      '{\r\n  "Targets": [\r\n    { "Values": ["v"], "Key": "k" }\r\n  ],\r\n  "Name": "a"\r\n}',
      '{\r\n  "Name": "a",\r\n  "Targets": [\r\n    { "Key": "k", "Values": ["v"] }\r\n  ]\r\n}',
    ],
    ['{"Wombat":1,"Name":"a","Apple":2}', '{"Name":"a","Wombat":1,"Apple":2}'],
    ['{"Name":"a","Parameters":{"b":["1"],"a":["2"]}}', '{"Name":"a","Parameters":{"b":["1"],"a":["2"]}}'],
    ['{"MaxErrors":"1","Name":"a","MaxErrors":"2"}', '{"Name":"a","MaxErrors":"1","MaxErrors":"2"}'],
    [
      '{"Entries":[{"MaxErrors":"1","Name":"a"},{"Name":"b"}]}',
      '{"Entries":[{"Name":"a","MaxErrors":"1"},{"Name":"b"}]}',
    ],
  ])('%j', (before, after) => {
    expect(sorted(before, 'json')).toBe(after);
  });
});

describe('YAML', () => {
  test.each<[what: string, before: string, after: string]>([
    ['a comment behind', 'MaxErrors: "1"\nName: a # b\n', 'Name: a # b\nMaxErrors: "1"\n'],
    ['comments above', 'MaxErrors: "1"\n# b\n# c\nName: a\n', '# b\n# c\nName: a\nMaxErrors: "1"\n'],
    [
      'a comment at the top of its own',
      '# t\n\nMaxErrors: "1"\nName: a\n',
      '# t\n\nName: a\nMaxErrors: "1"\n',
    ],
    [
      'a comment right above the first field',
      '# m\nMaxErrors: "1"\nName: a\n',
      'Name: a\n# m\nMaxErrors: "1"\n',
    ],
    ['both', '# t\n\n# m\nMaxErrors: "1"\nName: a\n', '# t\n\nName: a\n# m\nMaxErrors: "1"\n'],
    ['a comment that is below all', 'MaxErrors: "1"\nName: a\n# end\n', 'Name: a\nMaxErrors: "1"\n# end\n'],
    [
      'a comment between blank lines',
      'MaxErrors: "1"\n\n# s\n\nName: a\n',
      '# s\n\nName: a\n\nMaxErrors: "1"\n',
    ],
    [
      'a comment that is indented deeper',
      'Targets:\n  - Key: k\n    Values: [v]\n  # - Key: l\nName: a\n',
      'Name: a\nTargets:\n  - Key: k\n    Values: [v]\n  # - Key: l\n',
    ],
    ['blank lines', 'MaxErrors: "1"\n\nName: a\nTargets: []\n', 'Name: a\n\nTargets: []\nMaxErrors: "1"\n'],
    ['CRLF', 'MaxErrors: "1"\r\n# b\r\nName: a\r\n', '# b\r\nName: a\r\nMaxErrors: "1"\r\n'],
    ['no break at the end', 'MaxErrors: "1"\nName: a', 'Name: a\nMaxErrors: "1"'],
    ['a comment without a break', 'MaxErrors: "1"\nName: a # b', 'Name: a # b\nMaxErrors: "1"'],
    [
      'behind a dash',
      'Targets:\n- Values:\n  - v\n  Key: k # b\n',
      'Targets:\n- Key: k # b\n  Values:\n  - v\n',
    ],
    [
      'text of several lines',
      'Parameters:\n  commands:\n    - |\n      # a\n\n      b\nName: a\n',
      'Name: a\nParameters:\n  commands:\n    - |\n      # a\n\n      b\n',
    ],
    ['in brackets', '{MaxErrors: "1",\n Name: a}\n', '{Name: a,\n MaxErrors: "1"}\n'],
    [
      'both levels',
      'Targets:\n  - {Values: [v], Key: k}\nName: a\n',
      'Name: a\nTargets:\n  - {Key: k, Values: [v]}\n',
    ],
    [
      'only the level below',
      'Name: a\nTargets:\n  - {Values: [v], Key: k}\n',
      'Name: a\nTargets:\n  - {Key: k, Values: [v]}\n',
    ],
    [
      'behind a document mark',
      '# t\n---\nMaxErrors: "1"\nName: a\n...\n',
      '# t\n---\nName: a\nMaxErrors: "1"\n...\n',
    ],
    ['a byte order mark', '\ufeffMaxErrors: "1"\nName: a\n', '\ufeffName: a\nMaxErrors: "1"\n'],
    [
      'an anchor that stays before its alias',
      'TargetMaps: &a []\nName: a\nMaxErrors: "1"\n',
      'Name: a\nTargetMaps: &a []\nMaxErrors: "1"\n',
    ],
    [
      'what sets levels for the file',
      '# ssm-association: wide-targets off\nMaxErrors: "1"\nName: a\n',
      '# ssm-association: wide-targets off\nName: a\nMaxErrors: "1"\n',
    ],
    [
      'what sets the level of a line',
      'Name: a\nMaxErrors: "1"\n# ssm-association: wide-targets off\nTargets: []\n',
      'Name: a\n# ssm-association: wide-targets off\nTargets: []\nMaxErrors: "1"\n',
    ],
  ])('%s', (_, before, after) => {
    expect(sorted(before, 'yaml')).toBe(after);
  });

  test.each<[why: string, text: string]>([
    ['a broken text', 'MaxErrors: "1"\nName: [a\n'],
    ['a map', 'Parameters:\n  b: [c]\n  a: [d]\n'],
    ['an alias would stand before its anchor', 'MaxErrors: &a "1"\nName: *a\n'],
    ['a merge', 'x: &x {Name: a}\nMaxErrors: "1"\n<<: *x\n'],
    ['a comment in a list in brackets', '{MaxErrors: "1", # b\n Name: a}\n'],
    ['a comment behind a dash', 'Targets:\n  - Values: [v]\n    # k\n    Key: k\n'],
    ['an explicit name', '? MaxErrors\n: "1"\n? Name\n: a\n'],
    ['a name with an anchor', 'MaxErrors: "1"\n&n Name: a\n'],
    ['a text that keeps its last lines', 'Parameters:\n  commands:\n    - |+\n      a\n\nName: a\n'],
    ['a comment in nobody’s column', 'Targets:\n  - Values: [v]\n  # k\n    Key: k\n'],
    [
      'a line would set the levels of the file',
      'MaxErrors: "1"\n# ssm-association: wide-targets off\nName: a\n',
    ],
  ])('stays as it is: %s', (_, text) => {
    expect(sorted(text, 'yaml')).toBe(text);
  });
});

test('only what is out of order is written', () => {
  const yaml = fileOf('Name: a\nMaxErrors: "1"\nTargets: []\nWombat: 1\n', 'yaml');
  expect(sortFields(yaml)).toEqual([{ span: { start: 8, end: 34 }, text: 'Targets: []\nMaxErrors: "1"' }]);
});

describe('any order', () => {
  const names = (path: readonly (string | number)[]): readonly string[] =>
    membersOf(schemaAt('create', path) ?? {}).map(([name]) => name);
  const someOf = (path: readonly (string | number)[], value: fc.Arbitrary<JsonValue>) =>
    fc
      .shuffledSubarray([...names(path), 'Wombat', 'Apple'], { minLength: 1 })
      .chain((keys) => fc.tuple(...keys.map((key) => fc.tuple(fc.constant(key), value))))
      .map((entries): JsonValue => Object.fromEntries(entries));
  const word = fc.constantFrom<JsonValue>('a', 'a\nb\n', '# a', 'b: c', 1, []);
  const target = someOf(['Targets', 0], word);
  const request = someOf([], fc.oneof(word, fc.array(target, { minLength: 1, maxLength: 3 }), target));

  test.each(FORMATS)('is put right in %s', (format) => {
    fc.assert(
      fc.property(request, fc.constantFrom(1, 2, 4), (value, indent) => {
        const text =
          format === 'json'
            ? JSON.stringify(value, undefined, indent)
            : stringify(value, { indent, aliasDuplicateObjects: false });
        const after = sorted(text, format);
        const keys = Object.keys(said(after) as object);
        const known = names([]);
        const rank = (key: string): number => (known.includes(key) ? known.indexOf(key) : known.length);
        expect(keys).toEqual(Object.keys(value as object).toSorted((one, other) => rank(one) - rank(other)));
      }),
    );
  });

  /** Comments and blank lines on and between the lines of a text that is known to be right. */
  test('comments are kept wherever they stand', () => {
    const additions = fc.array(
      fc.tuple(fc.nat(60), fc.constantFrom('', '# a', '  # b', '    # c', '#', 'behind')),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(
        request,
        additions,
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (value, added, eol, open) => {
          const lines = stringify(value).trimEnd().split('\n');
          for (const [index, [at, what]] of added.entries()) {
            const line = at % lines.length;
            if (what !== 'behind') lines.splice(line, 0, what === '' ? '' : what + index);
            else if (lines[line]?.endsWith(': a')) lines[line] += ` # z${index}`;
          }
          sorted(lines.join(eol) + (open ? '' : eol), 'yaml');
        },
      ),
    );
  });
});
