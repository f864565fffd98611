import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FORMATS, type FormatName } from '../support/fileOf.ts';
import { cursorIn } from '../support/markers.ts';

interface LanguageConfiguration {
  readonly comments: { readonly lineComment: string; readonly blockComment?: readonly [string, string] };
  readonly brackets: readonly (readonly [string, string])[];
  readonly autoClosingPairs: readonly {
    readonly open: string;
    readonly close: string;
    readonly notIn?: readonly string[];
  }[];
  readonly autoCloseBefore: string;
  readonly surroundingPairs: readonly (readonly [string, string])[];
  readonly wordPattern: string;
  readonly indentationRules?: {
    readonly increaseIndentPattern: string;
    readonly decreaseIndentPattern: string;
  };
  readonly onEnterRules: readonly {
    readonly beforeText: string;
    readonly afterText?: string;
    readonly action: { readonly indent: string; readonly appendText?: string };
  }[];
  readonly folding: {
    readonly offSide?: boolean;
    readonly markers: { readonly start: string; readonly end: string };
  };
}

const configurationOf = (format: FormatName): LanguageConfiguration =>
  JSON.parse(
    readFileSync(new URL(`../../syntaxes/${format}.language-configuration.json`, import.meta.url), 'utf8'),
  );

/** The word that VS Code sees at the cursor of a line: the match of the word pattern that touches it. */
function wordAt(source: string, format: FormatName): string | undefined {
  const { text, offset } = cursorIn(source);
  const matches = text.matchAll(new RegExp(configurationOf(format).wordPattern, 'g'));
  return [...matches].find(({ 0: word, index }) => index <= offset && offset <= index + word.length)?.[0];
}

describe('a word, for completion and for what stands under the pointer', () => {
  test.each<[FormatName, string, string | undefined]>([
    ['json', '  "Na‸": 1', '"Na"'],
    ['json', '  "Na‸', '"Na'],
    ['json', '  Na‸: 1', 'Na'],
    ['json', '  "A": "AWS-Run‸Shell"', '"AWS-RunShell"'],
    ['json', '  "A": "cron(0 2 ‸? * SUN *)",', '"cron(0 2 ? * SUN *)"'],
    ['json', '  "A": "a\\"b‸", "c"', '"a\\"b"'],
    ['json', '  "A": tag:E‸nv,', 'tag:Env'],
    ['json', '  "A": [tr‸ue, 1]', 'true'],
    ['json', '  "A": ‸', undefined],
    ['yaml', 'Na‸me: x', 'Name'],
    ['yaml', 'A: AWS-Run‸Shell', 'AWS-RunShell'],
    ['yaml', 'A: AWS-‸', 'AWS-'],
    ['yaml', '- Key: tag:E‸nv', 'tag:Env'],
    ['yaml', 'A: cron(‸', 'cron('],
    ['yaml', 'A: cron(0‸ 2)', 'cron(0'],
    ['yaml', 'A: "AWS-Run‸"', 'AWS-Run'],
    ['yaml', "A: 'x‸'", 'x'],
    ['yaml', 'A: [i-012‸3, x]', 'i-0123'],
    ['yaml', 'A: $LAT‸EST', '$LATEST'],
    ['yaml', '- i-0‸1 # c', 'i-01'],
    ['yaml', '  -‸ ', undefined],
    ['yaml', 'A: ‸', undefined],
  ])('%s: %s', (format, source, word) => {
    expect(wordAt(source, format)).toBe(word);
  });
});

