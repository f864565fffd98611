import { describe, expect, test } from 'vitest';
import { CodeActionKind } from 'vscode-languageserver-types';
import { codeActions, diagnostics, FIX_ALL, SORT_FIELDS } from '../../../server/src/service/index.ts';
import { applied, said } from '../../support/applied.ts';
import { bothFormats } from '../../support/bothFormats.ts';
import { type FormatName, fileOf } from '../../support/fileOf.ts';
import { marked } from '../../support/markers.ts';
import { withoutRules } from '../../support/withoutRules.ts';

const TWO_MISTAKES = 'Name: my-doc\nMaxErrors: «10»\nDuration: «"2"»';

test('only the fixes of what the range touches, with what they are for', () => {
  for (const { file, format, spans } of bothFormats(TWO_MISTAKES)) {
    const range = spans[1] && file.rangeOf(spans[1]);
    const actions = range ? codeActions(file, range) : [];
    expect(actions, format).toMatchObject([
      {
        title: 'Change to 2',
        kind: CodeActionKind.QuickFix,
        isPreferred: true,
        diagnostics: [{ code: 'wrong-type', range }],
      },
    ]);
  }
});

test('fixes of which one is not sure are offered and not preferred', () => {
  for (const { file, format, spans } of bothFormats('Name: my-doc\n«Tagets»: []')) {
    const [action] = spans[0] ? codeActions(file, file.rangeOf(spans[0])) : [];
    expect(action?.title, format).toBe("Rename to 'Targets'");
    expect(action?.isPreferred, format).toBeUndefined();
  }
});

describe('everything there is no doubt about', () => {
  const fixAll = (yaml: string) =>
    bothFormats(yaml).map(({ file }) => {
      const whole = file.rangeOf({ start: 0, end: file.text.length });
      const [action] = codeActions(file, whole, { only: [CodeActionKind.SourceFixAll] });
      return said(applied(file, action?.edit?.changes?.[file.uri] ?? []));
    });

  test.each([
    [
      'name: my-doc\nMaxErrors: 10\nduration: 2\nTags:\n  - key: a\n    Value: 1\nComplianceSeverity: high',
      'Name: my-doc\nMaxErrors: "10"\nDuration: 2\nTags:\n  - Key: a\n    Value: "1"\nComplianceSeverity: HIGH',
    ],
    ['Name: my-doc\nTagets: []\nWombat: 1', 'Name: my-doc\nTagets: []\nWombat: 1'],
    ['Name: my-doc\ntargets: 1', 'Name: my-doc\nTargets: 1'],
  ])('%s', (before, after) => {
    for (const outcome of fixAll(before)) expect(outcome).toEqual(said(after));
  });
});

describe('what else can be done about a problem', () => {
  const around = { commands: ['ssmAssociation.openRuleDocumentation'] };
  const titles = (yaml: string, format: FormatName): readonly string[] => {
    for (const { file, spans, format: own } of bothFormats(yaml)) {
      if (own !== format || !spans[0]) continue;
      return codeActions(file, file.rangeOf(spans[0]), {}, around).map(({ title }) => title);
    }
    return [];
  };

  test('where the format has comments, it can be hidden; everywhere it can be explained', () => {
    const yaml = 'Name: my-doc\n«InstanceId»: i-0123456789abcdef0';
    expect(titles(yaml, 'yaml')).toEqual([
      "Hide 'deprecated-field' on this line",
      "Hide 'deprecated-field' in this file",
      'Open rule documentation: deprecated-field',
    ]);
    expect(titles(yaml, 'json')).toEqual(['Open rule documentation: deprecated-field']);
  });

  test('what AWS refuses cannot be hidden', () => {
    expect(titles('Name: my-doc\nMaxErrors: «10»', 'yaml')).toEqual([
      'Put 10 in quotes',
      'Open rule documentation: wrong-type',
    ]);
  });

  test('an editor without the command is not told of it', () => {
    for (const { file, spans, format } of bothFormats('Name: my-doc\nMaxErrors: «10»')) {
      const actions = spans[0] ? codeActions(file, file.rangeOf(spans[0])) : [];
      expect(
        actions.map(({ command }) => command),
        format,
      ).toEqual([undefined]);
    }
  });

  test.each([
    ['on this line', 'Name: my-doc\n«InstanceId»: i-0123456789abcdef0\n'],
    ['in this file', 'Name: my-doc\n«InstanceId»: i-0123456789abcdef0\n'],
    ['on this line', 'Name: my-doc\r\nTargets: []\r\n«InstanceId»: i-0123456789abcdef0\r\n'],
    ['in this file', '\uFEFF«InstanceId»: i-0123456789abcdef0\nName: my-doc\n'],
    ['in this file', '{Name: my-doc,\n «InstanceId»: i-0123456789abcdef0}\n'],
    ['on this line', '{Name: my-doc,\n «InstanceId»: i-0123456789abcdef0}\n'],
  ])('hidden %s, it is gone: %j', (where, yaml) => {
    const { text, spans } = marked(yaml);
    const file = fileOf(text, 'yaml');
    const [action] = codeActions(file, file.rangeOf(spans[0] ?? { start: 0, end: 0 })).filter(({ title }) =>
      title.endsWith(where),
    );
    const after = applied(file, action?.edit?.changes?.[file.uri] ?? []);
    expect(said(after)).toEqual(said(text));
    expect(diagnostics(fileOf(after, 'yaml')).map(({ code }) => code)).not.toContain('deprecated-field');
  });
});

describe('what is asked for', () => {
  test.each([
    [undefined, ['quickfix', 'quickfix']],
    [['quickfix'], ['quickfix', 'quickfix']],
    [['source'], [FIX_ALL, SORT_FIELDS]],
    [[SORT_FIELDS], [SORT_FIELDS]],
    [['source.fixAll'], [FIX_ALL]],
    [[FIX_ALL], [FIX_ALL]],
    [['source.organizeImports'], []],
    [['refactor'], []],
  ])('%j', (only, kinds) => {
    for (const { file, format } of bothFormats(TWO_MISTAKES)) {
      const whole = file.rangeOf({ start: 0, end: file.text.length });
      const actions = codeActions(file, whole, only ? { only } : {}, withoutRules);
      expect(
        actions.map(({ kind }) => kind),
        format,
      ).toEqual(kinds);
    }
  });
});
