import type { Span } from '../../tree.ts';
import { lineEnd } from '../lines.ts';
import { type Break, deepened, insertion, type Mend, wordBefore } from './break.ts';
import { depthsOf, type Lexeme } from './lexemes.ts';
import { afterName } from './mendColon.ts';
import { quoted } from './scalar.ts';

/** Quotes that are not closed, or closed too early. */
export function mendQuote(broken: Break): Mend | undefined {
  const { error, start, lexemes, text } = broken;
  if (error.code === 'MISSING_CHAR' && error.message.startsWith('Missing closing')) {
    const open = lexemes.findLast((lexeme) => isQuoted(lexeme) && lexeme.start < start);
    return open && (misindented(text, open.start) ?? unclosed(broken, open));
  }
  if (error.code !== 'UNEXPECTED_TOKEN' && !error.message.startsWith('Missing , ')) return undefined;
  const before = wordBefore(broken, start);
  if (!before || !isQuoted(before)) return undefined;
  // A quote that ran on to the next quote below was meant to end on its own line.
  if (/[\r\n]/.test(before.text)) return unclosed(broken, before);
  const isName = text.startsWith(':', before.end) && wordBefore(broken, before.start)?.text !== ':';
  if (isName) return afterName(text, before.start);
  const isBehind = error.code === 'UNEXPECTED_TOKEN' && !/[\r\n]/.test(text.slice(before.end, start));
  return isBehind ? closedEarly(broken, before) : undefined;
}

const isQuoted = ({ kind, text }: Lexeme): boolean => kind === 'sign' && /^["']/.test(text);

/** The AWS CLI goes on to the closing quote, however its lines are indented. */
function misindented(text: string, start: number): Mend | undefined {
  const body = text.charAt(start) === "'" ? /^'(?:''|[^'])*'/ : /^"(?:\\[\s\S]|[^"\\])*"/;
  const [found] = body.exec(text.slice(start)) ?? [];
  const end = start + (found?.length ?? 0);
  const rest = text.slice(end, lineEnd(text, end));
  if (!found?.includes('\n') || !/^[ \t]*(?:$|#|[,\]}])/.test(rest)) return undefined;
  return { changes: deepened(text, { start, end }) };
}

function unclosed(broken: Break, { start }: Lexeme): Mend {
  const { text } = broken;
  const quote = text.charAt(start);
  const end = start + closable(broken, start);
  return {
    mistake: {
      code: 'unclosed-string',
      message: `This text starts with ${quote} and is not closed.`,
      span: { start, end },
    },
    fixes: [
      {
        title: `Close it with ${quote}`,
        changes: [insertion(end, quote)],
        sure: !text.slice(start + 1, lineEnd(text, start)).includes(quote),
      },
    ],
    changes: [insertion(end, quote)],
  };
}

/** How much of the line may have been meant: a name up to its colon, else all but brackets and a comment. */
function closable(broken: Break, start: number): number {
  const { text, lexemes } = broken;
  const line = text.slice(start, lineEnd(text, start));
  const name = /^["'][\w$.-]+(?=:(?:\s|$))/.exec(line)?.[0];
  if (name && wordBefore(broken, start)?.text !== ':') return name.length;
  const index = lexemes.findIndex((lexeme) => lexeme.start === start && isQuoted(lexeme));
  const flow = (depthsOf(lexemes)[index] ?? 0) > 0;
  const bare = line.replace(/\s#.*$/, '').trimEnd();
  return Math.max(1, (flow ? bare.replace(/[\s,\]}]+$/, '') : bare).length);
}

function closedEarly({ text, lexemes, start }: Break, open: Lexeme): Mend {
  const index = lexemes.indexOf(open);
  const flow = (depthsOf(lexemes)[index] ?? 0) > 0;
  const line = text.slice(start, lineEnd(text, start)).replace(/\s#.*$/, '');
  const rest = (flow ? (/^[^,\]}]*/.exec(line)?.[0] ?? '') : line).trimEnd();
  const whole: Span = { start: open.start, end: start + Math.max(1, rest.length) };
  const quote = text.charAt(open.start) === "'" ? "'" : '"';
  const inner = text.slice(whole.start + 1, whole.end - 1).replaceAll(quote === "'" ? "''" : '\\"', quote);
  const fix = { title: 'Keep the quotes inside the text', sure: true };
  return {
    mistake: {
      code: 'text-after-string',
      message: `The text ends at its second ${quote}: nothing may follow it on this line.`,
      span: { start, end: whole.end },
    },
    fixes: text.slice(whole.start, whole.end).endsWith(quote)
      ? [{ ...fix, changes: [{ span: whole, text: quoted(inner, quote) }] }]
      : [],
    mask: whole,
  };
}
