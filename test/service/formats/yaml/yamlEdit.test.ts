import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edit } from '../../../../server/src/service/edits.ts';
import { yaml } from '../../../../server/src/service/formats/yaml/yaml.ts';
import {
  type JsonValue,
  jsonOf,
  type Node,
  nodeAt,
  type Path,
  propertyOf,
} from '../../../../server/src/service/tree.ts';

type Wish =
  | { readonly replace: Path; readonly by: JsonValue }
  | { readonly rename: Path; readonly to: string }
  | { readonly remove: Path }
  | { readonly into: Path; readonly key: string; readonly value: JsonValue };

function editOf(root: Node | undefined, wish: Wish): Edit {
  if ('replace' in wish) return { change: 'replace', node: due(nodeAt(root, wish.replace)), by: wish.by };
  if ('into' in wish) {
    return { change: 'insert', key: wish.key, value: wish.value, into: object(root, wish.into) };
  }
  const path = 'rename' in wish ? wish.rename : wish.remove;
  const from = object(root, path.slice(0, -1));
  const property = due(propertyOf(from, String(path.at(-1))));
  return 'rename' in wish
    ? { change: 'rename', property, to: wish.to }
    : { change: 'remove', property, from };
}

function object(root: Node | undefined, path: Path) {
  const node = due(nodeAt(root, path));
  if (node.kind !== 'object') throw new Error(`No mapping at ${path.join('.')}`);
  return node;
}

function due<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The file does not say that');
  return value;
}

/** The text after the edit; undefined where it cannot be written. */
function edited(file: string, wish: Wish): string | undefined {
  const change = yaml.edit(file, editOf(yaml.parse(file).root, wish));
  return change && file.slice(0, change.span.start) + change.text + file.slice(change.span.end);
}

type Case = readonly [file: string, wish: Wish, becomes: string | undefined];

function check(file: string, wish: Wish, becomes: string | undefined): void {
  const after = edited(file, wish);
  expect(after).toBe(becomes);
  if (after === undefined) return;
  const { root, problems } = yaml.parse(after);
  expect(problems.map(({ code }) => code).filter((code) => code !== 'empty-file')).toEqual([]);
  if ('replace' in wish) expect(jsonOf(due(nodeAt(root, wish.replace)))).toEqual(wish.by);
  if ('into' in wish) expect(jsonOf(due(nodeAt(root, [...wish.into, wish.key])))).toEqual(wish.value);
}

