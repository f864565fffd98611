import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { convert } from '../../../server/src/service/index.ts';
import { type JsonValue, jsonOf } from '../../../server/src/service/tree.ts';
import { type FormatName, fileOf } from '../../support/fileOf.ts';

const OTHER = { json: 'yaml', yaml: 'json' } as const;

/** The text in the other format, which must read without errors. */
function converted(text: string, from: FormatName): { readonly text: string; readonly lost: number } {
  const conversion = convert(fileOf(text, from));
  if (!conversion) throw new Error(`Not converted: ${text}`);
  expect(conversion.languageId).toBe(`ssm-association-${OTHER[from]}`);
  return { text: conversion.text, lost: conversion.lostComments };
}

const valueIn = (text: string, format: FormatName): JsonValue | undefined => {
  const { root, syntaxProblems } = fileOf(text, format);
  expect(syntaxProblems, text).toEqual([]);
  return root && jsonOf(root);
};

describe('YAML becomes JSON', () => {
  test.each<[string, string, number]>([
    ['Name: a', '{ "Name": "a" }', 0],
    ['Name: a\nDuration: 2 # hours\n# end\n', '{ "Name": "a", "Duration": 2 }', 2],
    [
      'Targets: &t [{Key: k, Values: [v]}]\nName: a\nTargetMaps: *t',
      '{ "Targets": [{ "Key": "k", "Values": ["v"] }], "Name": "a", "TargetMaps": [{ "Key": "k", "Values": ["v"] }] }',
      0,
    ],
  ])('%j', (yaml, json, lost) => {
    const laidOut = `${JSON.stringify(JSON.parse(json), undefined, 2)}\n`;
    expect(converted(yaml, 'yaml')).toEqual({ text: laidOut, lost });
  });
});

test.each([
  ['Targets: [{Key: k, Values: [012345678901, 0x1f, 1_000]}]', ['012345678901', '0x1f', '1_000']],
  ['Targets: [{Key: k, Values: [10, "011"]}]', [10, '011']],
])('digits that AWS wants as text are not lost: %s', (yaml, values) => {
  expect(JSON.parse(converted(yaml, 'yaml').text)).toEqual({ Targets: [{ Key: 'k', Values: values }] });
});

test('members keep their order', () => {
  const yaml = 'b:\n  "2": 1\n  "1": 2\na: 3\n';
  const { text } = converted(yaml, 'yaml');
  expect(text).toBe('{\n  "b": {\n    "2": 1,\n    "1": 2\n  },\n  "a": 3\n}\n');
  expect(converted(text, 'json').text).toBe(yaml);
});

describe('comments of JSON stay where they are said', () => {
  test.each<[string, string]>([
    ['// all\n{ "Name": "a" }', '# all\n\nName: a\n'],
    ['{ "Name": "a" } // all\n', 'Name: a\n\n# all\n'],
    [
      '{\n  // the name\n  "Name": "a", // b\n  "Duration": 2 /* hours */\n}',
      '# the name\nName: a # b\nDuration: 2 # hours\n',
    ],
    ['{\n  "Name": "a"\n  // end\n}', 'Name: a\n# end\n'],
    [
      '{\n  "Name": "a",\n  /**\n   * one\n   *\n   * two\n   */\n  "Duration": 2\n}',
      'Name: a\n# one\n#\n# two\nDuration: 2\n',
    ],
    [
      '{ "Targets": [ // nodes\n  { "Key": "k" }, // b\n  // c\n  { "Key": "l" }\n] }',
      'Targets:\n  # nodes\n  - Key: k\n    # b\n  # c\n  - Key: l\n',
    ],
    ['{ "Name": /* here */ "a" }', 'Name: a # here\n'],
    ['{ "Targets": [ /* none */ ] }', '# none\nTargets: []\n'],
    ['{ "Parameters": { // none\n } }', '# none\nParameters: {}\n'],
    [
      '{ "Parameters": { "commands": ["a\\nb"] // c\n } }',
      'Parameters:\n  commands:\n    - |-\n      a\n      b\n    # c\n',
    ],
    [
      '{ "Parameters": { "commands": ["a\\nb" /* c */] } }',
      'Parameters:\n  commands:\n    - |- # c\n      a\n      b\n',
    ],
    ['{ "Name": "a" // b\n// c\n, "Duration": 2 }', 'Name: a # b\n# c\nDuration: 2\n'],
    ['{ "Targets": [] // b\n}', '# b\nTargets: []\n'],
    ['{ "Targets": ["a"] // b\n}', 'Targets:\n  - a\n  # b\n'],
    ['{ "Targets": [["a", // x\n"b"]] // b\n}', 'Targets:\n  - - a # x\n    - b\n  # b\n'],
  ])('%j', (json, yaml) => {
    const { text, lost } = converted(json, 'json');
    expect({ text, lost }).toEqual({ text: yaml, lost: 0 });
  });
});

