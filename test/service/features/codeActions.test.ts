import { describe, expect, test } from 'vitest';
import { CodeActionKind } from 'vscode-languageserver-types';
import { codeActions, FIX_ALL } from '../../../server/src/service/index.ts';
import { applied, said } from '../../support/applied.ts';
import { bothFormats } from '../../support/bothFormats.ts';

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

describe('what is asked for', () => {
  test.each([
    [undefined, ['quickfix', 'quickfix']],
    [['quickfix'], ['quickfix', 'quickfix']],
    [['source'], [FIX_ALL]],
    [['source.fixAll'], [FIX_ALL]],
    [[FIX_ALL], [FIX_ALL]],
    [['source.organizeImports'], []],
    [['refactor'], []],
  ])('%j', (only, kinds) => {
    for (const { file, format } of bothFormats(TWO_MISTAKES)) {
      const whole = file.rangeOf({ start: 0, end: file.text.length });
      const actions = codeActions(file, whole, only ? { only } : {});
      expect(
        actions.map(({ kind }) => kind),
        format,
      ).toEqual(kinds);
    }
  });
});
