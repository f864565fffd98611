import { describe, expect, test } from 'vitest';
import type { Edit } from '../../../../server/src/service/edits.ts';
import { json } from '../../../../server/src/service/formats/json/json.ts';
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
  if ('into' in wish)
    return { change: 'insert', key: wish.key, value: wish.value, into: object(root, wish.into) };
  const path = 'rename' in wish ? wish.rename : wish.remove;
  const from = object(root, path.slice(0, -1));
  const property = due(propertyOf(from, String(path.at(-1))));
  return 'rename' in wish
    ? { change: 'rename', property, to: wish.to }
    : { change: 'remove', property, from };
}

function object(root: Node | undefined, path: Path) {
  const node = due(nodeAt(root, path));
  if (node.kind !== 'object') throw new Error(`No object at ${path.join('.')}`);
  return node;
}

function due<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The file does not say that');
  return value;
}

interface Case {
  readonly file: string;
  readonly wish: Wish;
  readonly becomes: string;
  /** Set for broken files, which stay so. */
  readonly broken?: true;
}

function check({ file, wish, becomes, broken }: Case): void {
  const { root, problems } = json.parse(file);
  const change = due(json.edit(file, editOf(root, wish)));
  const after = file.slice(0, change.span.start) + change.text + file.slice(change.span.end);
  expect(after).toBe(becomes);
  const left = json.parse(after);
  if (!broken) expect(left.problems.length <= problems.length).toBe(true);
  if ('into' in wish) {
    const added = propertyOf(nodeAt(left.root, wish.into), wish.key)?.value;
    expect(added && jsonOf(added)).toEqual(wish.value);
  }
}

const cases = (table: readonly Case[]) =>
  table.map((one) => ({ ...one, shown: `${JSON.stringify(one.wish)} in ${JSON.stringify(one.file)}` }));

const a = (value: JsonValue = 1): Wish => ({ into: [], key: 'k', value });
const rid = (...path: string[]): Wish => ({ remove: path });

