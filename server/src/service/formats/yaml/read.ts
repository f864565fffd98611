import { isScalar, type YAMLError } from 'yaml';
import type { TextChange } from '../../edits.ts';
import type { Problem } from '../../problem.ts';
import { roundsFor } from '../limits.ts';
import { lineIndexAt } from '../lines.ts';
import { mistake } from '../mistake.ts';
import type { Mend, MendFix } from './break.ts';
import { withSpaces } from './characters.ts';
import { type Composed, compose } from './compose.ts';
import { contentOf, isEmpty } from './documents.ts';
import { type Draft, masked, mended, writtenAt, writtenSpan } from './draft.ts';
import { breakProblem, firstBreak } from './errors.ts';
import { mendBracket } from './mendBracket.ts';
import { afterName, dashMend, mendColon, tightDash } from './mendColon.ts';
import { mendIndent } from './mendIndent.ts';
import { mendQuote } from './mendQuote.ts';
import { traps } from './traps.ts';

/** A text read to its end, or as far as it can be. */
export interface Read {
  readonly draft: Draft;
  readonly composed: Composed | undefined;
  readonly problems: readonly Problem[];
  /** Where reading broke off for good; what is read behind it is a guess. */
  readonly brokenAt: number | undefined;
}

/** Reads, mends the first mistake, and reads again, so that each mistake is told once and by its own name. */
export function read(text: string): Read {
  const { draft: first, problems: found } = withSpaces(text);
  const problems = [...found];
  const met = new Set<string>();
  let draft = first;
  let composed = compose(draft.text);
  const rounds = roundsFor(text);
  for (let round = 1; composed; round++) {
    const error = firstBreak(contentOf(composed));
    const sprung = traps(draft, composed.lexemes, error?.pos[0] ?? draft.text.length);
    if (sprung.problems.length > 0) {
      problems.push(...sprung.problems);
      if (round >= rounds) return { draft, composed, problems, brokenAt: sprung.problems[0]?.span.start };
      draft = sprung.draft;
    } else {
      const dash = tightDash(draft.text, composed.lexemes);
      const word = dash ?? bareRoot(composed);
      if (!error && word === undefined) return { draft, composed, problems, brokenAt: undefined };
      const first = dash !== undefined && !(error && error.pos[0] < dash);
      const start = first || !error ? (word ?? 0) : error.pos[0];
      const place = `${first ? 'dash' : error?.code} ${writtenAt(draft, start)}`;
      const found = first ? dashMend(start) : mendOf(draft.text, composed, error, start);
      const mend = met.has(place) ? undefined : found;
      met.add(place);
      const problem = mend ? problemOf(draft, mend) : error && breakProblem(draft, error);
      if (problem && !follows(text, problem, problems)) problems.push(problem);
      if (!mend || round >= rounds) return { draft, composed, problems, brokenAt: writtenAt(draft, start) };
      draft = mended(mend.mask ? masked(draft, [mend.mask]) : draft, mend.changes ?? []);
    }
    composed = compose(draft.text);
  }
  const tooDeep = mistake('too-deep', { start: 0, end: 0 }, 'Lists and mappings nest too deep to be read.');
  return { draft, composed, problems: [tooDeep], brokenAt: 0 };
}

function mendOf(
  text: string,
  { lexemes }: Composed,
  error: YAMLError | undefined,
  start: number,
): Mend | undefined {
  if (!error) return afterName(text, start);
  const broken = { text, lexemes, error, start };
  return mendQuote(broken) ?? mendBracket(broken) ?? mendColon(broken) ?? mendIndent(broken);
}

/** Where a word stands that is all there is: its colon is still to come. */
function bareRoot(composed: Composed): number | undefined {
  const { contents } = contentOf(composed);
  if (!isScalar(contents) || contents.type !== 'PLAIN' || isEmpty(contentOf(composed))) return undefined;
  return contents.range[0];
}

function problemOf(draft: Draft, { mistake: found, fixes = [] }: Mend): Problem | undefined {
  if (!found) return undefined;
  const fixOf = ({ title, changes, sure }: MendFix) => ({
    title,
    edits: changes.map(
      ({ span, text }) => ({ change: 'text', span: writtenSpan(draft, span), text }) as const,
    ),
    ...(sure && ({ preferred: true } as const)),
  });
  // Where an earlier mend changed the same characters, the fix waits for its turn.
  const writable = fixes.filter(({ changes }) => changes.every((change) => isWritable(draft, change)));
  return mistake(found.code, writtenSpan(draft, found.span), found.message, ...writable.map(fixOf));
}

function isWritable(draft: Draft, { span, text }: TextChange): boolean {
  const { start, end } = writtenSpan(draft, span);
  return end - start === span.end - span.start && draft.written.slice(start, end) !== text;
}

/** What breaks on the line of another mistake follows from it, as does what breaks without a name behind one. */
const follows = (text: string, problem: Problem, problems: readonly Problem[]): boolean =>
  problems.some(({ span }) => lineIndexAt(text, span.start) === lineIndexAt(text, problem.span.start)) ||
  (problem.code === 'syntax' && problems.length > 0) ||
  (problem.code === 'bad-indentation' && problems.some(({ code }) => code === 'tab'));
