import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { yamlLayOut } from '../../../../server/src/service/formats/yaml/yamlLayOut.ts';

const CASES: readonly (readonly [name: string, text: string, expected: string])[] = [
  [
    'nothing to do',
    'Name: a\nTargets:\n  - Key: tag:OS\n    Values:\n      - Linux\n',
    'Name: a\nTargets:\n  - Key: tag:OS\n    Values:\n      - Linux\n',
  ],
  [
    'too deep',
    'Targets:\n     -   Key: tag:OS\n         Values:   [Linux]\n',
    'Targets:\n  - Key: tag:OS\n    Values: [Linux]\n',
  ],
  [
    'items beside their key stay there',
    'Targets:\n- Key: a\n  Values:\n  -  b\n',
    'Targets:\n- Key: a\n  Values:\n  - b\n',
  ],
  ['blanks and the last line break', 'Name: a   \n   \nMaxErrors: "1"', 'Name: a\n\nMaxErrors: "1"\n'],
  [
    'comments go along',
    '# top\nTargets:\n    # inside\n    - Key: a   # why\n# end\n',
    '# top\nTargets:\n  # inside\n  - Key: a   # why\n# end\n',
  ],
  [
    'a script keeps its own shape',
    'Parameters:\n    commands:\n        - |\n            if x; then\n              echo  \n            fi\n',
    'Parameters:\n  commands:\n    - |\n        if x; then\n          echo  \n        fi\n',
  ],
  [
    'quoted text over lines',
    'Name: "a\n  b"\nTags:\n    - Key: "x\n        y"\n',
    'Name: "a\n  b"\nTags:\n  - Key: "x\n      y"\n',
  ],
  [
    'flow over lines',
    'Targets:\n    - { Key: a,\n        Values: [b] }\n',
    'Targets:\n  - { Key: a,\n      Values: [b] }\n',
  ],
  ['carriage returns', 'Targets:\r\n    -  Key: a\r\n', 'Targets:\r\n  - Key: a\r\n'],
  [
    'anchors, aliases and merges',
    'Name: a\nTags:\n    - &t\n        Key: a\n    - <<: *t\n',
    'Name: a\nTags:\n  - &t\n    Key: a\n  - <<: *t\n',
  ],
  ['a broken text is left alone', 'Targets:\n   - Key: [a\n', 'Targets:\n   - Key: [a\n'],
  ['several documents are left alone', 'Name:  a\n---\nName:  b\n', 'Name:  a\n---\nName:  b\n'],
];

const laidOut = (text: string, indent = 2): string => {
  let result = text;
  for (const { span, text: by } of [...yamlLayOut(text, { indent, tabs: false })].reverse()) {
    result = result.slice(0, span.start) + by + result.slice(span.end);
  }
  return result;
};

test.each(CASES)('%s', (_, text, expected) => {
  expect(laidOut(text)).toBe(expected);
});

test('indentation is the editor’s', () => {
  expect(laidOut('Targets:\n  - Key: a\n    Values:\n      - b\n', 4)).toBe(
    'Targets:\n    - Key: a\n      Values:\n          - b\n',
  );
});

describe('whatever the text', () => {
  const words = fc.stringMatching(/^[a-zA-Z:#*&|>'"{}[\],\-? \n\t\r]{0,60}$/);

  test('only white space changes, and once is enough', () => {
    fc.assert(
      fc.property(words, (text) => {
        const once = laidOut(text);
        expect(once.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        expect(laidOut(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  test.each(readdirSync('examples').filter((file) => /\.ya?ml$/.test(file)))('%s says the same', (file) => {
    const text = readFileSync(`examples/${file}`, 'utf8');
    const ragged = text.replace(/^ +/gm, (indent) => `   ${indent}`);
    expect(laidOut(ragged)).not.toBe(ragged);
    expect(parse(laidOut(ragged))).toEqual(parse(text));
    expect(laidOut(text)).toBe(text);
  });
});
