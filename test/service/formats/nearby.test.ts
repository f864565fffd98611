import { describe, expect, test } from 'vitest';
import type { CompletionChange, Cursor } from '../../../server/src/service/formats/format.ts';
import { formatOf } from '../../../server/src/service/formats/formatOf.ts';
import type { Span } from '../../../server/src/service/tree.ts';
import { cursorIn } from '../../support/markers.ts';

const FORMATS = { json: formatOf('', 'json'), yaml: formatOf('', 'yaml') };

/** Each is one entry of a batch, or the end of the file behind its entries. */
const PLAIN = {
  json: '    {\n      "Name": "my-doc",\n      "Targets": [{ "Key": "tag:a", "Values": ["b"] }]\n    }',
  yaml: '  - Name: my-doc # mine\n    Targets:\n      - Key: tag:a\n        Values: [b]\n',
};

/** A batch with `count` entries on each side of one; `behind` is the end of the file. */
function batch(format: 'json' | 'yaml', entry: string, count: number, behind: string): string {
  const plain: readonly string[] = Array(count).fill(PLAIN[format]);
  const entries = [...plain, entry, ...plain];
  return format === 'json'
    ? `{\n  "Entries": [\n${entries.join(',\n')}\n  ]${behind}\n}\n`
    : `Entries:\n${entries.join('')}${behind}`;
}

const FEW = 2;
const MANY = 300;
/** What one entry more takes, with the comma and line break behind it. */
const LENGTH = { json: PLAIN.json.length + 2, yaml: PLAIN.yaml.length };

/** In a long batch, the same is to be written as in a short one, further down. */
function check(format: 'json' | 'yaml', entry: string, behind = ''): void {
  const { cursor, insert } = FORMATS[format];
  const [short, long] = [FEW, MANY].map((count) => cursorIn(batch(format, entry, count, behind)));
  if (!short || !long) throw new Error('Two texts are due');
  const entries = (behind.includes('‸') ? 2 : 1) * (MANY - FEW);
  const by = entries * LENGTH[format];
  const [few, many] = [short, long].map(({ text, offset }) => cursor(text, offset));
  if (!few || !many) throw new Error('Something can be written here');
  expect(many).toEqual(lower(few, by, entries));
  for (const insertion of [
    { key: 'Duration', value: { kind: 'literal', text: '2' } },
    { value: { kind: 'array', items: [{ kind: 'string', text: 'x' }] } },
  ] as const) {
    expect(insert(long.text, many, insertion)).toEqual(lowerChange(insert(short.text, few, insertion), by));
  }
}

const lowerSpan = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

function lower(cursor: Cursor, by: number, entries: number): Cursor {
  const [name, index, ...rest] = cursor.path;
  const path = typeof index === 'number' ? [name ?? '', index + entries, ...rest] : cursor.path;
  return { ...cursor, path, typed: lowerSpan(cursor.typed, by) };
}

const lowerChange = (change: CompletionChange, by: number): CompletionChange => ({
  ...change,
  span: lowerSpan(change.span, by),
  also: change.also.map(({ span, text }) => ({ span: lowerSpan(span, by), text })),
});

describe('in the middle of many entries', () => {
  test.each<readonly ['json' | 'yaml', string]>([
    ['json', '    { "Name": "my‸" }'],
    ['json', '    { "Name": "x", ‸ }'],
    ['json', '    { "Name": "x"\n ‸ }'],
    ['json', '    {\n      "Name": "x",\n      "Dur‸"\n    }'],
    ['json', '    {\n      "Targets": [{ "Key": ‸ }]\n    }'],
    ['json', '    {\n      "Targets": [{ "Key": "a", "Values": ["b", ‸] }]\n    }'],
    ['yaml', '  - Name: my‸\n'],
    ['yaml', '  - ‸\n'],
    ['yaml', '  - Na‸\n'],
    ['yaml', '  - Name: x\n    ‸\n'],
    ['yaml', '  - Name: x\n    Dur‸\n'],
    ['yaml', '  - Name: x\n    Targets:\n      - Key: ‸\n'],
    ['yaml', '  - Name: x\n    Targets:\n      - Key: a\n        ‸\n'],
    ['yaml', '  - { Name: x, ‸ }\n'],
    ['yaml', '  - Name: x\n    Targets: [{ Key: a, Values: [‸] }]\n'],
  ])('%s: %j', (format, entry) => {
    check(format, entry);
  });
});

describe('behind many entries', () => {
  test.each<readonly ['json' | 'yaml', string]>([
    ['json', ',\n  "‸"'],
    ['json', ',\n  "AssociationDispatchAssumeRole": "‸"'],
    ['yaml', 'Assoc‸\n'],
    ['yaml', 'AssociationDispatchAssumeRole: ‸\n'],
    ['yaml', '  - Name: x\n    ‸\n'],
  ])('%s: %j', (format, behind) => {
    check(format, PLAIN[format], behind);
  });
});
