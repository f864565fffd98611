import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/service/analyze.ts';
import { bothFormats } from '../support/bothFormats.ts';
import { fileOf } from '../support/fileOf.ts';
import { withoutRules } from '../support/withoutRules.ts';

test('problems come in the order of the text', () => {
  for (const { file, format } of bothFormats('Wombat: 1\nDuration: 0\nName: 1\nInstanceId: x')) {
    const codes = analyze(file, withoutRules).map(({ code }) => code);
    expect(codes, format).toEqual([
      'unknown-field',
      'out-of-limits',
      'wrong-type',
      'deprecated-field',
      'wrong-form',
    ]);
  }
});

describe('one mistake is one problem', () => {
  test.each([
    ['a wrong type has no limits', 'Name: my-doc\nMaxErrors: «0.5»'],
    ['what stands in a wrong place is not looked at', 'Name: my-doc\n«Targets»:\n  Key: 1\n  Wombat: 2'],
    ['what stands below an unknown key is not looked at', 'Name: my-doc\n«Wombat»:\n  Targets: 1'],
    ['a field by another name is not missing', '«name»: my-doc'],
    ['an empty value does not break its limits too', 'Name: my-doc\nMaxErrors: «""»'],
  ])('%s', (_, marked) => {
    for (const { file, format, spans } of bothFormats(marked)) {
      expect(
        analyze(file, withoutRules).map(({ span }) => span),
        format,
      ).toEqual(spans);
    }
  });

  test('a value that is referred to is wrong where it is written and where it is meant', () => {
    const file = fileOf('Name: my-doc\nTargets:\n  - &a { Key: 1 }\n  - *a\n', 'yaml');
    const errors = analyze(file).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ span }) => file.text.slice(span.start, span.end))).toEqual(['1', '*a']);
  });

  test.each([
    '- Name: my-doc\n',
    '[{ "Name": "my-doc" }]',
    '"my-doc"',
    'Targets:\n  -\n',
    '{ "Targets": [null] }',
  ])('%s', (text) => {
    const file = fileOf(text, /^[[{"]/.test(text) ? 'json' : 'yaml');
    const places = analyze(file).filter(({ message }) => !message.includes('needs Name'));
    expect(places).toHaveLength(1);
  });
});

test.each([
  'AssociationId: 8dfe3659-4309-493a-8755-0123456789ab\nName: my-doc',
  'Entries:\n  - Name: my-doc',
])('a file of another request is as good: %j', (yaml) => {
  for (const { file, format } of bothFormats(yaml)) expect(analyze(file, withoutRules), format).toEqual([]);
});

test.each(['', '  \n', '# a note\n'])('a file without content says so: %j', (text) => {
  expect(analyze(fileOf(text, 'yaml'))).toMatchObject([{ code: 'empty-file', severity: 'error' }]);
});

test('a file of 2 kB is read and analysed within 2 ms', () => {
  const commands = Array.from(
    { length: 30 },
    (_, index) => `    - echo this is step number ${index} of thirty`,
  );
  const text = `Name: AWS-RunShellScript\nParameters:\n  commands:\n${commands.join('\n')}\nTargets:\n  - Key: tag:Environment\n    Values: [Production]\nMaxErrors: 10\nWombat: 1\n`;
  for (const { file } of bothFormats(text)) {
    for (let warm = 0; warm < 100; warm++) analyze(fileOf(file.text, file.format.name));
    const times = Array.from({ length: 21 }, () => {
      const start = performance.now();
      analyze(fileOf(file.text, file.format.name));
      return performance.now() - start;
    }).sort((a, b) => a - b);
    // The best of them: a busy machine must not fail the test.
    expect(times[0]).toBeLessThan(2);
  }
});