describe('replace', () => {
  test.each<Case>([
    ['A: b # c\n', { replace: ['A'], by: 'd' }, 'A: d # c\n'],
    ['A: 10\n', { replace: ['A'], by: '10' }, 'A: "10"\n'],
    ['A: 012345678901\n', { replace: ['A'], by: '012345678901' }, 'A: "012345678901"\n'],
    ['A: yes\n', { replace: ['A'], by: true }, 'A: true\n'],
    ['A: "true"\n', { replace: ['A'], by: true }, 'A: true\n'],
    ['A: "b"\n', { replace: ['A'], by: 'c' }, 'A: "c"\n'],
    ["A: 'b'\n", { replace: ['A'], by: "it's" }, "A: 'it''s'\n"],
    ['A: b\n', { replace: ['A'], by: '*' }, 'A: "*"\n'],
    ['A: b\n', { replace: ['A'], by: '' }, 'A: ""\n'],
    ['A: b\n', { replace: ['A'], by: 'c: d' }, 'A: "c: d"\n'],
    ['A: [b, c]\n', { replace: ['A', 1], by: 'd, e' }, 'A: [b, "d, e"]\n'],
    ['A:\n  - b\n  - c # d\n', { replace: ['A', 1], by: 'e' }, 'A:\n  - b\n  - e # d\n'],
    ['A: b # c\n', { replace: ['A'], by: ['b'] }, 'A:\n  - b # c\n'],
    ['A: {B: c}\n', { replace: ['A', 'B'], by: ['c'] }, 'A: {B: [c]}\n'],
    ['A:\n- B: c\n', { replace: ['A', 0, 'B'], by: ['*', 'd'] }, 'A:\n- B:\n  - "*"\n  - d\n'],
    [
      'A:\n  B: c\n',
      { replace: ['A', 'B'], by: { D: 'e', F: ['g'] } },
      'A:\n  B:\n    D: e\n    F:\n      - g\n',
    ],
    ['A:\n  - b\n', { replace: ['A', 0], by: { C: 'd', E: 'f' } }, 'A:\n  - C: d\n    E: f\n'],
    [
      'A:\n  B: c # d\n  E: f\n',
      { replace: ['A'], by: [{ B: 'c', E: 'f' }] },
      'A:\n  - B: c # d\n    E: f\n',
    ],
    [
      'A:\n  - B: c # d\n    E: f\nG: h\n',
      { replace: ['A'], by: { B: 'c', E: 'f' } },
      'A:\n  B: c # d\n  E: f\nG: h\n',
    ],
    ['A: |\n  b\n  c\nD: e\n', { replace: ['A'], by: ['b\nc\n'] }, 'A:\n  - |\n    b\n    c\nD: e\n'],
    ['A: |\n  b\nC: d\n', { replace: ['A'], by: 'e' }, 'A: e\nC: d\n'],
    ['A:\n  - b\n  - c\nD: e\n', { replace: ['A'], by: 'f' }, 'A: f\nD: e\n'],
    ['A: # x\n  - b\n', { replace: ['A'], by: 'f' }, 'A: f # x\n'],
    ['A:\n  - b # x\n', { replace: ['A'], by: 'f' }, 'A: f # x\n'],
    ['A:\n  - b # x\n  - c\n', { replace: ['A'], by: 'f' }, undefined],
    ['A: [b, c]\n', { replace: ['A'], by: 'b' }, 'A: b\n'],
    ['A: b\r\nC: d\r\n', { replace: ['A'], by: ['b', 'e'] }, 'A:\r\n  - b\r\n  - e\r\nC: d\r\n'],
    ['A: &x b\nC: *x\n', { replace: ['C'], by: 'd' }, undefined],
    ['A: &x {b: c}\nC: *x\n', { replace: ['C', 'b'], by: 'd' }, undefined],
  ])('%j %j', check);
});

describe('rename', () => {
  test.each<Case>([
    ['A: b # c\n', { rename: ['A'], to: 'D' }, 'D: b # c\n'],
    ['"A": b\n', { rename: ['A'], to: 'D' }, '"D": b\n'],
    ["A: {'b': c}\n", { rename: ['A', 'b'], to: 'D' }, "A: {'D': c}\n"],
    ['A: b\n', { rename: ['A'], to: 'true' }, '"true": b\n'],
    ['A: &x {b: c}\nD:\n  <<: *x\n', { rename: ['D', 'b'], to: 'E' }, undefined],
  ])('%j %j', check);
});

describe('remove', () => {
  test.each<Case>([
    ['A: b\nC: d # e\nF: g\n', { remove: ['C'] }, 'A: b\nF: g\n'],
    ['A: b\n# about C\nC: d\n', { remove: ['C'] }, 'A: b\n# about C\n'],
    ['A: b\nC: d', { remove: ['C'] }, 'A: b'],
    ['A: b\r\nC: d', { remove: ['C'] }, 'A: b'],
    ['A: b\r\nC: d\r\n', { remove: ['A'] }, 'C: d\r\n'],
    ['A: b\n', { remove: ['A'] }, ''],
    ['A:\n  B: c\n', { remove: ['A', 'B'] }, 'A:\n  {}\n'],
    ['A:\n  - B: c\n    D: e\n', { remove: ['A', 0, 'B'] }, 'A:\n  - D: e\n'],
    ['A:\n  - B: c\n    D: e\n', { remove: ['A', 0, 'D'] }, 'A:\n  - B: c\n'],
    ['A:\n  - B: c\n    # d\n    E: f\n', { remove: ['A', 0, 'B'] }, 'A:\n  - \n    # d\n    E: f\n'],
    ['A:\n  - B\n  - C\nD: |\n  e\n\nF: g\n', { remove: ['D'] }, 'A:\n  - B\n  - C\n\nF: g\n'],
    ['A:\n  - b\nC: d\n', { remove: ['A'] }, 'C: d\n'],
    ['A: { B: c, D: e }\n', { remove: ['A', 'B'] }, 'A: { D: e }\n'],
    ['A: { B: c, D: e }\n', { remove: ['A', 'D'] }, 'A: { B: c }\n'],
    ['A: {B: c}\n', { remove: ['A', 'B'] }, 'A: {}\n'],
    ['{\n  "A": "b",\n  "C": "d"\n}\n', { remove: ['A'] }, '{\n  "C": "d"\n}\n'],
    ['A: &x {b: c}\nD: *x\n', { remove: ['D', 'b'] }, undefined],
  ])('%j %j', check);
});

