// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets look like templates.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Insertion, Template } from '../../../../server/src/service/formats/format.ts';
import { yaml } from '../../../../server/src/service/formats/yaml/yaml.ts';
import { plainText } from '../../../../server/src/service/plainText.ts';
import { jsonOf, nodeAt } from '../../../../server/src/service/tree.ts';
import { cursorIn } from '../../../support/markers.ts';

const text = (value: string): Template => ({ kind: 'string', text: value });
const object = (...properties: readonly (readonly [string, Template])[]): Template => ({
  kind: 'object',
  properties,
});
const list = (...items: readonly Template[]): Template => ({ kind: 'array', items });

const NAME: Insertion = { key: 'Name', value: text('my-doc') };
const TARGET = object(['Key', text('tag:Env')], ['Values', list(text('Prod'))]);
const TARGETS: Insertion = { key: 'Targets', value: list(TARGET) };
const WORD: Insertion = { value: text('Prod') };

/** The text with the snippet in its place as an editor puts it there: further lines as deep as the line it starts on. */
function completed(file: string, insertion: Insertion): string | undefined {
  const { text: before, offset } = cursorIn(file);
  const cursor = yaml.cursor(before, offset);
  if (!cursor) return undefined;
  const { span, snippet, also, filter } = yaml.insert(before, cursor, insertion);
  expect(span.start).toBeLessThanOrEqual(cursor.typed.start);
  expect(span.end).toBe(cursor.typed.end);
  expect(filter.startsWith(before.slice(span.start, cursor.typed.start))).toBe(true);
  const line = before.slice(0, span.start).split('\n').at(-1) ?? '';
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  const changes = [{ span, text: snippet.replaceAll('\n', `\n${indent}`) }, ...also];
  return changes
    .sort((one, other) => other.span.start - one.span.start)
    .reduce(
      (result, { span: { start, end }, text: written }) =>
        result.slice(0, start) + written + result.slice(end),
      before,
    );
}

interface Case {
  readonly file: string;
  readonly insertion: Insertion;
  readonly becomes: string;
}

function check({ file, insertion, becomes }: Case): void {
  const written = completed(file, insertion);
  expect(written).toBe(becomes);
  const { problems } = yaml.parse(plainText(written ?? ''));
  expect(problems.map(({ code }) => code).filter((code) => code !== 'unclosed-bracket')).toEqual([]);
}

const cases = (table: readonly (readonly [string, Insertion, string])[]) =>
  table.map(([file, insertion, becomes]) => ({ file, insertion, becomes }));

describe('a field', () => {
  test.each(
    cases([
      ['‸', NAME, 'Name: ${1:my-doc}'],
      ['Na‸', NAME, 'Name: ${1:my-doc}'],
      ['A: b\n‸\nC: d\n', NAME, 'A: b\nName: ${1:my-doc}\nC: d\n'],
      ['A: b\nNa‸\nC: d\n', NAME, 'A: b\nName: ${1:my-doc}\nC: d\n'],
      ['A: b\r\nNa‸\r\n', NAME, 'A: b\r\nName: ${1:my-doc}\r\n'],
      ['A‸: b', NAME, 'Name: b'],
      ['"A‸": b', NAME, '"Name": b'],
      ["'A‸': b", NAME, "'Name': b"],
      ['"Na‸"', NAME, '"Name": ${1:my-doc}'],
      ['A: b\n  Na‸', NAME, 'A: b\nName: ${1:my-doc}'],
      ['A: b\n    ‸', NAME, 'A: b\nName: ${1:my-doc}'],
      ['A:\n  ‸', NAME, 'A:\n  Name: ${1:my-doc}'],
      ['A:\n  - ‸', NAME, 'A:\n  - Name: ${1:my-doc}'],
      ['A:\n  -‸', NAME, 'A:\n  - Name: ${1:my-doc}'],
      ['A:\n  - Na‸\n', NAME, 'A:\n  - Name: ${1:my-doc}\n'],
      ['A:\n  - ‸\n    C: d\n', NAME, 'A:\n  - Name: ${1:my-doc}\n    C: d\n'],
      ['A:\n  - B: c\n    ‸', NAME, 'A:\n  - B: c\n    Name: ${1:my-doc}'],
      ['A:\n  - B: c\n  ‸', NAME, 'A:\n  - B: c\n  - Name: ${1:my-doc}'],
      ['A:\n  - B: c\n   ‸', NAME, 'A:\n  - B: c\n  - Name: ${1:my-doc}'],
      ['A:\n  - B: c\n‸\n    D: e', NAME, 'A:\n  - B: c\n    Name: ${1:my-doc}\n    D: e'],
      ['A:\n- B: c\n‸\n- D: e', NAME, 'A:\n- B: c\n- Name: ${1:my-doc}\n- D: e'],
      ['A: {‸}', NAME, 'A: {Name: ${1:my-doc}}'],
      ['A: { ‸ }', NAME, 'A: { Name: ${1:my-doc} }'],
      ['A: { B: c, ‸ }', NAME, 'A: { B: c, Name: ${1:my-doc} }'],
      ['A: {\n  B: c\n  Na‸\n}', NAME, 'A: {\n  B: c,\n  Name: ${1:my-doc}\n}'],
      ['A: {\n  ‸\n  B: c\n}', NAME, 'A: {\n  Name: ${1:my-doc},\n  B: c\n}'],
      ['{\n  "A": "b"\n  ‸\n}', NAME, '{\n  "A": "b",\n  "Name": "${1:my-doc}"\n}'],
      ['A: [ ‸ ]', NAME, 'A: [ { Name: ${1:my-doc} } ]'],
      ['‸# c', NAME, 'Name: ${1:my-doc} # c'],
    ]),
  )('$file', check);
});

