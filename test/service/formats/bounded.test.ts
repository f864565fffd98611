import { describe, expect, test } from 'vitest';
import { json } from '../../../server/src/service/formats/json/json.ts';
import { MAXIMUM_PROBLEMS } from '../../../server/src/service/formats/limits.ts';
import { yaml } from '../../../server/src/service/formats/yaml/yaml.ts';

const FORMATS = { json, yaml };
type FormatName = keyof typeof FORMATS;

/** Long enough that time which grows with the square of the length would be seen. */
const LENGTH = 40_000;

const filled = (piece: string): string => piece.repeat(Math.ceil(LENGTH / piece.length));

/** Every verb answers, with no more problems than an editor shows. Gives the codes of what is wrong. */
function check(name: FormatName, text: string): ReadonlySet<string> {
  const format = FORMATS[name];
  const { root, problems } = format.parse(text);
  expect(problems.length).toBeLessThanOrEqual(MAXIMUM_PROBLEMS);
  for (const { span } of problems) {
    expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
  }
  for (const offset of [0, text.length / 2, text.length]) {
    const cursor = format.cursor(text, Math.floor(offset));
    if (cursor) format.insert(text, cursor, { value: { kind: 'string', text: 'x' } });
  }
  format.layOut(text, { indent: 2, tabs: false });
  format.comments(text);
  if (root?.kind === 'object') {
    format.edit(text, { change: 'insert', key: 'Name', value: 'x', into: root });
    const property = root.properties.at(-1);
    if (property) format.edit(text, { change: 'remove', property, from: root });
  }
  return new Set(problems.map(({ code }) => code));
}

describe('text of one piece, over and over, is read in time that grows with its length', () => {
  test.each<readonly [FormatName, string]>([
    ['json', '"'],
    ['json', '"a" b '],
    ['json', '"a\r\nb'],
    ['json', '{{ssm:a}} '],
    ['json', '/**/'],
    ['json', '}'],
    ['json', '{"a":[1,},'],
    ['json', '"\\x'],
    ['json', '"{'],
    ['yaml', '&a '],
    ['yaml', '\ta\n'],
    ['yaml', ']'],
    ['yaml', '\u0001'],
    ['yaml', 'a: "\n'],
    ['yaml', '- - - \n'],
  ])('%s: %j', { timeout: 30_000 }, (format, piece) => {
    check(format, filled(piece));
  });
});

describe('what nests too deep is told, and not read', () => {
  test.each<readonly [FormatName, string]>([
    ['json', '['],
    ['json', '{"a":'],
    ['json', '[{'],
    ['json', '[{"a":1,"b":'],
    ['yaml', '['],
    ['yaml', '{a: '],
    ['yaml', '[{'],
    ['yaml', '{\n'],
    ['yaml', '- '],
    ['yaml', '? '],
  ])('%s: %j', { timeout: 30_000 }, (format, piece) => {
    expect(check(format, filled(piece))).toContain('too-deep');
  });

  test('by indentation', () => {
    const steps = Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('');
    expect(check('yaml', steps)).toEqual(new Set(['too-deep']));
  });
});

/** As many as a call has no room for as arguments. */
const MANY = 150_000;

describe('many of a kind', () => {
  test.each<readonly [FormatName, string, (index: number) => string]>([
    ['json', 'names again', (index) => `${index === 0 ? '{' : ','}"k":1${index === MANY - 1 ? '}' : ''}`],
    ['yaml', 'items', (index) => (index === 0 ? 'k:\n' : '- 1\n')],
  ])('%s: %s', { timeout: 60_000 }, (format, _, piece) => {
    const { root } = FORMATS[format].parse(Array.from({ length: MANY }, (_, index) => piece(index)).join(''));
    expect(root?.kind).toBe('object');
  });

  test('references to references are not followed for ever', () => {
    const line = (_: unknown, index: number): string =>
      `a${index + 1}: &a${index + 1} [${Array(8).fill(`*a${index}`).join(', ')}]\n`;
    const codes = check('yaml', `a0: &a0 x\n${Array.from({ length: 30 }, line).join('')}`);
    expect(codes).toEqual(new Set(['too-many-references']));
  });
});