describe('insert', () => {
  test.each<Case>([
    ['A: b\n', { into: [], key: 'C', value: 'd' }, 'A: b\nC: d\n'],
    ['A: b', { into: [], key: 'C', value: '10' }, 'A: b\nC: "10"'],
    ['A: b # c\n\n# d\n', { into: [], key: 'C', value: 'd' }, 'A: b # c\nC: d\n\n# d\n'],
    ['A: |\n  b\n\nC: d\n', { into: [], key: 'E', value: [] }, 'A: |\n  b\n\nC: d\nE: []\n'],
    ['A:\n  - B: c\n', { into: ['A', 0], key: 'D', value: ['e'] }, 'A:\n  - B: c\n    D:\n      - e\n'],
    ['A:\n- B: c\nD: e\n', { into: ['A', 0], key: 'D', value: ['e'] }, 'A:\n- B: c\n  D:\n  - e\nD: e\n'],
    ['A: {}\n', { into: ['A'], key: 'B', value: 'c' }, 'A: { B: c }\n'],
    ['A: { B: c }\n', { into: ['A'], key: 'D', value: { E: ['f'] } }, 'A: { B: c, D: { E: [f] } }\n'],
    ['A: {\n  B: c # x\n}\n', { into: ['A'], key: 'D', value: 'e' }, 'A: {\n  B: c, # x\n  D: e\n}\n'],
    ['A: b\r\nC: d\r\n', { into: [], key: 'E', value: { F: 'g' } }, 'A: b\r\nC: d\r\nE:\r\n  F: g\r\n'],
    ['A:\n    B: c\n', { into: [], key: 'D', value: { E: 'f' } }, 'A:\n    B: c\nD:\n    E: f\n'],
    [
      'A: &x {b: c}\nD:\n  <<: *x\n',
      { into: ['D'], key: 'e', value: 'f' },
      'A: &x {b: c}\nD:\n  <<: *x\n  e: f\n',
    ],
    ['A: &x {b: c}\nD: *x\n', { into: ['D'], key: 'e', value: 'f' }, undefined],
  ])('%j %j', check);
});

test('exact characters are written as they are told, inside the text alone', () => {
  expect(yaml.edit('A: b', { change: 'text', span: { start: 3, end: 4 }, text: 'c' })).toEqual({
    span: { start: 3, end: 4 },
    text: 'c',
  });
  expect(yaml.edit('A: b', { change: 'text', span: { start: 3, end: 9 }, text: 'c' })).toBeUndefined();
});

test('any string can be written anywhere, and is read as it was', () => {
  const files: readonly (readonly [string, Path])[] = [
    ['A: b # c\nD: e\n', ['A']],
    ['A: "b"\n', ['A']],
    ["A: 'b'\n", ['A']],
    ['A: [b, c]\n', ['A', 0]],
    ['A: {B: c}\n', ['A', 'B']],
    ['A:\n  - b\n', ['A', 0]],
  ];
  const strings = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...' \t\n:#-?*&!|>%@`\'"{}[],a1.~=<\\\u2028\u0085\u00e9') }),
  );
  fc.assert(
    fc.property(strings, fc.constantFrom(...files), (by, [file, path]) => {
      if (/\p{Cs}/u.test(by)) return;
      const { root, problems } = yaml.parse(edited(file, { replace: path, by }) ?? '');
      expect(problems).toEqual([]);
      expect(jsonOf(due(nodeAt(root, path)))).toBe(by);
    }),
    { numRuns: 500 },
  );
});
