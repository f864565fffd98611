import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TextChange } from '../../../../server/src/service/edits.ts';
import { json } from '../../../../server/src/service/formats/json/json.ts';
import { jsonOf, type Node, type Span, walk } from '../../../../server/src/service/tree.ts';
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
  const { root, problems } = json.parse(text);
  expect(problems.map((problem) => problem.code)).toEqual([code]);
  expect(problems.map(({ span }) => span)).toEqual(spans);
  const [problem] = problems;
  if (says) expect(problem?.message).toMatch(says);
  const after =
    problem?.fixes[0] &&
    applied(
      text,
      problem.fixes[0].edits.map((edit) => json.edit(text, edit)),
    );
  expect(after).toBe(fixed);
  if (fixed !== undefined) expect(json.parse(fixed).problems.map((left) => left.code)).toEqual(still ?? []);
  if (means !== undefined) expect(root && jsonOf(root)).toEqual(means);
}

const applied = (text: string, changes: readonly (TextChange | undefined)[]): string =>
  changes.reduceRight<string>((result, change) => {
    if (!change) throw new Error('The fix cannot be written');
    return result.slice(0, change.span.start) + change.text + result.slice(change.span.end);
  }, text);

const cases = (table: readonly Mistake[]) =>
  table.map((one) => ({ ...one, shown: JSON.stringify(one.file) }));

