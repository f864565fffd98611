import { Lexer } from 'yaml';
import type { Span } from '../../tree.ts';

/** A piece of a text as the lexer cuts it. */
export interface Lexeme {
  readonly kind: 'scalar' | 'comment' | 'blank' | 'break' | 'sign' | 'mark';
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** All pieces of a text, in order; a `mark` has no characters of its own. The last answer is kept: all verbs ask. */
export function lexemesOf(text: string): readonly Lexeme[] {
  if (last?.text !== text) last = { text, lexemes: cut(text) };
  return last.lexemes;
}

let last: { readonly text: string; readonly lexemes: readonly Lexeme[] } | undefined;

function cut(text: string): readonly Lexeme[] {
  const lexemes: Lexeme[] = [];
  let start = 0;
  let scalarIsDue = false;
  for (const piece of new Lexer().lex(text)) {
    const kind: Lexeme['kind'] = scalarIsDue ? 'scalar' : kindOf(piece);
    const end = kind === 'mark' ? start : start + piece.length;
    lexemes.push({ kind, start, end, text: piece });
    scalarIsDue = kind === 'mark' && piece === SCALAR_FOLLOWS;
    start = end;
  }
  return lexemes;
}

/** Where the comments of a text lie, their `#` included. */
export const commentsIn = (lexemes: readonly Lexeme[]): readonly Span[] =>
  lexemes.flatMap(({ kind, start, end }) => (kind === 'comment' ? [{ start, end }] : []));

/** How many brackets are open before each piece. */
export function depthsOf(lexemes: readonly Lexeme[]): readonly number[] {
  let depth = 0;
  return lexemes.map(({ kind, text }) => {
    const before = depth;
    if (kind === 'mark' && text === FLOW_BREAKS_OFF) depth = 0;
    else if (kind === 'sign' && (text === '{' || text === '[')) depth++;
    else if (kind === 'sign' && (text === '}' || text === ']')) depth = Math.max(0, depth - 1);
    return before;
  });
}

/** True for what starts a block scalar (`|`, `>-`): its lines follow as one piece. */
export const isHeader = ({ kind, text }: Lexeme, flow: boolean): boolean =>
  kind === 'sign' && !flow && /^[|>]/.test(text);

/** What the lexer writes before a plain or block scalar, and where it gives up on a flow collection. */
const SCALAR_FOLLOWS = '\x1f';
export const FLOW_BREAKS_OFF = '\x18';
const MARKS: ReadonlySet<string> = new Set(['\x02', FLOW_BREAKS_OFF, SCALAR_FOLLOWS]);

function kindOf(piece: string): Lexeme['kind'] {
  if (MARKS.has(piece)) return 'mark';
  if (piece === '\n' || piece === '\r\n') return 'break';
  if (piece.startsWith('#')) return 'comment';
  return piece.startsWith(' ') || piece.startsWith('\t') ? 'blank' : 'sign';
}
