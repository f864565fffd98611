import { expect, test } from 'vitest';
import { formatting } from '../../../server/src/service/index.ts';
import { applied } from '../../support/applied.ts';
import { type FormatName, fileOf } from '../../support/fileOf.ts';
import { marked } from '../../support/markers.ts';

const OPTIONS = { tabSize: 2, insertSpaces: true };

test.each<readonly [FormatName, string, string]>([
  ['json', '{"Name":"my-doc","Duration":2}', '{\n  "Name": "my-doc",\n  "Duration": 2\n}'],
  ['yaml', 'Name:   my-doc\nTargets:\n    - Key:  a\n', 'Name: my-doc\nTargets:\n  - Key: a\n'],
  ['json', '{', '{'],
])('in %s', (format, before, after) => {
  const file = fileOf(before, format);
  expect(applied(file, formatting(file, OPTIONS)).trimEnd()).toBe(after.trimEnd());
});

/** Only what is marked may change. */
test.each<readonly [FormatName, string, string]>([
  ['json', '{\n  "Name":"my-doc",\n«  "Duration":2\n»}', '{\n  "Name":"my-doc",\n  "Duration": 2\n}'],
  ['yaml', 'Name:   my-doc\n«Duration:   2\n»', 'Name:   my-doc\nDuration: 2\n'],
])('a range in %s', (format, source, after) => {
  const { spans, text } = marked(source);
  const file = fileOf(text, format);
  const range = spans[0] && file.rangeOf(spans[0]);
  expect(applied(file, formatting(file, OPTIONS, range))).toBe(after);
});