test('a comment on what does not count is lost, and told', () => {
  expect(converted('{ "Name": "a", // b\n  "Name": "c" // d\n}', 'json')).toEqual({
    text: 'Name: c # d\n',
    lost: 1,
  });
});

describe('what is broken or says nothing is not converted', () => {
  test.each<[FormatName, string]>([
    ['json', ''],
    ['json', '{'],
    ['json', '{ "Name": }'],
    ['json', '[]'.slice(1)],
    ['json', '{ "Name": "a", }'],
    ['yaml', ''],
    ['yaml', '# a'],
    ['yaml', 'Name:'],
    ['yaml', 'Name: a\nName: b'],
    ['yaml', 'Name: [a'],
    ['yaml', '- a'],
    ['yaml', 'Duration: .inf'],
  ])('%s %j', (format, broken) => {
    expect(convert(fileOf(broken, format))).toBeUndefined();
  });
});

describe('any request keeps its meaning', () => {
  test('JSON to YAML and back', () => {
    fc.assert(
      fc.property(request, (value) => {
        const yaml = converted(JSON.stringify(value), 'json').text;
        expect(parse(yaml), yaml).toEqual(value);
        expect(parse(yaml, { version: '1.1' }), yaml).toEqual(value);
        expect(valueIn(yaml, 'yaml'), yaml).toEqual(value);
        expect(JSON.parse(converted(yaml, 'yaml').text)).toEqual(value);
      }),
      { numRuns: 200 },
    );
  });
});

const DANGEROUS = [
  '*',
  '{{ssm:x}}',
  '{{ ssm:x }}',
  '012345678901',
  '123456789012',
  'yes',
  'No',
  'on',
  'y',
  'null',
  '~',
  '',
  ' ',
  'true',
  '10',
  '1e3',
  '0x1f',
  '0o7',
  '1_000',
  '.5',
  '.inf',
  '2024-01-31',
  '2024-01-31T10:00:00Z',
  '12:30:45',
  '10%',
  '@x',
  '-',
  '- a',
  '? a',
  ': a',
  'a: b',
  'a:',
  'a #b',
  '#b',
  '&a',
  '!a',
  '|',
  '>',
  '%a',
  '`a',
  '"a"',
  "'a'",
  '[a]',
  '{a}',
  '---',
  '...',
  '--- a',
  '<<',
  '=',
  'a\nb',
  'a\nb\n',
  'a\n\nb\n\n',
  '\na',
  ' a\nb',
  'a\n  b',
  'a\n\tb',
  'a \nb ',
  'a\n ',
  '#!/bin/sh\necho "$1" # done\n',
  'a\r\nb',
  '\t',
  'a\tb',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\u0000',
  '🙂',
  'cron(0 2 ? * TUE#2 *)',
  'rate(30 minutes)',
  'tag:Environment',
  'x'.repeat(200),
  'a\n---\nb',
  'a\n# b\nc',
  'a,b',
  'a, b',
];

const text = fc.oneof(fc.constantFrom(...DANGEROUS), fc.string({ unit: 'grapheme' }), fc.string());
const { value: member } = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, tie('value'), { maxKeys: 4 }),
  ),
}));
const request = fc.dictionary(text, member, { minKeys: 1, maxKeys: 6 });
