import type { Association } from './association.ts';
import type { Problem } from './problem.ts';
import { RULES } from './rules/index.ts';
import type { Finding, Rule } from './rules/rule.ts';

/** What every rule finds in the associations of a file. */
export const ruleProblems = (associations: readonly Association[]): readonly Problem[] =>
  RULES.flatMap((rule) => problemsOf(rule, associations));

/** What one rule finds. */
export function problemsOf(rule: Rule, associations: readonly Association[]): readonly Problem[] {
  const problems: Problem[] = [];
  if ('checkFile' in rule) {
    for (const finding of rule.checkFile(associations)) problems.push(problemOf(rule, finding));
  } else {
    for (const association of associations) {
      for (const finding of rule.check(association)) problems.push(problemOf(rule, finding));
    }
  }
  return problems;
}

const problemOf = (
  { code, docs, severity: usual }: Rule,
  { span, message, fixes = [], severity = usual, tag }: Finding,
): Problem => ({
  code,
  severity,
  span,
  message,
  fixes,
  ...(docs && { docs }),
  ...(tag && { tag }),
});
