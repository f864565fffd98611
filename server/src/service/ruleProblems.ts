import type { Association } from './association.ts';
import type { Problem } from './problem.ts';
import { RULES } from './rules/index.ts';
import type { Finding, Rule } from './rules/rule.ts';

/** What every rule finds in the associations of a file. */
export const ruleProblems = (associations: readonly Association[]): readonly Problem[] =>
  RULES.flatMap((rule) => problemsOf(rule, associations));

/** What one rule finds. */
export const problemsOf = (rule: Rule, associations: readonly Association[]): readonly Problem[] =>
  [...findingsOf(rule, associations)].map(({ span, message, fixes = [], severity = rule.severity, tag }) => ({
    code: rule.code,
    severity,
    span,
    message,
    fixes,
    ...(rule.docs && { docs: rule.docs }),
    ...(tag && { tag }),
  }));

function* findingsOf(rule: Rule, associations: readonly Association[]): Generator<Finding> {
  if ('checkFile' in rule) yield* rule.checkFile(associations);
  else for (const association of associations) yield* rule.check(association);
}
