import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TextChange } from '../../../../server/src/service/edits.ts';
import { yaml } from '../../../../server/src/service/formats/yaml/yaml.ts';
import {
  jsonOf,
  type Node,
  nodeAt,
  type Path,
  type Span,
  walk,
} from '../../../../server/src/service/tree.ts';
import { marked } from '../../../support/markers.ts';

/** What is marked is the only problem; its first fix gives `fixed`, which has no problem left unless `still` names it. */
interface Mistake {
  readonly file: string;
  readonly code: string;
  readonly says?: RegExp;
  readonly fixed?: string;
  readonly still?: readonly string[];
  /** What the file is read as, all the same. */
  readonly means?: unknown;
}

function check({ file, code, says, fixed, still, means }: Mistake): void {
  const { text, spans } = marked(file);
  const { root, problems } = yaml.parse(text);
  expect(problems.map((problem) => problem.code)).toEqual([code]);
  expect(problems.map(({ span }) => span)).toEqual(spans);
  const [problem] = problems;
  if (says) expect(problem?.message).toMatch(says);
  const [fix] = problem?.fixes ?? [];
  const after =
    fix &&
    applied(
      text,
      fix.edits.map((edit) => yaml.edit(text, edit)),
    );
  expect(after).toBe(fixed);
  if (fixed !== undefined) expect(yaml.parse(fixed).problems.map((left) => left.code)).toEqual(still ?? []);
  if (means !== undefined) expect(root && jsonOf(root)).toEqual(means);
}

const applied = (text: string, changes: readonly (TextChange | undefined)[]): string =>
  changes.reduceRight<string>((result, change) => {
    if (!change) throw new Error('The fix cannot be written');
    return result.slice(0, change.span.start) + change.text + result.slice(change.span.end);
  }, text);

const cases = (table: readonly Mistake[]) =>
  table.map((one) => ({ ...one, shown: JSON.stringify(one.file) }));

