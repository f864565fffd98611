import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze } from '../server/src/service/analyze.ts';
import { RULES } from '../server/src/service/rules/index.ts';
import type { JsonValue } from '../server/src/service/tree.ts';
import { documentedFields } from '../tools/docs/fieldsReference.ts';
import { EXPLAINED } from '../tools/docs/rulesReference.ts';
import { PAGES } from '../tools/docs.ts';
import { said } from './support/applied.ts';
import { bothFormats, filesOf } from './support/bothFormats.ts';
import { surroundings } from './support/surroundings.ts';
import { afterFix } from './support/testRule.ts';

describe('the pages are what the sources say; `npm run docs` writes them', () => {
  test.each(Object.entries(PAGES))('%s', (file, page) => {
    const now = readFileSync(file, 'utf8');
    expect(page(now)).toBe(now);
  });
});

const MESSAGES = EXPLAINED.flatMap(([, , messages]) => messages);

describe.each(MESSAGES.map((message) => [message.code, message] as const))('%s', (code, explained) => {
  const { bad, good } = explained.example;

  test('its bad example has this problem, at this level, and no error besides', () => {
    for (const { file, format } of bothFormats(bad)) {
      const problems = analyze(file, surroundings);
      const own = problems.filter((problem) => problem.code === code);
      expect(own.length, format).toBeGreaterThan(0);
      expect(own[0]?.severity, format).toBe(explained.severity);
      const others = problems.filter((problem) => problem.code !== code && problem.severity === 'error');
      expect(others, format).toEqual([]);
    }
  });

  test('its good example has it not, and no error', () => {
    for (const { file, format } of bothFormats(good)) {
      const problems = analyze(file, surroundings);
      const left = problems.filter((problem) => problem.code === code || problem.severity === 'error');
      expect(left, format).toEqual([]);
    }
  });

  test('its fix leads from the one to the other', () => {
    for (const { file, format } of bothFormats(bad)) {
      const problem = analyze(file, surroundings).find((one) => one.code === code);
      const [fix] = problem?.fixes ?? [];
      // What stands in for a value of the user's own is not what the example has.
      if (fix && (fix.preferred || RULES.some((rule) => rule.code === code)))
        expect(said(afterFix(file, problem)), format).toEqual(said(good));
    }
  });
});

test('every message has a name of its own, and words', () => {
  const codes = MESSAGES.map(({ code }) => code);
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  expect(codes.filter((code) => !/^[a-z]+(-[a-z]+)*$/.test(code))).toEqual([]);
  for (const { code, summary, explanation, evidence } of MESSAGES) {
    expect(summary, code).toMatch(/^\S.{8,90}[^.]$/);
    expect(explanation, code).toMatch(/\.$/);
    expect(evidence, code).toMatch(/\.»?$/);
  }
});

describe('every field has an example without errors', () => {
  const fields = (['create', 'update', 'batch'] as const).flatMap(documentedFields);

  test.each(fields.map((field) => [`${field.kind} ${field.name}`, field.example] as const))(
    '%s',
    (_, example: JsonValue) => {
      for (const { file, format } of filesOf(example)) {
        const errors = analyze(file, surroundings).filter(({ severity }) => severity === 'error');
        expect(errors, format).toEqual([]);
      }
    },
  );
});
