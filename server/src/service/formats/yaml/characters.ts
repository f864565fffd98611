import type { TextChange } from '../../edits.ts';
import type { Problem } from '../../problem.ts';
import type { Span } from '../../tree.ts';
import { MAXIMUM_PROBLEMS, roundsFor } from '../limits.ts';
import { isBreak, leadsLine } from '../lines.ts';
import { mistake, writing } from '../mistake.ts';
import { type Draft, draftOf, mended, writtenSpan } from './draft.ts';
import { isHeader, type Lexeme, lexemesOf } from './lexemes.ts';
import { unitOf } from './style.ts';

/** Reads tabs and other blanks between words as spaces. The CLI's reader stops at them, wherever they stand [RUN]. */
export function withSpaces(text: string): { readonly draft: Draft; readonly problems: readonly Problem[] } {
  let draft = draftOf(text);
  const unit = unitOf(text);
  const found: TextChange[] = [];
  // What a tab hides may hold more of them; a few rounds find all that a person writes.
  for (let round = 0; SUSPECT.test(draft.text) && round < Math.min(8, roundsFor(text)); round++) {
    const { text: mixed } = draft;
    const changes = runsIn(mixed, lexemesOf(mixed)).map((span) => spaces(mixed, span, unit));
    if (changes.length === 0) break;
    for (const change of changes) found.push({ ...change, span: writtenSpan(draft, change.span) });
    draft = mended(draft, changes);
  }
  return { draft, problems: [...blankProblem(text, found), ...controlProblems(text)] };
}

const SUSPECT = /[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]/;
const SPECIAL = /^[\u00a0\u2000-\u200a\u202f\u205f\u3000]+/;

function runsIn(text: string, lexemes: readonly Lexeme[]): readonly Span[] {
  let inBlockScalar = false;
  return lexemes.flatMap((lexeme): readonly Span[] => {
    const scalar = lexeme.kind === 'scalar';
    const block = inBlockScalar && scalar;
    if (scalar || lexeme.kind === 'sign') inBlockScalar = isHeader(lexeme, false);
    if (block) {
      return endingTabs(text, lexeme);
    }
    if (lexeme.kind === 'blank') return tabsIn(text, lexeme);
    // Unquoted text may hold a tab by the letter of YAML, but not for the CLI's reader.
    if (scalar && lexeme.text.includes('\t')) return tabsIn(text, lexeme);
    const special = scalar ? SPECIAL.exec(lexeme.text)?.[0].length : undefined;
    return special && leadsLine(text, lexeme.start)
      ? [{ start: lexeme.start, end: lexeme.start + special }]
      : [];
  });
}

/** The tabs of blank lines at the end of a block scalar, from the first that starts with one. */
function endingTabs(text: string, { start, end }: Span): readonly Span[] {
  let body = end;
  while (body > start && /[ \t\r\n]/.test(text.charAt(body - 1))) body--;
  const tail = text.slice(body, end);
  const ending = (body === start ? /(?:^|\n) *\t/ : /\n *\t/).exec(tail);
  return ending ? tabsIn(text, { start: body + ending.index, end }) : [];
}

const tabsIn = (text: string, { start, end }: Span): readonly Span[] =>
  [...text.slice(start, end).matchAll(/\t+/g)].map(({ index, 0: { length } }) => ({
    start: start + index,
    end: start + index + length,
  }));

/** All of them make one problem, on the first, and one fix. */
function blankProblem(text: string, found: readonly TextChange[]): readonly Problem[] {
  const changes = found.toSorted((a, b) => a.span.start - b.span.start);
  const first = changes[0]?.span;
  if (!first) return [];
  const edits = changes.map((change) => ({ change: 'text', ...change }) as const);
  const tab = text.charAt(first.start) === '\t';
  const leads = leadsLine(text, first.start);
  // Behind spaces, nobody knows how wide a tab was meant to be.
  const sure = changes.every(({ span: { start } }) => {
    return start === 0 || isBreak(text.charAt(start - 1)) || !leadsLine(text, start);
  });
  const name = tab ? 'tab' : 'special blank';
  const message = leads
    ? `YAML is indented by spaces: this line starts with a ${name}.`
    : `The AWS CLI does not take a ${name} here: write a space.`;
  return [
    {
      ...mistake(tab ? 'tab' : 'special-blank', first, message),
      fixes: [{ title: `Write spaces for every ${name}`, edits, ...(sure && { preferred: true }) }],
    },
  ];
}

/** Indentation keeps its depth; elsewhere one space parts two words, and none ends a line. */
function spaces(text: string, span: Span, unit: number): TextChange {
  const leads = leadsLine(text, span.start);
  const step = text.charAt(span.start) === '\t' ? unit : 1;
  const ends = span.end >= text.length || isBreak(text.charAt(span.end));
  return { span, text: ends ? '' : leads ? ' '.repeat((span.end - span.start) * step) : ' ' };
}

/** Characters that the CLI's reader refuses wherever they stand, comments included. */
function controlProblems(text: string): readonly Problem[] {
  const found: Problem[] = [];
  for (const { index, 0: char } of text.matchAll(CONTROL)) {
    if (found.length >= MAXIMUM_PROBLEMS) break;
    const span = { start: index, end: index + 1 };
    const code = char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    const message = `The AWS CLI refuses a file with this invisible character (U+${code}).`;
    found.push(mistake('control-character', span, message, writing('Remove it', span, '')));
  }
  return found;
}

const CONTROL = /(?![\t\n\r\u0085])\p{Cc}|[\ufffe\uffff]/gu;
