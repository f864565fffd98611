import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonEntry } from '../../../server/src/service/formats/json/jsonEntry.ts';
import { jsonFile } from '../../../server/src/service/formats/json/jsonFile.ts';
import { rereading } from '../../../server/src/service/formats/rereading.ts';
import { yamlEntry } from '../../../server/src/service/formats/yaml/yamlEntry.ts';
import { yamlFile } from '../../../server/src/service/formats/yaml/yamlFile.ts';
import type { Node } from '../../../server/src/service/tree.ts';

const FORMATS = {
  json: { parse: jsonFile, entryOf: jsonEntry },
  yaml: { parse: yamlFile, entryOf: yamlEntry },
};
type FormatName = keyof typeof FORMATS;

/** Entries that begin, end and nest in all the ways a batch has. */
const ENTRIES: Readonly<Record<FormatName, readonly string[]>> = {
  json: [
    '    {\n      "Name": "my-doc",\n      "Targets": [{ "Key": "tag:a", "Values": ["b", "}"] }]\n    }',
    '{"Name":"x","Parameters":{"commands":["echo \\"{\\"","a // b"]}}',
    '    { "Name": "x", "MaxErrors": 10, "ApplyOnlyAtCronInterval": true, "Tags": [] }',
  ],
  yaml: [
    '  - Name: my-doc # mine\n    Targets:\n      - Key: tag:a\n        Values: [b, "*"]\n',
    '  # first\n  - Name: x\n    Parameters:\n      commands:\n        - |\n          if true; then\n            - echo\n          fi\n\n',
    "  - { Name: x, MaxErrors: 10, ScheduleExpression: 'cron(0 2 ? * SUN *)' }\n",
    '  - Name: >-\n      folded\n      text\n    Parameters:\n      commands: [a && b,\n        c]\n\n\n',
    '  - Name: several\n      lines\n    Tags: []\n',
  ],
};

const ENDS: Readonly<Record<FormatName, readonly string[]>> = {
  json: ['\n  ]\n}\n', '],"AssociationDispatchAssumeRole":"arn"}'],
  yaml: ['', 'AssociationDispatchAssumeRole: arn\n', '# the end', '\n---\n'],
};

/** What people write and what has a meaning of its own, alone or in the wrong place. */
const WRITTEN = [
  ...[
    '',
    'x',
    ' ',
    '\n',
    '\r\n',
    '\t',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '-',
    '#',
    '|',
    '>',
    '?',
    '!',
    '%',
  ],
  ...[
    '&a ',
    '*a',
    '<<: ',
    '- ',
    '  - ',
    '\n  - ',
    '\n- ',
    '\n---\n',
    '...\n',
    '": "',
    '"a": 1, ',
    '\n    Tags:\n',
  ],
  ...['\\', '//', '/*', '\ufeff', '\u00a0', '\ud83d', 'Name: y', '\n', '  ', '    ', '"Name": "y"'],
];

const batch = (format: FormatName, entries: readonly string[], end: string): string =>
  format === 'json'
    ? `{\n  "Entries": [\n${entries.join(',\n')}${end}`
    : `# of mine\nEntries:\n${entries.join('')}${end}`;

const aBatch = (format: FormatName): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.array(fc.constantFrom(...ENTRIES[format]), { minLength: 1, maxLength: 6 }),
      fc.constantFrom(...ENDS[format]),
    )
    .map(([some, end]) => batch(format, manyOf(some), end));

/** As many as make a text long. */
const manyOf = (entries: readonly string[]): readonly string[] =>
  Array.from({ length: 240 }, (_, index) => entries[index % entries.length] ?? '');

interface Stroke {
  /** A place of the text, from 0 to 1. */
  readonly at: number;
  readonly removed: number;
  readonly written: string;
}

const strokes = fc.array(
  fc.record({
    at: fc.oneof(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0.49, max: 0.51, noNaN: true }),
    ),
    removed: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(200)),
    written: fc.constantFrom(...WRITTEN),
  }),
  { minLength: 1, maxLength: 6 },
);

function struck(text: string, { at, removed, written }: Stroke): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + written + text.slice(start + removed);
}

describe.each(['json', 'yaml'] as const)('a long batch in %s', (format) => {
  const { parse, entryOf } = FORMATS[format];

  test('is read as if it were new after whatever was written, and after it was taken back', () => {
    fc.assert(
      fc.property(aBatch(format), strokes, (text, written) => {
        const read = rereading(parse, entryOf);
        read(text);
        let after = text;
        for (const stroke of written) {
          const before = after;
          after = struck(before, stroke);
          expect(read(after)).toEqual(parse(after));
          if (parse(after).problems.length > 0) after = before;
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 10) },
    );
  }, 600_000);

  test.each([
    ['my-doc', 'my-docs', 0.1],
    ['my-doc', 'm', 0.5],
    ['"*"', '"**"', 0.9],
  ])('keeps the nodes of all entries above the one where %s became %s', (from, to, share) => {
    const entry = format === 'json' ? ENTRIES.json[0]?.replace('"b"', '"*"') : ENTRIES.yaml[0];
    const text = batch(format, manyOf([entry ?? '']), ENDS[format][0] ?? '');
    const place = text.indexOf(from, share * text.length);
    const after = text.slice(0, place) + to + text.slice(place + from.length);
    const parsed: string[] = [];
    const read = rereading((text) => {
      parsed.push(text);
      return parse(text);
    }, entryOf);
    const [old, young] = [text, after].map((text) => entriesOf(read(text).root));
    expect(parsed).toEqual([text]);
    const changed = old?.findIndex(({ span }) => place < span.end) ?? 0;
    expect(changed).toBeGreaterThan(0);
    expect(young?.slice(0, changed).every((node, index) => node === old?.[index])).toBe(true);
    expect(read(after)).toEqual(parse(after));
  });
});

function entriesOf(root: Node | undefined): readonly Node[] {
  const entries = root?.kind === 'object' ? root.properties[0]?.value : undefined;
  return entries?.kind === 'array' ? entries.items : [];
}
