import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { json } from '../../../../server/src/service/formats/json/json.ts';
import { cursorIn } from '../../../support/markers.ts';

/** `key Targets.0`: the role and the path; then the typed text in its brackets, and what is said of the cursor. */
function told(file: string): string | undefined {
  const { text, offset } = cursorIn(file);
  const cursor = json.cursor(text, offset);
  if (!cursor) return undefined;
  const { role, path, typed, prefix, present, keyOnly } = cursor;
  expect(text.slice(typed.start, typed.end)).toContain(prefix);
  const words = [role, path.join('.') || '/', `<${text.slice(typed.start, typed.end)}>`];
  if (prefix !== '') words.push(`prefix=${prefix}`);
  if (present.length > 0) words.push(`present=${present.join('+')}`);
  if (keyOnly) words.push('keyOnly');
  return words.join(' ');
}

describe('the half-typed place', () => {
  test.each([
    ['‸', 'value / <>'],
    [' \n‸\n', 'value / <>'],
    ['\ufeff‸', 'value / <>'],
    ['Na‸', 'value / <Na> prefix=Na'],
    ['"‸"', 'value / <"">'],
    ['{‸', 'key / <>'],
    ['{‸}', 'key / <>'],
    ['{\n  ‸\n}', 'key / <>'],
    ['{"Na‸', 'key / <"Na> prefix=Na'],
    ['{"Na‸}', 'key / <"Na> prefix=Na'],
    ['{"Na‸"}', 'key / <"Na"> prefix=Na'],
    ['{"‸"}', 'key / <"">'],
    ['{Na‸}', 'key / <Na> prefix=Na'],
    ['{Na‸', 'key / <Na> prefix=Na'],
    ["{'Na‸'}", "key / <'Na'> prefix=Na"],
    ['{"Na‸me": 1}', 'key / <"Name"> prefix=Na keyOnly'],
    ['{"Name‸": 1}', 'key / <"Name"> prefix=Name keyOnly'],
    ['{"Name"‸: 1}', 'key / <"Name"> prefix=Name keyOnly'],
    ['{Na‸me : 1}', 'key / <Name> prefix=Na keyOnly'],
    ['{"Na‸: "x"}', 'key / <"Na> prefix=Na keyOnly'],
    ['{"Na‸" "x"}', 'key / <"Na"> prefix=Na keyOnly'],
    ['{"A": 1, "‸\n  "B": 2}', 'key / <"> present=A+B'],
    ['{"Na‸\n  "B": 2}', 'key / <"Na> prefix=Na present=B'],
    ['{"Na‸"\n  "B": 2}', 'key / <"Na"> prefix=Na present=B'],
    ['{Na‸\n  "B": 2}', 'key / <Na> prefix=Na present=B'],
    ['{"‸"B": 2}', 'key / <"> present=B'],
    ['{‸"B": 2}', 'key / <> present=B'],
    ['{‸ "B": 2}', 'key / <> present=B'],
    ['{"A": 1, ‸}', 'key / <> present=A'],
    ['{"A": 1, ‸', 'key / <> present=A'],
    ['{"A": 1, ‸ "B": 2}', 'key / <> present=A+B'],
    ['{"A": "x" ‸}', 'key / <> present=A'],
    ['{"A": "x"\n  ‸\n}', 'key / <> present=A'],
    ['{"A": "x"\n  "N‸"\n}', 'key / <"N"> prefix=N present=A'],
    ['{"A": []‸}', 'key / <> present=A'],
    ['{"A": "x,\n  ‸\n}', 'key / <> present=A'],
    ['{"A": {"B": 1, ‸}, "C": 2}', 'key A <> present=B'],
    ['{"A": [{"B": 1}, {"C": 1, "‸"}]}', 'key A.1 <""> present=C'],
    ['{"A": 1, "A": {‸}}', 'key A <>'],

    ['{"A": ‸', 'value A <>'],
    ['{"A":‸}', 'value A <>'],
    ['{"A": ‸\n}', 'value A <>'],
    ['{"A":\n  ‸\n}', 'value A <>'],
    ['{"A": ‸\n  "B": 2}', 'value A <>'],
    ['{"A": ‸, "B": 2}', 'value A <>'],
    ['{"A": "‸', 'value A <">'],
    ['{"A": "‸"', 'value A <"">'],
    ['{"A": "AWS-R‸un"}', 'value A <"AWS-Run"> prefix=AWS-R'],
    ['{"A": "AWS-Run"‸}', 'value A <"AWS-Run"> prefix=AWS-Run'],
    ['{"A": ‸"x"}', 'value A <"x">'],
    ['{"A": "AWS-R‸}', 'value A <"AWS-R> prefix=AWS-R'],
    ['{"A": "AWS-R‸,\n  "B": 2}', 'value A <"AWS-R> prefix=AWS-R'],
    ['{"A": "cron(0 ‸\n}', 'value A <"cron(0 > prefix=cron(0 '],
    ['{"A": "cron(0 ‸ }', 'value A <"cron(0 > prefix=cron(0 '],
    ['{"A": tr‸}', 'value A <tr> prefix=tr'],
    ['{"A": 1‸}', 'value A <1> prefix=1'],
    ['{"A": t‸\n  "B": 2}', 'value A <t> prefix=t'],
    ['{"A": "x‸", "B": "y"}', 'value A <"x"> prefix=x'],
    ['{"A": "tag:‸"}', 'value A <"tag:"> prefix=tag:'],

    ['{"A": [‸]}', 'value A.0 <>'],
    ['{"A": [‸', 'value A.0 <>'],
    ['{"A": [‸\n  "B": 1}', 'value A.0 <>'],
    ['{"A": ["a", ‸]}', 'value A.1 <>'],
    ['{"A": ["a" ‸]}', 'value A.1 <>'],
    ['{"A": ["a", "‸"]}', 'value A.1 <"">'],
    ['{"A": ["a", "‸]}', 'value A.1 <">'],
    ['{"A": ["a‸, "b"]}', 'value A.0 <"a> prefix=a'],
    ['{"A": [‸ "a"]}', 'value A.0 <>'],
    ['{"A": [{"B": ["x", ‸]}]}', 'value A.0.B.1 <>'],
    ['{"A": [{"B": 1}, ‸]}', 'value A.1 <>'],
    ['{"A": [{"B": 1}‸]}', 'value A.1 <>'],
  ])('%j → %s', (file, expected) => {
    expect(told(file)).toBe(expected);
  });

  test.each([
    '‸{}',
    '{}‸',
    '{} ‸ ',
    '{"A" ‸: 1}',
    '{"A" ‸}',
    '{"A": ‸ "x"}',
    '{"A": ‸{}}',
    '// ‸',
    '{ // c‸\n}',
    '{ /* ‸ */ }',
    '{ /* ‸',
    '{"A": "a\n‸ b"}',
  ])('nothing can be written at %j', (file) => {
    expect(told(file)).toBeUndefined();
  });

  test('a comment ends', () => {
    expect(told('{ /* c */‸ }')).toBe('key / <>');
    expect(told('{ // c\n‸ }')).toBe('key / <>');
  });
});

const SAMPLE =
  '{\n  "Name": "AWS-X", // c\n  "T": [{ "Key": "tag:a", "Values": ["b", c] }, ],\n  \'x\': True "y" 1\n}';

test('any text and any offset give a cursor on one line within the text, around the offset', () => {
  const pieces = fc.constantFrom(...'{}[]:,"\'\\/*\n\t ;=-0Na', '"Name"', 'true', '\r\n', '“');
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces).map((parts) => parts.join('')),
    fc.nat(SAMPLE.length).map((end) => SAMPLE.slice(0, end)),
  );
  fc.assert(
    fc.property(texts, fc.nat(80), (text, offset) => {
      const cursor = json.cursor(text, offset);
      if (offset > text.length) expect(cursor).toBeUndefined();
      if (!cursor) return;
      const { start, end } = cursor.typed;
      expect(start <= offset && offset <= end && end <= text.length).toBe(true);
      expect(text.slice(start, end)).not.toMatch(/[\r\n]/);
    }),
    { numRuns: 200 },
  );
});