describe('words that YAML takes for something else', () => {
  test.each(
    cases([
      { file: 'Key: «*»\nB: c\n', code: 'bare-star', fixed: 'Key: "*"\nB: c\n', means: { Key: '*', B: 'c' } },
      { file: 'A:\n  - «*»\n  - b\n', code: 'bare-star', fixed: 'A:\n  - "*"\n  - b\n' },
      { file: 'A: [«*», b]\n', code: 'bare-star', fixed: 'A: ["*", b]\n', means: { A: ['*', 'b'] } },
      { file: 'A: [b, «* *»]\n', code: 'bare-star', fixed: 'A: [b, "* *"]\n' },
      { file: 'A: «* * *» # c\n', code: 'bare-star', fixed: 'A: "* * *" # c\n' },
      { file: 'A: «*.log»\n', code: 'unknown-anchor', fixed: 'A: "*.log"\n', says: /&\.log/ },
      { file: 'A: «*foo»\nB: &foo c\n', code: 'unknown-anchor', fixed: 'A: "*foo"\nB: &foo c\n' },
      {
        file: 'A: «{{ssm:x}}»\nB: c\n',
        code: 'bare-reference',
        fixed: 'A: "{{ssm:x}}"\nB: c\n',
        means: { A: '{{ssm:x}}', B: 'c' },
      },
      { file: 'A: «{{ ssm:x }}»\n', code: 'bare-reference', fixed: 'A: "{{ ssm:x }}"\n' },
      { file: 'A: «{{ssm:x}}/b c» # d\n', code: 'bare-reference', fixed: 'A: "{{ssm:x}}/b c" # d\n' },
      {
        file: 'A: «{{ssm:x»\nB: c\n',
        code: 'bare-reference',
        fixed: 'A: "{{ssm:x"\nB: c\n',
        means: { A: '{{ssm:x', B: 'c' },
      },
      { file: 'A:\n  - «{{ssm:x}}»\n', code: 'bare-reference', fixed: 'A:\n  - "{{ssm:x}}"\n' },
      { file: 'A: [«{{ssm:x}}», b]\n', code: 'bare-reference', fixed: 'A: ["{{ssm:x}}", b]\n' },
      { file: 'A: [«b-{{ssm:x}}-c», d]\n', code: 'bare-reference', fixed: 'A: ["b-{{ssm:x}}-c", d]\n' },
      { file: 'A: { B: «{{ssm:x}}» }\n', code: 'bare-reference', fixed: 'A: { B: "{{ssm:x}}" }\n' },
      { file: 'A: «{{ssm:"x"}}»\n', code: 'bare-reference', fixed: 'A: "{{ssm:\\"x\\"}}"\n' },
      { file: 'A: «@b»\nC: d\n', code: 'reserved-character', fixed: 'A: "@b"\nC: d\n', says: /with @/ },
      { file: 'A: «`b c`»\n', code: 'reserved-character', fixed: 'A: "`b c`"\n' },
      { file: 'A: «%b»\n', code: 'reserved-character', fixed: 'A: "%b"\n' },
      { file: 'A: «,b»\n', code: 'reserved-character', fixed: 'A: ",b"\n' },
      { file: 'A: [«|b»]\n', code: 'reserved-character', fixed: 'A: ["|b"]\n' },
      {
        file: 'A: «2024-01-31»\n',
        code: 'bare-date',
        fixed: 'A: "2024-01-31"\n',
        means: { A: '2024-01-31' },
        says: /date/,
      },
      { file: 'A: «2024-01-31T10:00:00Z»\n', code: 'bare-date', fixed: 'A: "2024-01-31T10:00:00Z"\n' },
      { file: 'A: [«2024-01-31»]\n', code: 'bare-date', fixed: 'A: ["2024-01-31"]\n' },
      { file: 'A: «=»\n', code: 'unreadable-value', fixed: 'A: "="\n' },
      { file: 'A: «0x_»\n', code: 'unreadable-value', fixed: 'A: "0x_"\n' },
      { file: 'A: «!Ref» b\n', code: 'unknown-tag', says: /CloudFormation/, means: { A: 'b' } },
      { file: 'A:\n  - «!Sub» "x"\n', code: 'unknown-tag', says: /!Sub is a function of CloudFormation/ },
      { file: 'A: «!GetAtt» [b, c]\n', code: 'unknown-tag' },
      { file: 'A: «!mine» b\n', code: 'unknown-tag', says: /tag !mine/ },
      { file: 'A: «!!binary» aGk=\n', code: 'unknown-tag' },
      { file: 'A: "b«\\q»"\n', code: 'invalid-escape', fixed: 'A: "b\\\\q"\n' },
      { file: 'A: "it«\\\'»s"\n', code: 'invalid-escape', fixed: 'A: "it\'s"\n' },
      { file: '«1»: a\n', code: 'name-not-text', fixed: '"1": a\n' },
      { file: 'A:\n  «true»: a\n', code: 'name-not-text', fixed: 'A:\n  "true": a\n' },
      { file: '«2024-01-31»: a\n', code: 'name-not-text', fixed: '"2024-01-31": a\n' },
      { file: '«[a]»: b\n', code: 'name-not-text' },
      { file: '«»: b\n', code: 'missing-name' },
    ]),
  )('$shown', check);
});

