import { describe, expect, test } from 'vitest';
import { analyze } from '../../../server/src/service/analyze.ts';
import { RULES } from '../../../server/src/service/rules/index.ts';
import { said } from '../../support/applied.ts';
import { bothFormats } from '../../support/bothFormats.ts';
import { surroundings } from '../../support/surroundings.ts';
import { afterFix } from '../../support/testRule.ts';

describe.each(RULES.map((rule) => [rule.code, rule] as const))('%s', (code, { example, severity }) => {
  test('its bad example has this problem, and no error besides', () => {
    for (const { file, format } of bothFormats(example.bad)) {
      const problems = analyze(file, surroundings);
      const own = problems.filter((problem) => problem.code === code);
      expect(own.length, format).toBeGreaterThan(0);
      expect(own[0]?.severity, format).toBe(severity);
      const others = problems.filter((problem) => problem.code !== code && problem.severity === 'error');
      expect(others, format).toEqual([]);
    }
  });

  test('its good example does not have it, and is free of errors', () => {
    for (const { file, format } of bothFormats(example.good)) {
      const problems = analyze(file, surroundings);
      expect(
        problems.filter((problem) => problem.code === code || problem.severity === 'error'),
        format,
      ).toEqual([]);
    }
  });

  test('its fix, where it has one, leads from the one to the other', () => {
    for (const { file, format } of bothFormats(example.bad)) {
      const problem = analyze(file, surroundings).find((one) => one.code === code);
      if (problem?.fixes.length) expect(said(afterFix(file, problem)), format).toEqual(said(example.good));
    }
  });
});

test('every rule has a name of its own', () => {
  const codes = RULES.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.filter((code) => !/^[a-z]+(-[a-z]+)*$/.test(code))).toEqual([]);
});
