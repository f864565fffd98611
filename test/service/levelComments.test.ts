import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/service/analyze.ts';
import { type Levels, levelsOf } from '../../server/src/service/levels.ts';
import { bothFormats } from '../support/bothFormats.ts';
import { fileOf } from '../support/fileOf.ts';

const ID = 'InstanceId: i-0123456789abcdef0';

/** The level at which `deprecated-field` is reported, for a file in YAML. */
const level = (yaml: string, levels: Levels = {}): string =>
  analyze(fileOf(yaml, 'yaml'), { levels }).find(({ code }) => code === 'deprecated-field')?.severity ??
  'off';

describe('a comment changes what a problem counts as', () => {
  test.each([
    ['hint', `Name: my-doc\n${ID}\n`],
    ['off', `# ssm-association: deprecated-field off\nName: my-doc\n${ID}\n`],
    ['warning', `#ssm-association:deprecated-field  warning\nName: my-doc\n${ID}\n`],
    [
      'error',
      `# why: see the wiki. ssm-association: rate-form off, deprecated-field error\n---\nName: my-doc\n${ID}\n`,
    ],
    ['off', `Name: my-doc\n${ID} # ssm-association: deprecated-field off\n`],
    ['off', `Name: my-doc\n# ssm-association: deprecated-field off\n${ID}\n`],
    ['off', `Name: my-doc\r\n  # ssm-association: deprecated-field off\r\n\r\n${ID}\r\n`],
    ['hint', `Name: my-doc # ssm-association: deprecated-field off\n${ID}\n`],
    ['hint', `Name: my-doc\n# ssm-association: deprecated-field off\nMaxErrors: '1'\n${ID}\n`],
    ['hint', `# ssm-association: deprecated-field never\nName: my-doc\n${ID}\n`],
    ['hint', `# ssm-association: other-code off\nName: my-doc\n${ID}\n`],
    ['hint', `Name: 'ssm-association: deprecated-field off'\n${ID}\n`],
    // The line knows better than the file.
    [
      'warning',
      `# ssm-association: deprecated-field off\nName: my-doc\n${ID} # ssm-association: deprecated-field warning\n`,
    ],
  ])('%s: %j', (expected, yaml) => {
    expect(level(yaml)).toBe(expected);
  });
});

describe('a setting changes what a problem counts as, in both formats', () => {
  test.each([
    [{ 'deprecated-field': 'off' }, undefined],
    [{ 'deprecated-field': 'error' }, 'error'],
    [{ 'deprecated-field': 'loud' }, 'hint'],
    [{ 'other-code': 'off' }, 'hint'],
    [null, 'hint'],
    ['off', 'hint'],
    [['off'], 'hint'],
  ])('%j', (setting, expected) => {
    for (const { file, format } of bothFormats(`Name: my-doc\n${ID}\n`)) {
      const found = analyze(file, { levels: levelsOf(setting) }).find(
        ({ code }) => code === 'deprecated-field',
      );
      expect(found?.severity, format).toBe(expected);
    }
  });

  test('a comment knows better than a setting', () => {
    expect(
      level(`# ssm-association: deprecated-field warning\nName: my-doc\n${ID}\n`, {
        'deprecated-field': 'off',
      }),
    ).toBe('warning');
  });

  test('what is no association file stays an error', () => {
    const levels = levelsOf({ 'missing-comma': 'off', 'unclosed-string': 'off' });
    expect(
      analyze(fileOf('{"Name": "my-doc', 'json'), { levels }).some(({ severity }) => severity === 'error'),
    ).toBe(true);
  });
});