describe('blanks', () => {
  test.each(
    cases([
      {
        file: 'A:\n«\t»- B: c\n\t  D: e\n',
        code: 'tab',
        fixed: 'A:\n  - B: c\n    D: e\n',
        means: { A: [{ B: 'c', D: 'e' }] },
        says: /spaces/,
      },
      { file: 'A: b\n«\t»\nC: d\n', code: 'tab', fixed: 'A: b\n\nC: d\n' },
      { file: 'A:«\t»b\n', code: 'tab', fixed: 'A: b\n' },
      { file: 'A: b«\t»# c\n', code: 'tab', fixed: 'A: b # c\n' },
      { file: 'A: b«\t»\n', code: 'tab', fixed: 'A: b\n' },
      { file: 'A: [b,«\t»c]\n', code: 'tab', fixed: 'A: [b, c]\n' },
      { file: 'A: b«\t»c\n', code: 'tab', fixed: 'A: b c\n' },
      { file: 'A: |\n«\t»b\n', code: 'tab', fixed: 'A: |\n  b\n', means: { A: 'b\n' } },
      {
        file: 'A:\n    B: c\n    D:\n«\t\t»- e\n',
        code: 'tab',
        fixed: 'A:\n    B: c\n    D:\n        - e\n',
      },
      {
        file: 'A:\n«\u00a0\u00a0»B: c\n',
        code: 'special-blank',
        fixed: 'A:\n  B: c\n',
        means: { A: { B: 'c' } },
      },
      { file: 'A: b«\u0007»\n', code: 'control-character', fixed: 'A: b\n', says: /U\+0007/ },
      { file: '# «\u0007»\nA: b\n', code: 'control-character', fixed: '# \nA: b\n' },
    ]),
  )('$shown', check);
});

describe('colons, dashes and names', () => {
  test.each(
    cases([
      { file: '«Name:»b\n', code: 'missing-space', fixed: 'Name: b\n', means: { Name: 'b' } },
      {
        file: '«Name:»b\nC: d\n',
        code: 'missing-space',
        fixed: 'Name: b\nC: d\n',
        means: { Name: 'b', C: 'd' },
      },
      { file: 'A: b\n«Name:»c\nD: e\n', code: 'missing-space', fixed: 'A: b\nName: c\nD: e\n' },
      { file: 'A:\n  - «B:»c\n    D: [e]\n', code: 'missing-space', fixed: 'A:\n  - B: c\n    D: [e]\n' },
      { file: 'A:\n  - B: c\n    «D:»[e]\n', code: 'missing-space', fixed: 'A:\n  - B: c\n    D: [e]\n' },
      { file: '«"A":»b\nC: d\n', code: 'missing-space', fixed: '"A": b\nC: d\n' },
      { file: 'A: { «B:»{ c: d } }\n', code: 'missing-space', fixed: 'A: { B: { c: d } }\n' },
      {
        file: 'A:\n  «-»B: c\n    D: e\n',
        code: 'missing-space',
        fixed: 'A:\n  - B: c\n    D: e\n',
        means: { A: [{ B: 'c', D: 'e' }] },
      },
      {
        file: 'A:\n  - b\n  «-»c\n',
        code: 'missing-space',
        fixed: 'A:\n  - b\n  - c\n',
      },
      {
        file: 'A: b\n«Name»\nC: d\n',
        code: 'missing-colon',
        fixed: 'A: b\nName:\nC: d\n',
        still: ['missing-value'],
        means: { A: 'b', C: 'd' },
      },
      { file: 'A: b\n«Na»', code: 'missing-colon', fixed: 'A: b\nNa:', still: ['missing-value'] },
      { file: '«Na»', code: 'missing-colon', fixed: 'Na:', still: ['missing-value'] },
      { file: '«Name» b\n', code: 'missing-colon', fixed: 'Name: b\n' },
      {
        file: 'A:\n  B: c\n  «D»\nE: f\n',
        code: 'missing-colon',
        fixed: 'A:\n  B: c\n  D:\nE: f\n',
        still: ['missing-value'],
      },
      {
        file: 'A: b\r\n«Name»\r\nC: d\r\n',
        code: 'missing-colon',
        fixed: 'A: b\r\nName:\r\nC: d\r\n',
        still: ['missing-value'],
      },
      { file: '«A»:\n', code: 'missing-value' },
      { file: '«A»:\nB: c\n', code: 'missing-value', means: { B: 'c' } },
      { file: 'A:\n  «-\n»', code: 'missing-value' },
      { file: 'A:\n  -«»', code: 'missing-value' },
      { file: 'A: { «B» }\n', code: 'missing-value' },
      {
        file: 'A: «b: c»\nD: e\n',
        code: 'second-colon',
        fixed: 'A: "b: c"\nD: e\n',
        means: { A: 'b: c', D: 'e' },
      },
      {
        file: 'A:\n  - B: «tag: Env» # c\n    D: e\n',
        code: 'second-colon',
        fixed: 'A:\n  - B: "tag: Env" # c\n    D: e\n',
      },
      { file: 'A: «-» b\n', code: 'dash-behind-key', fixed: 'A:\n  - b\n', means: { A: ['b'] } },
      { file: 'A:\r\n  B: «-» c\r\n', code: 'dash-behind-key', fixed: 'A:\r\n  B:\r\n    - c\r\n' },
      { file: 'A: b\n«A»: c\n', code: 'duplicate-key', fixed: 'A: b\n', says: /line 1/, means: { A: 'c' } },
      { file: 'A: { B: c, «B»: d }\n', code: 'duplicate-key', fixed: 'A: { B: c }\n' },
      { file: 'A: b\n«"A"»: c\n', code: 'duplicate-key', fixed: 'A: b\n' },
    ]),
  )('$shown', check);
});

