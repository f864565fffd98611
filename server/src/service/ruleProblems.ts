import type { Association } from './association.ts';
import type { Problem } from './problem.ts';
import { RULES } from './rules/index.ts';
import type { Finding, Rule, Sharing } from './rules/rule.ts';
import type { ObjectNode } from './tree.ts';

const STEADY = RULES.filter((rule) => 'check' in rule);
const FILE = RULES.filter((rule) => 'checkFile' in rule);
const BESIDE = RULES.filter((rule) => 'checkBeside' in rule);

/** What rules find in one association by itself. */
export const steadyProblems = (association: Association): readonly Problem[] =>
  STEADY.flatMap((rule) => [...rule.check(association)].map((finding) => problemOf(rule, finding)));

/** What rules find in the associations of a file together, and which of them it is about. */
export const fileProblems = (
  associations: readonly Association[],
  root: ObjectNode,
): readonly { readonly problem: Problem; readonly association: Association | undefined }[] =>
  FILE.flatMap((rule) =>
    [...rule.checkFile(associations, root)].map((finding) => ({
      problem: problemOf(rule, finding),
      association: finding.association,
    })),
  );

/** What rules find in one association beside those of other files. */
export const problemsBeside = (association: Association, sharing: Sharing): readonly Problem[] =>
  BESIDE.flatMap((rule) =>
    [...rule.checkBeside(association, sharing)].map((finding) => problemOf(rule, finding)),
  );

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