describe('a file with one mistake', () => {
  test.each(
    cases([
      { file: '«»', code: 'empty-file', fixed: '{\n  "Name": ""\n}\n' },
      { file: '« \n»', code: 'empty-file', fixed: '{\n  "Name": ""\n}\n' },
      { file: '«"x"»', code: 'not-an-object' },
      { file: '«null»', code: 'not-an-object' },
      { file: '«"Name"»: "x"', code: 'not-an-object', fixed: '{\n"Name": "x"\n}' },
      {
        file: '«Name»: x',
        code: 'not-an-object',
        fixed: '{\nName: x\n}',
        still: ['unquoted-key', 'unquoted-value'],
      },
      { file: '«-»', code: 'not-an-object' },
      { file: '«}»', code: 'not-an-object' },
      { file: '«\ufeff»{}', code: 'byte-order-mark', fixed: '{}' },
      { file: '{} «{"a": 1}»', code: 'text-after-end', says: /one file holds one/, fixed: '{} ' },
      { file: '{"a": 1}«}»', code: 'text-after-end', says: /closes nothing/, fixed: '{"a": 1}' },
      { file: "{} «'a' b»", code: 'text-after-end', fixed: '{} ' },

      { file: '{"a": 1«,»}', code: 'trailing-comma', fixed: '{"a": 1}', means: { a: 1 } },
      { file: '{"a": [1«,»]}', code: 'trailing-comma', fixed: '{"a": [1]}' },
      { file: '{«,» "a": 1}', code: 'extra-comma', fixed: '{ "a": 1}' },
      { file: '{"a": [1,«,» 2]}', code: 'extra-comma', fixed: '{"a": [1, 2]}', means: { a: [1, 2] } },
      { file: '{"a": "x«"» "b": 1}', code: 'missing-comma', fixed: '{"a": "x", "b": 1}' },
      { file: '{\n  "a": [«]»\n  "b": 1\n}', code: 'missing-comma', fixed: '{\n  "a": [],\n  "b": 1\n}' },
      { file: '{"a": ["x«"» "y"]}', code: 'missing-comma', fixed: '{"a": ["x", "y"]}' },
      { file: '{"a": 1«;» "b": 2}', code: 'wrong-separator', fixed: '{"a": 1, "b": 2}' },
      { file: '{"a" «=» 1}', code: 'wrong-separator', fixed: '{"a" : 1}', means: { a: 1 } },
      { file: '{"a" «=>» 1}', code: 'wrong-separator', fixed: '{"a" : 1}' },
      { file: '{«"a"» 1}', code: 'missing-colon', fixed: '{"a": 1}', means: { a: 1 } },
      { file: '{"a":«:» 1}', code: 'extra-colon', fixed: '{"a": 1}' },
      { file: '{«"a"»}', code: 'missing-value' },
      { file: '{«"a" :» }', code: 'missing-value' },
      { file: '{«"a":»\n"b": 1}', code: 'missing-value', means: { b: 1 } },
      { file: '{«"a"»\n"b": 1}', code: 'missing-value', means: { b: 1 } },
      { file: '«{»"a":', code: 'unclosed-bracket', fixed: '{"a":}', still: ['missing-value'] },
      { file: '{«:» 1}', code: 'missing-name' },
      { file: '{"a": 1, «{»}}', code: 'missing-name', means: { a: 1 } },
      {
        file: '{"a": [«"b"»: 1, "c": 2, 3]}',
        code: 'missing-brace',
        fixed: '{"a": [{"b": 1, "c": 2}, 3]}',
        means: { a: [{ b: 1, c: 2 }, 3] },
      },
      {
        file: '{"a": [{"b": 1},\n «"b"»: 2 }]}',
        code: 'missing-brace',
        fixed: '{"a": [{"b": 1},\n {"b": 2 }]}',
        means: { a: [{ b: 1 }, { b: 2 }] },
      },
      { file: '{"a"«1»: 2}', code: 'stray-text', fixed: '{"a": 2}', means: { a: 2 } },
      { file: '{"a": "x"«-»\n"b": 2}', code: 'stray-text', fixed: '{"a": "x",\n"b": 2}' },
      { file: '{"a": "x"«b», "c": 2}', code: 'stray-text', fixed: '{"a": "x", "c": 2}' },
      { file: '{"a"«/» []}', code: 'missing-colon', fixed: '{"a": []}', means: { a: [] } },
      { file: '{"a": [{"b": 1, «]» "c": 2}]}', code: 'extra-bracket', fixed: '{"a": [{"b": 1,  "c": 2}]}' },
      {
        file: '{"a": [{"b": 1«}» "c": 2}]}',
        code: 'extra-bracket',
        still: ['missing-comma'],
        fixed: '{"a": [{"b": 1 "c": 2}]}',
      },

      { file: '«{»', code: 'unclosed-bracket', fixed: '{}' },
      { file: '«{»"a": 1,', code: 'unclosed-bracket', fixed: '{"a": 1}' },
      {
        file: '{\n  "a": «[»\n    "b"\n',
        code: 'unclosed-bracket',
        says: /and 1 around it/,
        fixed: '{\n  "a": [\n    "b"\n  ]\n}\n',
      },
      { file: '{"a": «[»1, 2}', code: 'unclosed-bracket', fixed: '{"a": [1, 2]}', means: { a: [1, 2] } },
      { file: '{"a": «[»1, }', code: 'unclosed-bracket', fixed: '{"a": [1] }' },
      { file: '{"a": [«{»"b": 1]}', code: 'unclosed-bracket', fixed: '{"a": [{"b": 1}]}' },
      {
        file: '{"a": «[»"x"\n"b": 1}',
        code: 'unclosed-bracket',
        fixed: '{"a": ["x"],\n"b": 1}',
        means: { a: ['x'], b: 1 },
      },
      { file: '{"a": «[»"x",\n"b": 1}', code: 'unclosed-bracket', fixed: '{"a": ["x"],\n"b": 1}' },
      { file: '{"a": [1]«]»}', code: 'extra-bracket', fixed: '{"a": [1]}' },
    ]),
  )('$shown $code', check);

  test.each(
    cases([
      { file: '{"a": «"x»}', code: 'unclosed-string', fixed: '{"a": "x"}', means: { a: 'x' } },
      { file: '{"a": «"x»,\n"b": 1}', code: 'unclosed-string', fixed: '{"a": "x",\n"b": 1}' },
      { file: '{"a": [{"b": «"x»}]}', code: 'unclosed-string', fixed: '{"a": [{"b": "x"}]}' },
      { file: '{"a": «"{{ssm:x}}»}', code: 'unclosed-string', fixed: '{"a": "{{ssm:x}}"}' },
      { file: '{«"a»: 1}', code: 'unclosed-string', fixed: '{"a": 1}', means: { a: 1 } },
      { file: '{«"Name»: "x", "b": 1}', code: 'unclosed-string', fixed: '{"Name": "x", "b": 1}' },
      { file: '{"a": [«"x», "y"]}', code: 'unclosed-string', fixed: '{"a": ["x", "y"]}' },
      { file: '{"a": "x«"»b"}', code: 'unescaped-quote', fixed: '{"a": "x\\"b"}' },
      { file: '{"a": «"C:\\\\x\\"»}', code: 'unclosed-string', says: /twice/, fixed: '{"a": "C:\\\\x\\\\"}' },
      {
        file: '{"commands": [«"echo a\n  echo b"», "c"]}',
        code: 'line-break-in-string',
        fixed: '{"commands": ["echo a\\n  echo b", "c"]}',
        means: { commands: ['echo a\n  echo b', 'c'] },
      },
      {
        file: '{"commands": ["echo «"»hi""]}',
        code: 'unescaped-quote',
        fixed: '{"commands": ["echo \\"hi\\""]}',
        means: { commands: ['echo "hi"'] },
      },
      { file: '{«"Values»: ["a", "b"]}', code: 'unclosed-string', fixed: '{"Values": ["a", "b"]}' },
      { file: '{"Na«"»me": 1}', code: 'unescaped-quote', fixed: '{"Name": 1}', means: { Name: 1 } },
      { file: '{«Name"»: "x"}', code: 'unopened-string', fixed: '{"Name": "x"}', means: { Name: 'x' } },
      { file: '{"a": «b c"», "d": 1}', code: 'unopened-string', fixed: '{"a": "b c", "d": 1}' },
      { file: '{"a": ["b", «c"»]}', code: 'unopened-string', fixed: '{"a": ["b", "c"]}' },
      { file: '{"a": "x TU«"» *)"}', code: 'unescaped-quote', fixed: '{"a": "x TU\\" *)"}' },
      { file: '{«"a\n  b"»: 1}', code: 'line-break-in-string', fixed: '{"ab": 1}' },
      { file: '{"a": ["{«"»b": 1}"]}', code: 'unescaped-quote', fixed: '{"a": ["{\\"b\\": 1}"]}' },
      { file: '{"a": "C:«\\U»sers\\me"}', code: 'invalid-escape', fixed: '{"a": "C:\\\\Users\\\\me"}' },
      { file: '{"a": "«\\u»12"}', code: 'invalid-escape', fixed: '{"a": "\\\\u12"}', means: { a: '\\u12' } },
      { file: '{"a": "x«\t»y"}', code: 'control-character', fixed: '{"a": "x\\ty"}' },
      { file: "{«'a'»: 1}", code: 'wrong-quotes', fixed: '{"a": 1}', means: { a: 1 } },
      { file: '{"a": «\'it\\\'s "x"\'»}', code: 'wrong-quotes', fixed: '{"a": "it\'s \\"x\\""}' },
      { file: '{"a": «\'x»}', code: 'wrong-quotes', fixed: '{"a": "x"}' },
      { file: '{"a": «“x”»}', code: 'wrong-quotes', fixed: '{"a": "x"}' },
      { file: '{«a»: 1}', code: 'unquoted-key', fixed: '{"a": 1}', means: { a: 1 } },
      { file: '{«1»: 1}', code: 'unquoted-key', fixed: '{"1": 1}' },
      { file: '{"a": «AWS-X»}', code: 'unquoted-value', fixed: '{"a": "AWS-X"}', means: { a: 'AWS-X' } },
      { file: '{"a": «10%»}', code: 'unquoted-value', fixed: '{"a": "10%"}' },
      {
        file: '{"a": [«012345678901»]}',
        code: 'unquoted-value',
        says: /account/,
        fixed: '{"a": ["012345678901"]}',
      },
      { file: '{"a": «tag:Role»}', code: 'unquoted-value', fixed: '{"a": "tag:Role"}' },
      {
        file: '{"a": «cron(0 2 ? * MON,TUE *)»}',
        code: 'unquoted-value',
        fixed: '{"a": "cron(0 2 ? * MON,TUE *)"}',
      },
      { file: '{"a": «{{ssm:x}}»}', code: 'unquoted-value', fixed: '{"a": "{{ssm:x}}"}' },
      { file: '{"a": «True»}', code: 'wrong-literal', fixed: '{"a": true}', means: { a: true } },
      { file: '{"a": [«FALSE»]}', code: 'wrong-literal', fixed: '{"a": [false]}' },
      { file: '{"a": «None», "b": 1}', code: 'no-value', fixed: '{"b": 1}', means: { b: 1 } },
      { file: '{"a": 1, "b": «NaN»}', code: 'no-value', fixed: '{"a": 1}' },
      { file: '{"a": [«undefined»]}', code: 'no-value' },
      { file: '{"a":«\u00a0»1}', code: 'special-blank', fixed: '{"a": 1}' },
      { file: '{"a": 1, «/* c */» "b": 2}', code: 'comment', fixed: '{"a": 1, "b": 2}' },
      { file: '{\n  «// c»\n  "a": 1\n}', code: 'comment', fixed: '{\n  "a": 1\n}' },
      { file: '{\r\n  "a": 1 «// c»\r\n}', code: 'comment', fixed: '{\r\n  "a": 1\r\n}' },
      { file: '{} «/* c»', code: 'comment', says: /never ends/ },
      { file: '{«"a"»: 1, "a": 2}', code: 'duplicate-key', fixed: '{"a": 2}', means: { a: 2 } },
      { file: '{\n  «"a"»: 1,\n  "\\u0061": 2\n}', code: 'duplicate-key', fixed: '{\n  "\\u0061": 2\n}' },
      {
        file: '{"x": [{«"a"»: 1, "b": 3, "a": 2}]}',
        code: 'duplicate-key',
        fixed: '{"x": [{"b": 3, "a": 2}]}',
      },
    ]),
  )('$shown $code', check);
});