describe('quotes and brackets', () => {
  test.each(
    cases([
      {
        file: 'A: «"b»\nC: d\n',
        code: 'unclosed-string',
        fixed: 'A: "b"\nC: d\n',
        means: { A: 'b', C: 'd' },
      },
      { file: "A: «'b»\nC: 'd'\n", code: 'unclosed-string', fixed: "A: 'b'\nC: 'd'\n" },
      { file: 'A: «"b»\nC: "d"\nE: f\n', code: 'unclosed-string', fixed: 'A: "b"\nC: "d"\nE: f\n' },
      {
        file: 'A:\n  - B: «"c»\n    D: ["e"]\n',
        code: 'unclosed-string',
        fixed: 'A:\n  - B: "c"\n    D: ["e"]\n',
      },
      {
        file: 'A: [«"b»]\nC: d\n',
        code: 'unclosed-string',
        fixed: 'A: ["b"]\nC: d\n',
        means: { A: ['b'], C: 'd' },
      },
      { file: 'A: «"b, c» # d\n', code: 'unclosed-string', fixed: 'A: "b, c" # d\n' },
      { file: 'A: «"»', code: 'unclosed-string', fixed: 'A: ""' },
      { file: '«"A»: b\n', code: 'unclosed-string', fixed: '"A": b\n', means: { A: 'b' } },
      { file: "A: 'it'«s'»\n", code: 'text-after-string', fixed: "A: 'it''s'\n" },
      { file: 'A: "say "«hi""»\nB: c\n', code: 'text-after-string', fixed: 'A: "say \\"hi\\""\nB: c\n' },
      { file: 'A: "b" «c»\n', code: 'text-after-string' },
      {
        file: 'A: «[»b, c\nD: e\n',
        code: 'unclosed-bracket',
        fixed: 'A: [b, c]\nD: e\n',
        means: { A: ['b', 'c'], D: 'e' },
      },
      { file: 'A: «{» B: c\nD: e\n', code: 'unclosed-bracket', fixed: 'A: { B: c}\nD: e\n' },
      { file: 'A: { B: «[»c }\n', code: 'unclosed-bracket', fixed: 'A: { B: [c] }\n' },
      { file: 'A: «[»b}\n', code: 'unclosed-bracket', fixed: 'A: [b]\n' },
      {
        file: 'A: [b]«]»\nC: d\n',
        code: 'extra-bracket',
        fixed: 'A: [b]\nC: d\n',
        means: { A: ['b'], C: 'd' },
      },
      { file: 'A: b\n«}»\n', code: 'extra-bracket', fixed: 'A: b\n\n' },
      { file: 'A: [b,«,» c]\n', code: 'extra-comma', fixed: 'A: [b, c]\n' },
      { file: 'A: [["b"] «"c"»]\n', code: 'missing-comma', fixed: 'A: [["b"], "c"]\n' },
      {
        file: '{\n  "A": "b"\n  «"»C": "d"\n}\n',
        code: 'missing-comma',
        fixed: '{\n  "A": "b",\n  "C": "d"\n}\n',
      },
      { file: 'A: |«x»\n  b\n', code: 'syntax', says: /below/ },
    ]),
  )('$shown', check);
});

