import { fileFindings } from './fileFindings.ts';
import { levelComments } from './levelComments.ts';
import { levelled } from './levels.ts';
import type { Problem, Severity } from './problem.ts';
import type { SourceFile } from './sourceFile.ts';
import type { Surroundings } from './surroundings.ts';
import type { Span } from './tree.ts';

/**
 * Everything there is to say about a file, in the order of the text: the one reading behind diagnostics, quick
 * fixes and the gate before creating. Never throws.
 */
export function analyze(file: SourceFile, surroundings: Surroundings = {}): readonly Problem[] {
  const { root, syntaxProblems, text, uri } = file;
  const broken = syntaxProblems.filter(({ severity }) => severity === 'error');
  if (!root) return broken.length > 0 ? syntaxProblems : [...syntaxProblems, emptyFile(text)];
  const { refused, rules, said } = fileFindings(root, surroundings, uri);
  // One message is enough for a value that is refused by itself.
  const isRefused = new Set(refused.map(({ code, span }) => (code === 'missing-field' ? '' : placeOf(span))));
  const found = [...refused, ...said, ...rules.filter(({ span }) => !isRefused.has(placeOf(span)))].filter(
    // Where the text itself is broken, the reading of it is a guess.
    ({ span }) => !broken.some((problem) => touches(problem.span, span)),
  );
  const levelHere = levelComments(file);
  const wanted = saidOnce(found).flatMap(
    (problem) => levelled(problem, levelHere(problem) ?? surroundings.levels?.[problem.code]) ?? [],
  );
  return [...syntaxProblems, ...wanted].sort(byPlace);
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

const byPlace = (a: Problem, b: Problem): number =>
  a.span.start - b.span.start ||
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
  a.span.end - b.span.end;

const placeOf = ({ start, end }: Span): string => `${start} ${end}`;

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