describe('several mistakes', () => {
  test.each([
    [
      "{'Name': 'x', On: True,}",
      ['wrong-quotes', 'wrong-quotes', 'unquoted-key', 'wrong-literal', 'trailing-comma'],
    ],
    ['{"a": "x,\n"b": ["y]\n}', ['unclosed-string', 'unclosed-string']],
    ['{"a": 1, "a": 2, "a": 3 "b": 4}', ['duplicate-key', 'duplicate-key', 'missing-comma']],
    ['// c\n', ['comment', 'empty-file']],
    ['// c\n["x"]', ['comment']],
    [`{"a":${'{"a":'.repeat(100)}`, ['too-deep']],
    ['['.repeat(50_000), ['too-deep']],
    ['[{"Name": 1}]', []],
  ])('%#', (text, codes) => {
    expect(json.parse(text).problems.map(({ code }) => code)).toEqual(codes);
  });

  test('only duplicates are less than errors: the AWS CLI refuses everything else', () => {
    const { problems } = json.parse('{"a": 1, "a": 2,}');
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['duplicate-key', 'warning'],
      ['trailing-comma', 'error'],
    ]);
  });
});

test('a comment is kept apart from strings that look like one', () => {
  const { text, spans } = marked('«// a»\n{"b": "// no", "c": 1 «/* d */»}«// e»');
  expect(json.comments(text)).toEqual(spans);
});