describe('lines that are not lined up', () => {
  test.each(
    cases([
      {
        file: 'A: b\n  «C»: d\nE: f\n',
        code: 'bad-indentation',
        fixed: 'A: b\nC: d\nE: f\n',
        means: { A: 'b', C: 'd', E: 'f' },
        says: /by 0, not by 2 spaces/,
      },
      { file: 'A:\n  - B: c\n   «D»: [e]\n', code: 'bad-indentation', fixed: 'A:\n  - B: c\n    D: [e]\n' },
      { file: 'A:\n  - B: c\n     «D»: [e]\n', code: 'bad-indentation', fixed: 'A:\n  - B: c\n    D: [e]\n' },
      {
        file: 'A:\n  - B: c\n «-» B: d\n',
        code: 'bad-indentation',
        fixed: 'A:\n  - B: c\n  - B: d\n',
        means: { A: [{ B: 'c' }, { B: 'd' }] },
      },
      {
        file: 'A:\n  - B: c\n    «-» B: d\n      E: f\n',
        code: 'bad-indentation',
        fixed: 'A:\n  - B: c\n  - B: d\n    E: f\n',
      },
      { file: 'A:\n  B: c\n «D»: e\n', code: 'bad-indentation', fixed: 'A:\n  B: c\n  D: e\n' },
      {
        file: 'A:\n  B: c\n   «D»:\n     - e\n',
        code: 'bad-indentation',
        fixed: 'A:\n  B: c\n  D:\n    - e\n',
      },
    ]),
  )('$shown', check);
});

describe('a file is one mapping', () => {
  test.each(
    cases([
      { file: '«»', code: 'empty-file' },
      { file: '«»\n\n', code: 'empty-file' },
      { file: '\n«# nothing yet»\n\n', code: 'empty-file' },
      { file: '«---»\n', code: 'empty-file' },
      { file: '«- a»\n', code: 'not-a-mapping', says: /a list/ },
      { file: '«"a"»\n', code: 'not-a-mapping', says: /text/ },
      { file: 'A: b\n«---»\nC: d\n', code: 'several-documents', means: { A: 'b' } },
      { file: 'A: b\n«---»\n', code: 'several-documents', fixed: 'A: b\n' },
      { file: '---\n«---»\nA: b\n', code: 'several-documents', fixed: '---\nA: b\n', means: { A: 'b' } },
      { file: 'A: b\n...\n«C: d»\n', code: 'several-documents' },
    ]),
  )('$shown', check);
});

describe('references', () => {
  test.each(
    cases([
      { file: 'A: &x {b: «*x»}\n', code: 'circular-alias', says: /never end/ },
      { file: 'A: &x\n  - b\n  - «*x»\n', code: 'circular-alias' },
      { file: 'A:\n  <<: «b»\n', code: 'wrong-merge' },
      { file: 'A:\n  <<: {b: c}\n  «<<»: {d: e}\n', code: 'duplicate-key' },
      {
        file: 'A: &a {b: c}\nD:\n  <<: *a\n  e: f\n  «e»: g\n',
        code: 'duplicate-key',
        says: /last one counts/,
        fixed: 'A: &a {b: c}\nD:\n  <<: *a\n  e: f\n',
      },
    ]),
  )('$shown', check);

  test('stand where they are written and mean what they refer to', () => {
    const { text, spans } = marked('A: &x\n  b: 1\nC: «*x»\nD: [«*x»]\n');
    const { root, problems } = yaml.parse(text);
    expect(problems).toEqual([]);
    expect(root && jsonOf(root)).toEqual({ A: { b: 1 }, C: { b: 1 }, D: [{ b: 1 }] });
    expect([nodeAt(root, ['C']), nodeAt(root, ['D', 0])].map((node) => node?.span)).toEqual(spans);
    for (const path of [['C'], ['C', 'b'], ['D', 0]])
      expect(nodeAt(root, path)?.alias, path.join('.')).toBe(true);
    expect(nodeAt(root, ['A', 'b'])?.alias).toBeUndefined();
  });

  test.each([
    ['B:\n  <<: *a\n  y: 3', { x: 1, y: 3 }],
    ['B:\n  y: 3\n  <<: *a', { x: 1, y: 3 }],
    ['B: {<<: *a}', { x: 1, y: 2 }],
    ['B:\n  <<: [{y: 5}, *a]', { x: 1, y: 5 }],
    ['B:\n  <<: [*a, {y: 5, z: 6}]', { x: 1, y: 2, z: 6 }],
    ['B:\n  "<<": 1', { '<<': 1 }],
  ])('a merge gives way: %s', (text, means) => {
    const { root, problems } = yaml.parse(`A: &a {x: 1, y: 2}\n${text}\n`);
    expect(problems).toEqual([]);
    const node = nodeAt(root, ['B']);
    expect(node && jsonOf(node)).toEqual(means);
  });

  test('that multiply are followed no further than a file can reach', () => {
    const levels = [...'bcdefgh'].map((name, index) => {
      const inner = Array<string>(9).fill(`*${'abcdefgh'.charAt(index)}`);
      return `${name}: &${name} [${inner.join(', ')}]\n`;
    });
    const { problems } = yaml.parse(`a: &a [x]\n${levels.join('')}`);
    expect(problems.map(({ code }) => code)).toEqual(['too-many-references']);
  });
});

