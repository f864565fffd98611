import type { Problem, Severity } from './problem.ts';
import { type RequestKind, requestKind } from './requestKind.ts';
import { scheduleProblems } from './scheduleProblems.ts';
import { schemaAdvice } from './schemaAdvice.ts';
import { schemaProblems } from './schemaProblems.ts';
import type { SourceFile } from './sourceFile.ts';
import type { Node, Span } from './tree.ts';

/** One thing to look for; what the fields mean together is looked at by more of these. */
type Check = (root: Node, kind: RequestKind) => readonly Problem[];

const CHECKS: readonly Check[] = [schemaProblems, schemaAdvice, scheduleProblems];

/**
 * Everything there is to say about a file, in the order of the text: the one reading behind diagnostics, quick
 * fixes and the gate before creating. Never throws.
 */
export function analyze({ root, syntaxProblems, text }: SourceFile): readonly Problem[] {
  const broken = syntaxProblems.filter(({ severity }) => severity === 'error');
  if (!root) return broken.length > 0 ? syntaxProblems : [...syntaxProblems, emptyFile(text)];
  const kind = requestKind(root);
  // Where the text itself is broken, the reading of it is a guess.
  const found = CHECKS.flatMap((check) => check(root, kind)).filter(
    ({ span }) => !broken.some((problem) => touches(problem.span, span)),
  );
  return [...syntaxProblems, ...saidOnce(found)].sort(byPlace);
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

const byPlace = (a: Problem, b: Problem): number =>
  a.span.start - b.span.start ||
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
  a.span.end - b.span.end;

/** Whether two spans have a character in common, or one of them is a bare place at the rim of the other. */
const touches = (a: Span, b: Span): boolean =>
  (a.start < b.end && b.start < a.end) ||
  a.start === b.start ||
  (isPlace(a) && a.start === b.end) ||
  (isPlace(b) && b.start === a.end);

const isPlace = ({ start, end }: Span): boolean => start === end;

/** A value that is referred to from several places is read several times. */
function saidOnce(problems: readonly Problem[]): readonly Problem[] {
  const keyOf = ({ code, span, message }: Problem): string => `${span.start} ${code} ${message}`;
  return [...new Map(problems.map((problem) => [keyOf(problem), problem])).values()];
}

/** AWS refuses a file without content [RUN]. */
function emptyFile(text: string): Problem {
  const line = /\S.*/.exec(text);
  const start = line?.index ?? 0;
  return {
    code: 'empty-file',
    severity: 'error',
    span: { start, end: start + (line?.[0].length ?? 0) },
    message: 'The file says nothing yet. An association needs at least the Name of the document it runs.',
    fixes: [],
  };
}
