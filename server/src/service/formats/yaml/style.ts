import type { Span } from '../../tree.ts';
import { eolOf } from '../lines.ts';
import { commentsIn, type Lexeme, lexemesOf } from './lexemes.ts';

/** How a file is written, so that what is added looks the same. */
export interface Style {
  readonly eol: string;
  /** The step of indentation, in spaces: that below the first key that holds a mapping, else 2. */
  readonly unit: number;
  /** How far dashes stand behind the key of their list: 0 in some files, 2 in most. */
  readonly dash: number;
  readonly comments: readonly Span[];
  /** The outermost collections in brackets. */
  readonly flows: readonly Flow[];
}

export interface Flow extends Span {
  readonly closed: boolean;
}

/** The style of a text. That of the last text is kept: many edits of one text ask for it. */
export function styleOf(text: string): Style {
  if (last?.text !== text) {
    const lexemes = lexemesOf(text);
    const style = {
      eol: eolOf(text),
      ...indentsOf(text),
      comments: commentsIn(lexemes),
      flows: flowsIn(lexemes),
    };
    last = { text, style };
  }
  return last.style;
}

/** True inside brackets, where other rules hold than outside. */
export const isInFlow = (text: string, { start, end }: Span): boolean =>
  styleOf(text).flows.some((flow) => flow.start < start && end <= flow.end);

/** The brackets around a cursor. */
export const flowAround = (text: string, offset: number): Flow | undefined =>
  styleOf(text).flows.find(
    ({ start, end, closed }) => start < offset && (closed ? offset < end : offset <= end),
  );

/** True where a comment lies in a span. */
export const holdsComment = (text: string, { start, end }: Span): boolean =>
  styleOf(text).comments.some((comment) => start <= comment.start && comment.end <= end);

export const unitOf = (text: string): number => indentsOf(text).unit;

let last: { readonly text: string; readonly style: Style } | undefined;

function indentsOf(text: string): { readonly unit: number; readonly dash: number } {
  let unit: number | undefined;
  let dash: number | undefined;
  let key: number | undefined;
  for (const line of text.split('\n')) {
    const words = line.trim();
    if (words === '' || words.startsWith('#')) continue;
    const indent = line.length - line.trimStart().length;
    const deeper = key === undefined ? -1 : indent - key;
    if (words.startsWith('- ') || words === '-') {
      if (deeper >= 0) dash ??= deeper;
    } else if (deeper > 0 && /^[^\s"'[{]+:(?:\s|$)/.test(words)) unit ??= deeper;
    key = /^[^-"'[{][^:]*:(?:\s+#.*)?$/.test(words) ? indent : undefined;
  }
  return { unit: Math.min(unit ?? 2, 8), dash: Math.min(dash ?? 2, 8) };
}

function flowsIn(lexemes: readonly Lexeme[]): readonly Flow[] {
  const flows: Flow[] = [];
  let depth = 0;
  let start = 0;
  for (const { kind, text, start: at, end } of lexemes) {
    if (kind === 'sign' && (text === '{' || text === '[')) {
      if (depth === 0) start = at;
      depth++;
    } else if (depth > 0 && (kind === 'mark' ? text === '\x18' : text === '}' || text === ']')) {
      depth = kind === 'mark' ? 0 : depth - 1;
      if (depth === 0) flows.push({ start, end, closed: kind === 'sign' });
    }
  }
  if (depth > 0) flows.push({ start, end: lexemes.at(-1)?.end ?? start, closed: false });
  return flows;
}
