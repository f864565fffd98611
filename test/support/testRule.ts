import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/service/analyze.ts';
import { changesOf } from '../../server/src/service/changesOf.ts';
import type { SourceFile } from '../../server/src/service/index.ts';
import type { Problem, Severity } from '../../server/src/service/problem.ts';
import type { Rule } from '../../server/src/service/rules/rule.ts';
import type { Surroundings } from '../../server/src/service/surroundings.ts';
import { said } from './applied.ts';
import { bothFormats } from './bothFormats.ts';
import { surroundings } from './surroundings.ts';

/** Cases of a rule, in YAML; each also runs as the JSON that says the same. */
export interface RuleTable {
  /** Files that the rule has nothing to say about. */
  readonly valid: readonly string[];
  /** Files with what the rule points at marked `«…»`, one mark for each finding. */
  readonly invalid: readonly RuleCase[];
  /** What the rule may know beside the files, where it is not what every table knows. */
  readonly around?: Surroundings;
}

export type RuleCase =
  | readonly [marked: string, expected: RuleExpectation]
  /** One finding at the rule's own level, without a fix. */
  | string;

export interface RuleExpectation {
  /** Where the finding is at another level than the rule. */
  readonly severity?: Severity;
  /** A part of the message. */
  readonly says?: string;
  /** What the file says after the first fix of the first finding. */
  readonly fixed?: string;
}

/** Runs a rule over its table, in both formats. */
export function testRule(rule: Rule, { valid, invalid, around = {} }: RuleTable): void {
  const found = (file: SourceFile): readonly Problem[] =>
    analyze(file, { ...surroundings, ...around }).filter(({ code }) => code === rule.code);

  if (valid.length > 0)
    describe(`${rule.code} accepts`, () => {
      test.each(valid)('%s', (text) => {
        for (const { file, format } of bothFormats(text)) expect(found(file), format).toEqual([]);
      });
    });

  if (invalid.length > 0)
    describe(`${rule.code} flags`, () => {
      test.each(invalid.map((one) => (typeof one === 'string' ? ([one, {}] as const) : one)))(
        '%s',
        (marked, { severity = rule.severity, says, fixed }) => {
          for (const { file, format, spans } of bothFormats(marked)) {
            const problems = found(file);
            expect(
              problems.map(({ span }) => file.text.slice(span.start, span.end)),
              format,
            ).toEqual(spans.map(({ start, end }) => file.text.slice(start, end)));
            expect(
              problems.map(({ span }) => span),
              format,
            ).toEqual(spans);
            for (const problem of problems) expect(problem.severity, format).toBe(severity);
            if (says !== undefined) expect(problems[0]?.message, format).toContain(says);
            if (fixed !== undefined) expect(said(afterFix(file, problems[0])), format).toEqual(said(fixed));
          }
        },
      );
    });
}

/** The text of a file after the first fix of a problem. */
export function afterFix(file: SourceFile, problem: Problem | undefined): string {
  const [fix] = problem?.fixes ?? [];
  const changes = fix && changesOf(fix, file);
  if (!changes) throw new Error(`No fix that can be written for: ${problem?.message}`);
  return [...changes]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((text, { span, text: by }) => text.slice(0, span.start) + by + text.slice(span.end), file.text);
}