describe('is read as the AWS CLI reads it', () => {
  test.each<readonly [string, unknown]>([
    ['yes', 'yes'],
    ['on', 'on'],
    ['no', 'no'],
    ['True', true],
    ['FALSE', false],
    ['tRUE', 'tRUE'],
    ['~', null],
    ['Null', null],
    ['10', 10],
    ['10%', '10%'],
    ['+1', 1],
    ['1_000', 1000],
    ['0b11', 3],
    ['0o17', 15],
    ['017', 17],
    ['0x1F', 31],
    ['1e3', 1000],
    ['.5', 0.5],
    ['.5e3', '.5e3'],
    ['_', '_'],
    ['012345678901', 12345678901],
    ['1:30', '1:30'],
    ['2024-1-1', '2024-1-1'],
    ['"10"', '10'],
    ["'it''s'", "it's"],
    ['"\\u00e9\\/"', 'é/'],
    ['!!str 10', '10'],
    ['!!int "10"', 10],
    ['!!bool yes', true],
    ['! 10', 10],
    ['a#b', 'a#b'],
    ['a]', 'a]'],
    ['cron(0 2 ? * SUN *)', 'cron(0 2 ? * SUN *)'],
    ['|\n  a\n  b', 'a\nb\n'],
    ['>-\n  a\n  b', 'a b'],
    ['"a\nb"', 'a b'],
    ['[\nb,\n c\n]', ['b', 'c']],
    ['[b, c,]', ['b', 'c']],
    ['"b"#c', 'b'],
  ])('%s', (source, value) => {
    const { root, problems } = yaml.parse(`A: ${source}\nZ: z\n`);
    expect(problems).toEqual([]);
    expect(root && jsonOf(root)).toEqual({ A: value, Z: 'z' });
  });

  test.each<readonly [string, unknown]>([
    ['{"A": "b", "C": [1, true, null]}', { A: 'b', C: [1, true, null] }],
    ['\ufeffA: b\n', { A: 'b' }],
    ['%YAML 1.2\n---\nA: b\n', { A: 'b' }],
    ['%YAML 1.1\n---\nA: yes\n', { A: true }],
    ['---\nA: b\n...\n', { A: 'b' }],
    ['A:\n- b\n- c\nD: e\n', { A: ['b', 'c'], D: 'e' }],
    ['? A\n: b\n', { A: 'b' }],
    ['A: b\r\nC:\r\n  - d\r\n', { A: 'b', C: ['d'] }],
  ])('%j', (text, value) => {
    const { root, problems } = yaml.parse(text);
    expect(problems).toEqual([]);
    expect(root && jsonOf(root)).toEqual(value);
  });

  test('keeps what is written', () => {
    const { root } = yaml.parse('A: 012345678901\nB: "x"\nC: |\n  y\n\nD: z\n');
    const sources = ['A', 'B', 'C']
      .map((name) => nodeAt(root, [name]))
      .map((node) => node?.kind === 'scalar' && node.source);
    expect(sources).toEqual(['012345678901', '"x"', '|\n  y']);
  });
});

