import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatting, render } from '../../server/src/service/index.ts';
import { sortFields } from '../../server/src/service/sortFields.ts';
import { type JsonValue, jsonOf } from '../../server/src/service/tree.ts';
import { FORMATS, type FormatName, fileOf } from '../support/fileOf.ts';

const rendered = (request: JsonValue, format: FormatName): string | undefined =>
  render(request, `ssm-association-${format}`);

describe('fields come in the order of the reference, at every level', () => {
  test.each<readonly [request: JsonValue, yaml: string]>([
    [{ MaxErrors: '0', Name: 'a' }, 'Name: a\nMaxErrors: "0"\n'],
    [
      { Targets: [{ Values: ['*'], Key: 'InstanceIds' }], Wombat: 1, Name: 'a' },
      'Name: a\nTargets:\n  - Key: InstanceIds\n    Values:\n      - "*"\nWombat: 1\n',
    ],
    [
      { Parameters: { b: ['{{ssm:x}}'], a: ['012345678901'] }, Name: 'a' },
      'Name: a\nParameters:\n  b:\n    - "{{ssm:x}}"\n  a:\n    - "012345678901"\n',
    ],
    [
      { Parameters: { commands: ['#!/bin/sh\necho "$1"\n', 'uptime'] }, Name: 'a' },
      'Name: a\nParameters:\n  commands:\n    - |\n      #!/bin/sh\n      echo "$1"\n    - uptime\n',
    ],
    [
      { Name: 'a', AssociationId: 'b', AssociationName: 'c' },
      'AssociationId: b\nName: a\nAssociationName: c\n',
    ],
    [
      { Entries: [{ Duration: 2, Name: 'a', Targets: [] }] },
      'Entries:\n  - Name: a\n    Targets: []\n    Duration: 2\n',
    ],
    [{}, '{}\n'],
  ])('%j', (request, yaml) => {
    expect(rendered(request, 'yaml')).toBe(yaml);
    const json = rendered(request, 'json') ?? '';
    expect(json).toBe(`${JSON.stringify(valueIn(yaml, 'yaml'), undefined, 2)}\n`);
  });
});

describe.each(FORMATS)('in %s', (format) => {
  test('any request is read again as itself, and has nothing to lay out or to sort', () => {
    fc.assert(
      fc.property(request, (value) => {
        const text = rendered(value, format) ?? '';
        expect(valueIn(text, format), text).toEqual(value);
        const file = fileOf(text, format);
        expect(formatting(file, { tabSize: 2, insertSpaces: true }), text).toEqual([]);
        expect(sortFields(file), text).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test.each<JsonValue>([null, true, 1, 'Name: a', ['a'], deep(64), deep(20_000), { Name: [deep(63)] }])(
    'what no file can hold is not written',
    (value) => {
      expect(rendered(value, format)).toBeUndefined();
    },
  );

  test('any JSON has an answer', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void rendered(value as JsonValue, format)));
  });

  test('as deep as files are read', () => {
    const value = { Name: deep(62) };
    expect(valueIn(rendered(value, format) ?? '', format)).toEqual(value);
  });
});

function valueIn(text: string, format: FormatName): JsonValue | undefined {
  const { root, syntaxProblems } = fileOf(text, format);
  expect(syntaxProblems, text).toEqual([]);
  return root && jsonOf(root);
}

/** So many lists in each other. */
function deep(levels: number): JsonValue {
  let value: JsonValue = 'a';
  for (let level = 0; level < levels; level++) value = [value];
  return value;
}

const text = fc.oneof(
  fc.constantFrom(
    ...['*', '{{ssm:x}}', '{{ ssm-secure:x }}', '012345678901', '123456789012', 'yes', 'null', '~', '', ' '],
    ...['10', '10%', '0x1f', '1_000', '1e3', '2024-01-31', '12:30:45', 'true', '-', '- a', 'a: b', 'a #b'],
    ...['&a', '!a', '|', '@x', '`a', '"a"', "'a'", '[a]', '{a}', '---', '...', '<<', '=', '\\', '"\\n"'],
    ...['a\nb', 'a\nb\n', 'a\n\n', '\na', ' a\nb', 'a\n  b', 'a\n\tb', 'a \nb ', '\n', 'a\r\nb', '\ta\n\tb'],
    ...['#!/bin/sh\nif [ -f x ]; then\n\techo "$1" # b\nfi\n', '\ud800', '\u2028', '\ufeff', '\u0000', '🙂'],
    ...['__proto__', 'constructor', 'Key', 'Values', 'Name', 'Targets', 'tag:Environment', 'x'.repeat(300)],
  ),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);
const { value: member } = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, tie('value'), { maxKeys: 4 }),
  ),
}));
const FIELDS = ['Name', 'Targets', 'Parameters', 'TargetLocations', 'OutputLocation', 'Tags', 'Entries'];
const target = fc.record({ Values: fc.array(text), Key: text, Wombat: member }, { requiredKeys: [] });
const request = fc
  .tuple(
    fc.dictionary(fc.oneof(fc.constantFrom(...FIELDS), text), member, { maxKeys: 6 }),
    fc.record(
      {
        Parameters: fc.dictionary(text, fc.array(text)),
        Targets: fc.array(target),
        TargetLocations: fc.array(fc.record({ Targets: fc.array(target), Accounts: fc.array(text) })),
        Name: text,
      },
      { requiredKeys: [] },
    ),
  )
  .map(([some, known]): JsonValue => ({ ...some, ...known }));
