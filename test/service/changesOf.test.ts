import { expect, test } from 'vitest';
import { changesOf } from '../../server/src/service/changesOf.ts';
import type { Edit } from '../../server/src/service/edits.ts';
import type { Fix } from '../../server/src/service/problem.ts';
import { type FormatName, fileOf } from '../support/fileOf.ts';

/** What a text is after two properties were added to its root by one fix; undefined where that cannot be written. */
function withTwoMore(text: string, format: FormatName): string | undefined {
  const file = fileOf(text, format);
  const { root } = file;
  if (root?.kind !== 'object') throw new Error(`Not an object: ${text}`);
  const insert = (key: string, value: string): Edit => ({ change: 'insert', key, value, into: root });
  const fix: Fix = { title: 'Add both', edits: [insert('MaxErrors', '1'), insert('MaxConcurrency', '10%')] };
  return changesOf(fix, file)?.reduceRight(
    (result, { span, text: by }) => result.slice(0, span.start) + by + result.slice(span.end),
    text,
  );
}

test.each([
  ['yaml', 'Name: a-b\n', 'Name: a-b\nMaxErrors: "1"\nMaxConcurrency: 10%\n'],
  ['yaml', 'Name: a-b # why', 'Name: a-b # why\nMaxErrors: "1"\nMaxConcurrency: 10%'],
  ['yaml', '{ Name: a-b }\n', '{ Name: a-b, MaxErrors: "1", MaxConcurrency: 10% }\n'],
  ['json', '{ "Name": "a-b" }', '{ "Name": "a-b", "MaxErrors": "1", "MaxConcurrency": "10%" }'],
  [
    'json',
    '{\n  "Name": "a-b"\n}\n',
    '{\n  "Name": "a-b",\n  "MaxErrors": "1",\n  "MaxConcurrency": "10%"\n}\n',
  ],
] as const)('one fix adds two properties, in its order: %s %j', (format, text, expected) => {
  expect(withTwoMore(text, format)).toBe(expected);
});

test.each([
  ['yaml', '{ Name: a-b, }\n'],
  ['yaml', '{}\n'],
  ['json', '{}'],
] as const)('but not where the second would lack its comma: %s %j', (format, text) => {
  expect(withTwoMore(text, format)).toBeUndefined();
});
