import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { json } from '../../../../server/src/service/formats/json/json.ts';

function laidOut(text: string, indent = 2, tabs = false): string {
  return [...json.layOut(text, { indent, tabs })]
    .sort((one, other) => other.span.start - one.span.start)
    .reduce((result, { span, text: by }) => result.slice(0, span.start) + by + result.slice(span.end), text);
}

const SAMPLE = '{\n  "a": 1, // c\n  /* d */\n  "b": [\n    "x  y"\n  ]\n}\n';

describe('layout', () => {
  test.each([
    ['{"a":1,"b":["x  y"],"c":{}}', '{\n  "a": 1,\n  "b": [\n    "x  y"\n  ],\n  "c": {}\n}'],
    ['{"a":1}\n\n\n', '{\n  "a": 1\n}\n'],
    ['{\r\n"a":1}\r\n', '{\r\n  "a": 1\r\n}\r\n'],
    ['{"a":1, // c\n/* d */ "b":[ "x  y" ] }\n', '{\n  "a": 1, // c\n  /* d */ "b": [\n    "x  y"\n  ]\n}\n'],
    [SAMPLE, SAMPLE],
    ['', ''],
    ['{"a":1', '{\n  "a": 1'],
    ["{'a  b':1}", "{'a  b': 1\n}"],
    ['{"a":"x\n  y"}', '{\n  "a":"x\n  y"}'],
  ])('%j', (text, expected) => {
    expect(laidOut(text)).toBe(expected);
  });

  test('with tabs, and with another indentation', () => {
    expect(laidOut('{"a":1}', 4, true)).toBe('{\n\t"a": 1\n}');
    expect(laidOut('{"a":1}', 4)).toBe('{\n    "a": 1\n}');
  });

  test('changes nothing but white space between tokens, and nothing at the second time', () => {
    const pieces = fc.constantFrom(
      ...'{}[]:,"\'\\/*\n\t 01a',
      '"Na  me"',
      '// c\n',
      '/* c */',
      'true',
      '\r\n',
      ' ',
    );
    const broken = fc.array(pieces).map((parts) => parts.join(''));
    const sound = fc.jsonValue().map((value) => JSON.stringify(value, undefined, 1));
    const bare = (text: string) => text.replace(/[ \t\r\n]/g, '');
    fc.assert(
      fc.property(fc.oneof(broken, sound, fc.string({ unit: 'binary' })), (text) => {
        expect(bare(laidOut(text))).toBe(bare(text));
      }),
      { numRuns: 200 },
    );
    fc.assert(
      fc.property(sound, (text) => {
        expect(JSON.parse(laidOut(text))).toEqual(JSON.parse(text));
        expect(laidOut(laidOut(text))).toBe(laidOut(text));
      }),
    );
  });
});