test('spans hold quotes and brackets; a property reaches from its key to its value', () => {
  const text = ' { "Name" : "x" , "n": [1, { }] } ';
  const { root } = json.parse(text);
  const properties = root?.kind === 'object' ? root.properties : [];
  const written = ({ start, end }: Span) => text.slice(start, end);
  expect([...walk(root)].map(({ node }) => written(node.span))).toEqual([
    text.trim(),
    '"x"',
    '[1, { }]',
    '1',
    '{ }',
  ]);
  expect(properties.map(({ key }) => [written(key.span), key.source])).toEqual([
    ['"Name"', '"Name"'],
    ['"n"', '"n"'],
  ]);
  expect(properties.map(({ span }) => written(span))).toEqual(['"Name" : "x"', '"n": [1, { }]']);
});

const SAMPLE = `{
  "Name": "AWS-RunShellScript", // half "typed"
  "Parameters": { "commands": ["echo \\"hi\\"", 'x'] },
  "Targets": [{ "Key": "tag:Role", "Values": [] }, { Key: True }],
  "ScheduleOffset": 2, "MaxErrors": 10%
  "A": cron(0 2 ? * SUN *)
}`;

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...'{}[]:,"\'\\/*\n\t ;=-0Na',
    '"Name"',
    'true',
    '1e5',
    '\r\n',
    '\ufeff',
    '“',
    '{{ssm:x}}',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces).map((parts) => parts.join('')),
  );

  test('gives problems and nested spans within it', () => {
    fc.assert(fc.property(texts, (text) => holds(text)));
  });

  test('has errors exactly if JSON.parse reads no object or list', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          texts,
          fc.json(),
          fc.dictionary(fc.string(), fc.jsonValue()).map((value) => JSON.stringify(value)),
        ),
        (text) => {
          const errors = json.parse(text).problems.filter(({ severity }) => severity === 'error');
          expect(errors.length === 0).toBe(isObjectOrList(text));
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each(["'", '"x\n', ']', ',', '"a":1,', 'None ', "'a' ", '/* */', '(', '\\'])(
    'takes no longer than its length allows: %j',
    (piece) => {
      const text = `{"a": ${piece.repeat(4_000)}`;
      json.parse(text);
      json.cursor(text, text.length >> 1);
      json.layOut(text, { indent: 2, tabs: false });
    },
  );

  test('every beginning of a sample does, too', () => {
    for (let end = 0; end <= SAMPLE.length; end++) holds(SAMPLE.slice(0, end));
  });
});

function isObjectOrList(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}

function holds(text: string): void {
  const { root, problems } = json.parse(text);
  const whole = { start: 0, end: text.length };
  if (root) inside(root, whole);
  for (const { span, fixes, severity } of problems) {
    within(span, whole);
    for (const { edits } of fixes) for (const edit of edits) json.edit(text, edit);
    expect(severity === 'error' && span.start === span.end && text.length > span.end).toBe(false);
  }
  for (const comment of json.comments(text)) within(comment, whole);
}

function inside(node: Node, outer: Span): void {
  within(node.span, outer);
  if (node.kind === 'array') for (const item of node.items) inside(item, node.span);
  if (node.kind !== 'object') return;
  for (const { key, value, span } of node.properties) {
    within(span, node.span);
    inside(key, span);
    if (value) inside(value, span);
  }
}

function within(span: Span, outer: Span): void {
  expect(outer.start <= span.start && span.start <= span.end && span.end <= outer.end).toBe(true);
}
