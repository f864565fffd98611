// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets look like templates.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Insertion, Template } from '../../../../server/src/service/formats/format.ts';
import { json } from '../../../../server/src/service/formats/json/json.ts';
import { plainText } from '../../../../server/src/service/plainText.ts';
import { cursorIn } from '../../../support/markers.ts';

const text = (value: string): Template => ({ kind: 'string', text: value });
const NAME: Insertion = { key: 'Name', value: text('') };
const DURATION: Insertion = { key: 'Duration', value: { kind: 'literal', text: '4' } };
const TARGETS: Insertion = {
  key: 'Targets',
  value: {
    kind: 'array',
    items: [
      {
        kind: 'object',
        properties: [
          ['Key', text('tag:Env')],
          ['Values', { kind: 'array', items: [text('')] }],
        ],
      },
    ],
  },
};

/** What the text becomes: the snippet in place, the changes beside it made. */
function completed(file: string, insertion: Insertion): string | undefined {
  const { text, offset } = cursorIn(file);
  const cursor = json.cursor(text, offset);
  if (!cursor) return undefined;
  const { span, snippet, also, filter } = json.insert(text, cursor, insertion);
  expect(span).toEqual(cursor.typed);
  const quote = /^["']/.exec(text.slice(span.start, offset))?.[0] ?? '';
  const label = 'key' in insertion ? insertion.key : undefined;
  if (label !== undefined) expect(filter).toBe(expectedFilter(label, quote, span.start === span.end));
  const changes = [{ span, text: snippet }, ...also].sort((one, other) => other.span.start - one.span.start);
  return changes.reduce(
    (result, { span: { start, end }, text: written }) => result.slice(0, start) + written + result.slice(end),
    text,
  );
}

const expectedFilter = (label: string, quote: string, untouched: boolean): string =>
  untouched ? `"${label}"` : `${quote}${label}${quote}`;

interface Case {
  readonly file: string;
  readonly insertion: Insertion;
  readonly becomes: string;
}

const cases = (table: readonly Case[]) => table.map((one) => ({ ...one, shown: JSON.stringify(one.file) }));
const check = ({ file, insertion, becomes }: Case): void => expect(completed(file, insertion)).toBe(becomes);

describe('a property is written with what it needs', () => {
  test.each(
    cases([
      { file: '{‸}', insertion: NAME, becomes: '{"Name": "$1"}' },
      { file: '{\n  ‸\n}', insertion: DURATION, becomes: '{\n  "Duration": ${1:4}\n}' },
      { file: '{Na‸}', insertion: NAME, becomes: '{"Name": "$1"}' },
      { file: '{"Na‸"}', insertion: NAME, becomes: '{"Name": "$1"}' },
      { file: '{"Na‸', insertion: NAME, becomes: '{"Name": "$1"' },
      { file: "{'Na‸'}", insertion: NAME, becomes: '{"Name": "$1"}' },
      { file: '{"N‸a": 1}', insertion: NAME, becomes: '{"Name": 1}' },
      { file: '{N‸a: 1}', insertion: NAME, becomes: '{"Name": 1}' },
      { file: '{"N‸a" 1}', insertion: NAME, becomes: '{"Name" 1}' },
      { file: '{‸ "A": 1}', insertion: NAME, becomes: '{"Name": "$1", "A": 1}' },
      { file: '{"Na‸\n  "A": 1}', insertion: NAME, becomes: '{"Name": "$1",\n  "A": 1}' },
      { file: '{"Na‸",\n  "A": 1}', insertion: NAME, becomes: '{"Name": "$1",\n  "A": 1}' },
      { file: '{"A": 1, ‸}', insertion: NAME, becomes: '{"A": 1, "Name": "$1"}' },
      { file: '{"A": 1\n  ‸\n}', insertion: NAME, becomes: '{"A": 1,\n  "Name": "$1"\n}' },
      { file: '{"A": 1 // c\n  "Na‸"\n}', insertion: NAME, becomes: '{"A": 1, // c\n  "Name": "$1"\n}' },
      { file: '{"A": []‸}', insertion: NAME, becomes: '{"A": [], "Name": "$1"}' },
      { file: '{"A": 1\n‸\n"B": 2}', insertion: NAME, becomes: '{"A": 1,\n"Name": "$1",\n"B": 2}' },
      {
        file: '{\n  ‸\n}',
        insertion: TARGETS,
        becomes: `{
  "Targets": [
  {
    "Key": "\${1:tag:Env}",
    "Values": ["$2"]
  }
]
}`,
      },
      {
        file: '{\n\t"A": 1,\n\t‸\n}',
        insertion: { key: 'P', value: { kind: 'object', properties: [] } },
        becomes: '{\n\t"A": 1,\n\t"P": {\n\t$1\n}\n}',
      },
      { file: '‸', insertion: NAME, becomes: '{\n  "Name": "$1"\n}' },
      {
        file: '‸',
        insertion: { value: { kind: 'object', properties: [['Name', text('AWS-X')]] } },
        becomes: '{\n  "Name": "${1:AWS-X}"\n}',
      },
    ]),
  )('$shown', check);
});

describe('a value is written with what it needs', () => {
  const choice = (...values: string[]): Insertion => ({ value: { kind: 'choice', of: 'string', values } });
  const fixed = (value: string): Insertion => ({ value: { kind: 'string', text: value, fixed: true } });
  test.each(
    cases([
      { file: '{"A": ‸}', insertion: fixed('HIGH'), becomes: '{"A": "HIGH"}' },
      { file: '{"A": ‸\n"B": 1}', insertion: fixed('HIGH'), becomes: '{"A": "HIGH",\n"B": 1}' },
      { file: '{"A": "H‸I"}', insertion: fixed('HIGH'), becomes: '{"A": "HIGH"}' },
      { file: '{"A": "H‸,\n"B": 1}', insertion: fixed('HIGH'), becomes: '{"A": "HIGH",\n"B": 1}' },
      { file: '{"A": ‸}', insertion: fixed('$LATEST {x}'), becomes: '{"A": "\\$LATEST {x\\}"}' },
      { file: '{"A": ‸}', insertion: fixed('a\\"b'), becomes: String.raw`{"A": "a\\\\\\"b"}` },
      { file: '{"A": ‸}', insertion: choice('$A', 'b,c', 'd|e'), becomes: '{"A": "${1|$A,b\\,c,d\\|e|}"}' },
      { file: '{"A": ‸}', insertion: choice(), becomes: '{"A": "$1"}' },
      {
        file: '{"A": t‸}',
        insertion: { value: { kind: 'choice', of: 'literal', values: ['true', 'false'] } },
        becomes: '{"A": ${1|true,false|}}',
      },
      {
        file: '{"A": ‸}',
        insertion: { value: { kind: 'literal', text: 'true', fixed: true } },
        becomes: '{"A": true}',
      },
      {
        file: '{"A": ‸}',
        insertion: { value: { kind: 'array', items: [text('a'), text('')] } },
        becomes: '{"A": ["${1:a}", "$2"]}',
      },
      { file: '{"A": ‸}', insertion: { value: { kind: 'array', items: [] } }, becomes: '{"A": [$1]}' },
      { file: '{"A": ["x", ‸]}', insertion: fixed('y'), becomes: '{"A": ["x", "y"]}' },
      { file: '{"A": ["x" ‸]}', insertion: fixed('y'), becomes: '{"A": ["x", "y"]}' },
      { file: '{"A": [‸ "x"]}', insertion: fixed('y'), becomes: '{"A": ["y", "x"]}' },
      { file: '{"A": [{}‸]}', insertion: fixed('y'), becomes: '{"A": [{}, "y"]}' },
    ]),
  )('$shown', check);

  test.each([
    ['{"A": ‸}', fixed('HIGH'), '"HIGH"'],
    ['{"A": "H‸"}', fixed('HIGH'), '"HIGH"'],
    ['{"A": H‸}', fixed('HIGH'), 'HIGH'],
    ['{"A": "x‸"}', TARGETS, '"Targets"'],
    ['{"A": "x‸"}', { value: { kind: 'array', items: [] } } as Insertion, '"x'],
    ['‸', { value: { kind: 'object', properties: [] } } as Insertion, ''],
  ])('%s is matched by what is typed', (file, insertion, filter) => {
    const { text: source, offset } = cursorIn(file);
    const cursor = json.cursor(source, offset);
    expect(cursor && json.insert(source, cursor, insertion).filter).toBe(filter);
  });
});

test('wherever a property or item can be written into sound JSON, sound JSON comes out', () => {
  const sample = '{\n  "A": 1,\n  "B": [ "x" , { "C": null } ],\n  "D": { }, "E": []\n}\n';
  for (let offset = 0; offset <= sample.length; offset++) {
    const cursor = json.cursor(sample, offset);
    if (!cursor || cursor.typed.start < cursor.typed.end) continue;
    const insertion: Insertion = cursor.role === 'key' ? TARGETS : { value: text('y') };
    const result = completed(`${sample.slice(0, offset)}‸${sample.slice(offset)}`, insertion) ?? '';
    expect(json.parse(plainText(result)).problems).toEqual([]);
  }
});

test('any text is written into without an exception', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(10), (source, offset) => {
      const cursor = json.cursor(source, offset);
      if (cursor) json.insert(source, cursor, TARGETS);
    }),
  );
});
