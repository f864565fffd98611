import type { Association } from './association.ts';
import type { Problem } from './problem.ts';
import { RULES } from './rules/index.ts';
import type { Finding, Rule, Sharing } from './rules/rule.ts';
import type { ObjectNode } from './tree.ts';

const STEADY = RULES.filter((rule) => 'check' in rule);
const FILE = RULES.filter((rule) => 'checkFile' in rule);
const BESIDE = RULES.filter((rule) => 'checkBeside' in rule);

/** What rules find in one association by itself. */
export function steadyProblems(association: Association): readonly Problem[] {
  const problems: Problem[] = [];
  for (const rule of STEADY) {
    for (const finding of rule.check(association)) problems.push(problemOf(rule, finding));
  }
  return problems;
}

/** What rules find in the associations of a file together, and which of them it is about. */
export function fileProblems(
  associations: readonly Association[],
  root: ObjectNode,
): readonly { readonly problem: Problem; readonly association: Association | undefined }[] {
  return FILE.flatMap((rule) =>
    Array.from(rule.checkFile(associations, root), (finding) => ({
      problem: problemOf(rule, finding),
      association: finding.association,
    })),
  );
}

/** What rules find in one association beside those of other files. */
export function problemsBeside(association: Association, sharing: Sharing): readonly Problem[] {
  const problems: Problem[] = [];
  for (const rule of BESIDE) {
    for (const finding of rule.checkBeside(association, sharing)) problems.push(problemOf(rule, finding));
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