describe('the tree stands where the text does', () => {
  test.each<readonly [Path, string]>([
    [[], '«A: b\nC:\n  - D: e # f\n    G: [h, "i"]\n  - j»\n'],
    [['A'], 'A: «b»\nC:\n  - D: e # f\n    G: [h, "i"]\n  - j\n'],
    [['C'], 'A: b\nC:\n  «- D: e # f\n    G: [h, "i"]\n  - j»\n'],
    [['C', 0], 'A: b\nC:\n  - «D: e # f\n    G: [h, "i"]»\n  - j\n'],
    [['C', 0, 'G'], 'A: b\nC:\n  - D: e # f\n    G: «[h, "i"]»\n  - j\n'],
    [['C', 0, 'G', 1], 'A: b\nC:\n  - D: e # f\n    G: [h, «"i"»]\n  - j\n'],
    [['C', 1], 'A: b\nC:\n  - D: e # f\n    G: [h, "i"]\n  - «j»\n'],
  ])('%j', (path, file) => {
    const { text, spans } = marked(file);
    expect([nodeAt(yaml.parse(text).root, path)?.span]).toEqual(spans);
  });

  test('properties reach from their name to the end of their value', () => {
    const { text, spans } = marked('«A: b»\n«C:»\n«D: |\n  e»\n\n«F: {g: h}»\n');
    const { root } = yaml.parse(text);
    expect(root?.kind === 'object' && root.properties.map(({ span }) => span)).toEqual(spans);
  });
});

test.each([
  ['«# a»\nA: b «# c»\nC: "# d" «# e»\n'],
  ['A: |\n  # text\n«# b»\n'],
  ['A: [ «# b»\n  c ]\nD: e#f\n'],
  ['A: | «# b»\n  c\n'],
])('comments: %j', (file) => {
  const { text, spans } = marked(file);
  expect(yaml.comments(text)).toEqual(spans);
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...[
      'A',
      'b',
      'Name',
      ': ',
      ':',
      '- ',
      '-',
      '\n',
      '\n  ',
      '\n    ',
      '\r\n',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      '{{',
      ', ',
    ],
    ...[
      '#',
      ' # c',
      '*',
      '&a ',
      '*a',
      '<<: ',
      '|',
      '>',
      '!Ref ',
      '%',
      '@',
      '\t',
      ' ',
      '---',
      '...',
      '1',
      '2024-01-01',
      '\ufeff',
      '?',
      '\\',
    ],
  );
  const texts = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''));

  test('is read without an exception, and everything lies inside it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { root, problems } = yaml.parse(text);
        for (const { span } of problems) inside(span, text);
        for (const { node } of walk(root)) for (const span of spansOf(node)) inside(span, text);
        for (const span of yaml.comments(text)) expect(text.charAt(span.start)).toBe('#');
        expect(problems.map(({ span }) => span.start)).toEqual(
          problems.map(({ span }) => span.start).toSorted((a, b) => a - b),
        );
      }),
      { numRuns: 400 },
    );
  });

  test('has fixes that can be written', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const edit of yaml
          .parse(text)
          .problems.flatMap(({ fixes }) => fixes.flatMap(({ edits }) => edits))) {
          const change = yaml.edit(text, edit);
          expect(change).toBeDefined();
          if (change) inside(change.span, text);
        }
      }),
      { numRuns: 200 },
    );
  });
});

function inside({ start, end }: Span, text: string): void {
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeGreaterThanOrEqual(start);
  expect(end).toBeLessThanOrEqual(text.length);
}

const spansOf = (node: Node): readonly Span[] => [
  node.span,
  ...(node.kind === 'object' ? node.properties.flatMap(({ key, span }) => [key.span, span]) : []),
];
