import { describe, expect, test } from 'vitest';
import { tokensIn } from '../support/grammars.ts';

describe('JSON', () => {
  test.each([
    ['{«"Name"»: 1}', 'support.type.property-name.json'],
    ['{«"a\\"b"» : 1}', 'support.type.property-name.json'],
    ['{"a": «"x"»}', 'string.quoted.double.json'],
    ['{"a": "«\\n»"}', 'constant.character.escape.json'],
    ['{"a": "«\\u00e9»"}', 'constant.character.escape.json'],
    ['{"a": "«\\q»"}', 'invalid.illegal.unrecognized-string-escape.json'],
    ['{"a": «-1.5e+3»}', 'constant.numeric.json'],
    ['{"a": [«true», «null»]}', 'constant.language.json'],
    ['«{»"a": 1}', 'punctuation.definition.dictionary.begin.json'],
    ['{"a": 1«}»', 'punctuation.definition.dictionary.end.json'],
    ['{"a"«:» 1}', 'punctuation.separator.dictionary.key-value.json'],
    ['{"a": 1«,» "b": 2}', 'punctuation.separator.dictionary.pair.json'],
    ['{"a": «[»1]}', 'punctuation.definition.array.begin.json'],
    ['{"a": [1«]»}', 'punctuation.definition.array.end.json'],
    ['{"a": [1«,» 2]}', 'punctuation.separator.array.json'],
    ['{«// "c": 1»\n}', 'comment.line.double-slash.json'],
    ['{"a": «/* c\nd */» 1}', 'comment.block.json'],
    ['{"a": {"b": {«"c"»: 1}}}', 'support.type.property-name.json'],
  ])('%j: %s', async (source, scope) => {
    const tokens = await tokensIn(source, 'json');
    expect(tokens.length).toBeGreaterThan(0);
    for (const { scopes } of tokens) expect(scopes.split(' ')).toContain(scope);
  });

  test.each([
    '{"a": "x,\n«"b"»: 1}',
    '{"a\n«"b"»: 1}',
    '{"a": 1\n«"b"»: 1}',
    '{"a": [{"c": "x},\n{«"b"»: 1}]}',
    '{"a": \n«"b"»: 1}',
  ])('what is half typed leaves the next line its colours: %j', async (source) => {
    const tokens = await tokensIn(source, 'json');
    expect(tokens.map(({ text }) => text).join('')).toBe('"b"');
    for (const { scopes } of tokens) expect(scopes).toContain('support.type.property-name.json');
  });

  test('a name is no place for expressions', async () => {
    for (const { scopes } of await tokensIn('{«"tag:x"»: 1, «"{{ssm:y}}"»: 2}', 'json')) {
      expect(scopes).not.toMatch(/\.ssm-association\b.*\.ssm-association\b/);
    }
  });
});