describe('Enter in YAML', () => {
  const { onEnterRules } = configurationOf('yaml');
  /** The first rule that holds, as VS Code takes it: its indentation and what it writes. */
  const enter = (source: string): string => {
    const { text, offset } = cursorIn(source);
    const rule = onEnterRules.find(
      ({ beforeText, afterText }) =>
        new RegExp(beforeText).test(text.slice(0, offset)) &&
        (afterText === undefined || new RegExp(afterText).test(text.slice(offset))),
    );
    return rule ? `${rule.action.indent}${JSON.stringify(rule.action.appendText ?? '')}` : 'keep';
  };
  test.each([
    ['Targets:‸', 'indent""'],
    ['  Targets: # why‸', 'indent""'],
    ['"Targets":‸', 'indent""'],
    ['Targets: &all‸', 'indent""'],
    ['Script: |‸', 'indent""'],
    ['Script: >-‸', 'indent""'],
    ['- |‸', 'indent""'],
    ['  - Key: tag:Env‸', 'indent""'],
    ["  - 'Key': x‸", 'indent""'],
    ['  - Values:‸', 'indent"  "'],
    ['  - Script: |‸', 'indent"  "'],
    ['Name: AWS-Run‸', 'keep'],
    ['Name: "a:"‸', 'keep'],
    ['Key: tag:Env‸', 'keep'],
    ['  - tag:Env‸', 'keep'],
    ['  - x‸', 'keep'],
    ['  - "a: b"‸', 'keep'],
    ['  - # c: d‸', 'keep'],
    ['  more text‸', 'keep'],
    ['# a:‸', 'keep'],
    ['# one ‸two', 'none"# "'],
  ])('%s → %s', (source, expected) => {
    expect(enter(source)).toBe(expected);
  });

  // Pasting into YAML must not move lines: VS Code does so wherever a language has indentation rules.
  test('no rule makes VS Code indent pasted lines anew', () => {
    expect(configurationOf('yaml').indentationRules).toBeUndefined();
  });
});

describe('indentation in JSON', () => {
  const { indentationRules } = configurationOf('json');
  test.each([
    ['{', true],
    ['  "Targets": [', true],
    ['  "A": { "B": 1,', true],
    ['  "A": ["x",', true],
    ['  "A": [ // c', true],
    ['  "A": []', false],
    ['  "A": [{ "B": "}" }],', false],
    ['  "A": "{{ssm:x",', false],
    ['  // {', false],
    ['  }, {', true],
  ])('after %s the next line is deeper: %s', (line, deeper) => {
    expect(new RegExp(indentationRules?.increaseIndentPattern ?? '').test(line)).toBe(deeper);
  });

  test.each([
    ['  }', true],
    ['],', true],
    ['  }, {', true],
    ['  "}"', false],
  ])('%s is a step back: %s', (line, back) => {
    expect(new RegExp(indentationRules?.decreaseIndentPattern ?? '').test(line)).toBe(back);
  });
});

describe.each(FORMATS)('%s', (format) => {
  const configuration = configurationOf(format);

  test('every pattern can be read', () => {
    const { wordPattern, indentationRules, onEnterRules, folding } = configuration;
    const patterns = [
      wordPattern,
      ...Object.values(indentationRules ?? {}),
      ...onEnterRules.flatMap(({ beforeText, afterText }) => [beforeText, afterText ?? '']),
      ...Object.values(folding.markers),
    ];
    for (const pattern of patterns) expect(() => new RegExp(pattern)).not.toThrow();
  });

  test('comments and brackets are those of the plain language', () => {
    expect(configuration.comments.lineComment).toBe(format === 'json' ? '//' : '#');
    expect(configuration.brackets).toEqual(
      expect.arrayContaining([
        ['{', '}'],
        ['[', ']'],
      ]),
    );
  });

  test('parentheses and braces close inside strings, where schedules and references stand; quotes do not', () => {
    const closesInString = (open: string) =>
      configuration.autoClosingPairs.some((pair) => pair.open === open && !pair.notIn?.includes('string'));
    expect(['(', '{', '[', '"'].map(closesInString)).toEqual([true, true, false, false]);
    expect(configuration.autoCloseBefore).toContain('"');
    expect(configuration.surroundingPairs).toContainEqual(['"', '"']);
  });

  test('regions fold', () => {
    const { start, end } = configuration.folding.markers;
    const comment = configuration.comments.lineComment;
    expect(`${comment} region Targets`).toMatch(new RegExp(start));
    expect(`  ${comment} endregion`).toMatch(new RegExp(end));
    expect(`${comment} endregion`).not.toMatch(new RegExp(start));
    expect(configuration.folding.offSide ?? false).toBe(format === 'yaml');
  });
});