describe('edits', () => {
  test.each(
    cases([
      { file: '{"a": 10}', wish: { replace: ['a'], by: '10' }, becomes: '{"a": "10"}' },
      { file: '{"a": "x"}', wish: { replace: ['a'], by: ['x'] }, becomes: '{"a": ["x"]}' },
      { file: '{"a": "x"}', wish: { replace: ['a'], by: [] }, becomes: '{"a": []}' },
      {
        file: '{\n\t"a": "x"\n}',
        wish: { replace: ['a'], by: [{ b: { c: null } }] },
        becomes: '{\n\t"a": [\n\t\t{\n\t\t\t"b": {\n\t\t\t\t"c": null\n\t\t\t}\n\t\t}\n\t]\n}',
      },
      {
        file: '{"a": {"b": 1}}',
        wish: { replace: ['a', 'b'], by: 'q"\\' },
        becomes: String.raw`{"a": {"b": "q\"\\"}}`,
      },
      { file: '{name: 1}', wish: { rename: ['name'], to: 'Name' }, becomes: '{"Name": 1}' },
      {
        file: '{"a": {"b": 1}}',
        wish: { rename: ['a', 'b'], to: 'B"' },
        becomes: String.raw`{"a": {"B\"": 1}}`,
      },
    ]),
  )('$shown', check);

  test.each(
    cases([
      { file: '{"a": 1}', wish: rid('a'), becomes: '{}' },
      { file: '{\n  "a": 1\n}\n', wish: rid('a'), becomes: '{}\n' },
      { file: '{\n  // c\n  "a": 1\n}', wish: rid('a'), becomes: '{\n  // c\n}' },
      { file: '{"a": 1, "b": 2}', wish: rid('a'), becomes: '{"b": 2}' },
      { file: '{"a": 1, "b": 2}', wish: rid('b'), becomes: '{"a": 1}' },
      { file: '{"a": 1, "b": 2, "c": 3}', wish: rid('b'), becomes: '{"a": 1, "c": 3}' },
      { file: '{\n  "a": 1,\n  "b": 2\n}', wish: rid('a'), becomes: '{\n  "b": 2\n}' },
      { file: '{\n  "a": 1,\n  "b": 2\n}', wish: rid('b'), becomes: '{\n  "a": 1\n}' },
      {
        file: '{\r\n  "a": 1,\r\n  "b": [\r\n    2\r\n  ],\r\n  "c": 3\r\n}',
        wish: rid('b'),
        becomes: '{\r\n  "a": 1,\r\n  "c": 3\r\n}',
      },
      { file: '{\n  "a": 1, // x\n  "b": 2\n}', wish: rid('b'), becomes: '{\n  "a": 1 // x\n}' },
      { file: '{"a": 1, // x\n  "b": 2}', wish: rid('b'), becomes: '{"a": 1 // x\n  }' },
      {
        file: '{\n  "a": 1, // x\n  "b": 2\n}',
        wish: rid('a'),
        becomes: '{\n  // x\n  "b": 2\n}',
        broken: true,
      },
      { file: '{"a": 1, "a": 2}', wish: rid('a'), becomes: '{"a": 1}' },
      { file: '{"x": [{"a": 1}]}', wish: { remove: ['x', 0, 'a'] }, becomes: '{"x": [{}]}' },
      { file: '{"a": 1 "b": 2}', wish: rid('b'), becomes: '{"a": 1}' },
      { file: '{"a":, "b": 2}', wish: rid('a'), becomes: '{"b": 2}' },
    ]),
  )('$shown', check);

  test.each(
    cases([
      { file: '{}', wish: a(), becomes: '{\n  "k": 1\n}' },
      { file: '{\n}', wish: a('x'), becomes: '{\n  "k": "x"\n}' },
      { file: '{ // c\n}', wish: a(), becomes: '{ // c\n  "k": 1\n}', broken: true },
      { file: '{"a": 1}', wish: a(), becomes: '{"a": 1, "k": 1}' },
      { file: '{"a": 1,}', wish: a(), becomes: '{"a": 1, "k": 1}' },
      { file: '{\n    "a": 1\n}', wish: a([1, 2]), becomes: '{\n    "a": 1,\n    "k": [1, 2]\n}' },
      { file: '{\n  "a": 1 // c\n}', wish: a(), becomes: '{\n  "a": 1, // c\n  "k": 1\n}' },
      { file: '{\n  "a": 1, // c\n}', wish: a(), becomes: '{\n  "a": 1, // c\n  "k": 1\n}' },
      { file: '{\r\n  "a": {\r\n  }\r\n}', wish: a(), becomes: '{\r\n  "a": {\r\n  },\r\n  "k": 1\r\n}' },
      {
        file: '{\n  "a": {}\n}',
        wish: { into: ['a'], key: 'k', value: {} },
        becomes: '{\n  "a": {\n    "k": {}\n  }\n}',
      },
      {
        file: '{\n  "a": [\n    { "b": 1 }\n  ]\n}',
        wish: { into: ['a', 0], key: 'k', value: true },
        becomes: '{\n  "a": [\n    { "b": 1, "k": true }\n  ]\n}',
      },
      { file: '{"a": 1', wish: a(), becomes: '{"a": 1, "k": 1' },
      { file: '{', wish: a(), becomes: '{\n  "k": 1\n' },
    ]),
  )('$shown', check);

  test('exact characters are written as they are, within the text', () => {
    const at = (start: number, end: number): Edit => ({ change: 'text', span: { start, end }, text: 'x' });
    expect(json.edit('{}', at(1, 1))).toEqual({ span: { start: 1, end: 1 }, text: 'x' });
    expect(json.edit('{}', at(1, 9))).toBeUndefined();
  });

  test('an edit to the tree of another text is not written', () => {
    const { root } = json.parse('{"a": {"b": 1}, "c": 2}');
    for (const wish of [
      rid('c'),
      { replace: ['c'], by: 1 },
      { rename: ['c'], to: 'd' },
      { into: ['a'], key: 'k', value: 1 },
    ] as Wish[]) {
      expect(json.edit('[]', editOf(root, wish))).toBeUndefined();
    }
  });
});
