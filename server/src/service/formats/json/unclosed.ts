import type { Problem } from '../../problem.ts';
import { eolOf, indentAt } from '../lines.ts';
import { mistake, spanAt, suggesting } from '../mistake.ts';
import type { Token } from './tokens.ts';

/** One problem for all brackets that are open where the file ends, on the innermost, with a fix that closes all. */
export function unclosedAtEnd(text: string, open: readonly Token[], last: Token): readonly Problem[] {
  const innermost = open.at(-1);
  if (!innermost) return [];
  const others = open.length - 1;
  const message = `This ${innermost.kind} is never closed${others > 0 ? `, and ${others} around it` : ''}.`;
  const closers = open.toReversed().map((opener) => lineOf(text, opener, last) + closerOf(opener));
  const span = last.kind === ',' ? last.span : spanAt(last.span.end);
  const title = others > 0 ? 'Close all brackets at the end' : `Add ${closerOf(innermost)} at the end`;
  return [mistake('unclosed-bracket', innermost.span, message, suggesting(title, span, closers.join('')))];
}

/** A bracket that is open where one around it ends, or (`asProperty`) where the next property of that one begins. */
export function unclosedBefore(opener: Token, last: Token, asProperty: boolean): Problem {
  const closer = closerOf(opener);
  const message = `This ${opener.kind} is never closed.`;
  const comma = last.kind === ',';
  const span = comma ? last.span : spanAt(last.span.end);
  const fix = suggesting(`Add ${closer}`, span, asProperty ? `${closer},` : closer);
  return mistake('unclosed-bracket', opener.span, message, fix);
}

const closerOf = ({ kind }: Token): string => (kind === '{' ? '}' : ']');

/** Where text follows on further lines, the closing bracket gets a line of its own. */
const lineOf = (text: string, opener: Token, last: Token): string =>
  /[\r\n]/.test(text.slice(opener.span.start, last.span.end))
    ? eolOf(text) + indentAt(text, opener.span.start)
    : '';
