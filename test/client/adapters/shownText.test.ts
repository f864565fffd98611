import { expect, test } from 'vitest';
import { pageName } from '../../../client/src/adapters/pageName.ts';
import { shownText } from '../../../client/src/adapters/shownText.ts';

test.each([
  ['PatchTuesday', 'PatchTuesday'],
  ['$(flame) Patch', '$ (flame) Patch'],
  ['\\$(flame)', '\\$ (flame)'],
  ['$$(sync~spin)', '$$ (sync~spin)'],
  ['$\u200b(flame)', '$ (flame)'],
  ['[all good](command:evil)', '[all good] (command:evil)'],
  ['<b>bold</b> **bold**', '<b>bold</b> **bold**'],
  ['two\nlines\u202e', 'two lines'],
  ['', ''],
])('%j is shown as %j', (text, shown) => {
  expect(shownText(text)).toBe(shown);
});

test('long text is cut', () => {
  expect(shownText('abcdefg', 4)).toBe('abc…');
});

test.each([
  ['PatchTuesday (live, eu-west-1)', 'PatchTuesday (live, eu-west-1)'],
  ['../../etc/passwd', '..-..-etc-passwd'],
  ['a\\b//c', 'a-b-c'],
  ['two\nlines', 'two lines'],
  ['', 'page'],
])('a page titled %j is named %j', (title, name) => {
  expect(pageName(title)).toBe(name);
});