describe('a field that holds more', () => {
  test.each(
    cases([
      ['‸', TARGETS, 'Targets:\n  - Key: ${1:tag:Env}\n    Values:\n      - ${2:Prod}'],
      ['A:\n- b\n‸', TARGETS, 'A:\n- b\nTargets:\n- Key: ${1:tag:Env}\n  Values:\n  - ${2:Prod}'],
      [
        'A:\n    B: c\nTar‸',
        TARGETS,
        'A:\n    B: c\nTargets:\n  - Key: ${1:tag:Env}\n    Values:\n      - ${2:Prod}',
      ],
      [
        'A:\n  - B: c\n    ‸',
        TARGETS,
        'A:\n  - B: c\n    Targets:\n      - Key: ${1:tag:Env}\n        Values:\n          - ${2:Prod}',
      ],
      [
        'A:\n  - ‸',
        TARGETS,
        'A:\n  - Targets:\n      - Key: ${1:tag:Env}\n        Values:\n          - ${2:Prod}',
      ],
      ['A: { ‸ }', TARGETS, 'A: { Targets: [{ Key: ${1:tag:Env}, Values: [${2:Prod}] }] }'],
      ['A:\n    B: c\n‸', { key: 'D', value: object(['E', text('f')]) }, 'A:\n    B: c\nD:\n    E: ${1:f}'],
      ['‸', { key: 'Tags', value: list() }, 'Tags:\n  - $1'],
      ['‸', { key: 'Parameters', value: object() }, 'Parameters:\n  $1'],
    ]).map((one) => ({ ...one, shown: `${one.file} ${one.becomes}` })),
  )('$shown', ({ file, insertion, becomes }) => expect(completed(file, insertion)).toBe(becomes));
});

describe('a value', () => {
  test.each(
    cases([
      ['A: ‸', WORD, 'A: ${1:Prod}'],
      ['A:‸', WORD, 'A: ${1:Prod}'],
      ['A: Pr‸\nB: c', WORD, 'A: ${1:Prod}\nB: c'],
      ['A: "Pr‸"', WORD, 'A: "${1:Prod}"'],
      ['A: "Pr‸\nB: c', WORD, 'A: "${1:Prod}"\nB: c'],
      ["A: 'Pr‸", WORD, "A: '${1:Prod}'"],
      ['A: ‸ # c', WORD, 'A: ${1:Prod} # c'],
      ['A: ‸# c', WORD, 'A: ${1:Prod} # c'],
      ['A: *‸', WORD, 'A: ${1:Prod}'],
      ['A:\n  - ‸', WORD, 'A:\n  - ${1:Prod}'],
      ['A:\n  -‸', WORD, 'A:\n  - ${1:Prod}'],
      ['A:\n  - b\n  ‸', WORD, 'A:\n  - b\n  - ${1:Prod}'],
      ['A: [‸]', WORD, 'A: [${1:Prod}]'],
      ['A: [b, P‸]', WORD, 'A: [b, ${1:Prod}]'],
      ['A: ["P‸]', WORD, 'A: ["${1:Prod}"]'],
      ['A: { B:‸ }', WORD, 'A: { B: ${1:Prod} }'],
      ['A: |\n  ‸\n', { value: text('x: *') }, 'A: |\n  ${1:x: *}\n'],
      ['A: ‸', { value: list(TARGET) }, 'A:\n  - Key: ${1:tag:Env}\n    Values:\n      - ${2:Prod}'],
      ['A:‸', { value: list(TARGET) }, 'A:\n  - Key: ${1:tag:Env}\n    Values:\n      - ${2:Prod}'],
      ['A: ‸', { value: TARGET }, 'A:\n  Key: ${1:tag:Env}\n  Values:\n    - ${2:Prod}'],
      ['A:\n  ‸', { value: list(TARGET) }, 'A:\n  - Key: ${1:tag:Env}\n    Values:\n      - ${2:Prod}'],
      ['A:\n  - ‸', { value: TARGET }, 'A:\n  - Key: ${1:tag:Env}\n    Values:\n      - ${2:Prod}'],
      ['A:\n  - B: ‸', { value: list(text('c')) }, 'A:\n  - B:\n      - ${1:c}'],
      ['A: [‸]', { value: TARGET }, 'A: [{ Key: ${1:tag:Env}, Values: [${2:Prod}] }]'],
      ['A: { B: ‸ }', { value: list(text('a, b')) }, 'A: { B: ["${1:a, b}"] }'],
    ]),
  )('$file', check);
});

describe('what is written is read as it is meant', () => {
  test.each<readonly [Template, string, unknown]>([
    [text('10'), '"${1:10}"', '10'],
    [text('012345678901'), '"${1:012345678901}"', '012345678901'],
    [text('true'), '"${1:true}"', 'true'],
    [text('null'), '"${1:null}"', 'null'],
    [text('~'), '"${1:~}"', '~'],
    [text('yes'), '${1:yes}', 'yes'],
    [text(''), '"$1"', ''],
    [text('*'), '"${1:*}"', '*'],
    [text('{{ssm:x}}'), '"${1:{{ssm:x\\}\\}}"', '{{ssm:x}}'],
    [text('$LATEST'), '${1:\\$LATEST}', '$LATEST'],
    [text('2024-01-01'), '"${1:2024-01-01}"', '2024-01-01'],
    [text('a: b'), '"${1:a: b}"', 'a: b'],
    [text('a #b'), '"${1:a #b}"', 'a #b'],
    [text('- a'), '"${1:- a}"', '- a'],
    [text('@a'), '"${1:@a}"', '@a'],
    [text('a"b'), '${1:a"b}', 'a"b'],
    [text('"a"'), '"${1:\\\\"a\\\\"}"', '"a"'],
    [text('a\\b'), '${1:a\\\\b}', 'a\\b'],
    [text('a\nb'), '"${1:a\\\\nb}"', 'a\nb'],
    [text('cron(0 2 ? * SUN *)'), '${1:cron(0 2 ? * SUN *)}', 'cron(0 2 ? * SUN *)'],
    [{ kind: 'string', text: 'a', fixed: true }, 'a', 'a'],
    [{ kind: 'string', text: '$LATEST', fixed: true }, '\\$LATEST', '$LATEST'],
    [{ kind: 'literal', text: '2' }, '${1:2}', 2],
    [{ kind: 'literal', text: 'true', fixed: true }, 'true', true],
    [{ kind: 'choice', of: 'literal', values: ['true', 'false'] }, '${1|true,false|}', true],
    [{ kind: 'choice', of: 'string', values: ['AUTO', 'MANUAL'] }, '${1|AUTO,MANUAL|}', 'AUTO'],
    [{ kind: 'choice', of: 'string', values: ['1', 'a'] }, '"${1|1,a|}"', '1'],
    [{ kind: 'choice', of: 'string', values: ['a,b', 'c|d'] }, '${1|a\\,b,c\\|d|}', 'a,b'],
  ])('%j', (value, snippet, read) => {
    const becomes = `A: ${snippet}\n`;
    expect(completed('A: ‸\n', { value })).toBe(becomes);
    const { root, problems } = yaml.parse(plainText(becomes));
    expect(problems).toEqual([]);
    const node = nodeAt(root, ['A']);
    expect(node && jsonOf(node)).toEqual(read);
  });
});

test.each<readonly [string, Insertion, string]>([
  ['Na‸', NAME, 'Name'],
  ['A: b\n   ‸', NAME, '   Name'],
  ['A: ‸', WORD, 'Prod'],
  ['A: "‸"', WORD, '"Prod"'],
  ['A:  ‸', { value: list(text('b')) }, '  '],
  ['A: x‸', { value: list(text('b')) }, ' x'],
])('the filter of %j', (file, insertion, filter) => {
  const { text: before, offset } = cursorIn(file);
  const cursor = yaml.cursor(before, offset);
  expect(cursor && yaml.insert(before, cursor, insertion).filter).toBe(filter);
});

test('a field on a blank line of any depth leaves everything else as it was', () => {
  const file =
    'A: b\nC:\n  - D: e # f\n    G: [h, "i"]\n\n  - J:\n      K: |\n        l\n         m\nN: { O: p }\nQ:\n    R: s\n';
  const lines = file.split('\n');
  const before = yaml.parse(file).root;
  fc.assert(
    fc.property(fc.nat(lines.length - 1), fc.nat(10), fc.constantFrom('', 'Ab'), (at, depth, typed) => {
      const blank = ' '.repeat(depth) + typed;
      const marked = [...lines.slice(0, at), `${blank}‸`, ...lines.slice(at)].join('\n');
      const { text: half, offset } = cursorIn(marked);
      const cursor = yaml.cursor(half, offset);
      if (!cursor || cursor.role === 'value') return;
      const { root, problems } = yaml.parse(plainText(completed(marked, TARGETS) ?? ''));
      expect(problems).toEqual([]);
      const added = nodeAt(root, [...cursor.path, 'Targets', 0, 'Values', 0]);
      expect(added && jsonOf(added)).toBe('Prod');
      const without = JSON.stringify(root && jsonOf(root)).replace(
        /,?"Targets":\[\{"Key":"tag:Env","Values":\["Prod"\]\}\]/,
        '',
      );
      const tidy = without.replace('{,', '{').replace(/\{\},|,\{\}/, '');
      expect(tidy).toBe(JSON.stringify(before && jsonOf(before)));
    }),
    { numRuns: 300 },
  );
});
