import type { Problem } from '../../problem.ts';
import type { Span } from '../../tree.ts';
import { isBlank, isBreak } from '../lines.ts';
import { mistake, suggesting } from '../mistake.ts';

/** The problem of a comment, with a fix that takes away its whole lines where it stands alone on them. */
export function mendComment(text: string, span: Span): Problem {
  const line = text.startsWith('//', span.start);
  const closed = line || (span.end - span.start > 3 && text.startsWith('*/', span.end - 2));
  return closed
    ? mistake(
        'comment',
        span,
        'JSON for AWS has no comments: the AWS CLI refuses the file.',
        suggesting('Remove the comment', withItsBlanks(text, span), ''),
      )
    : mistake('comment', span, 'JSON for AWS has no comments, and this one never ends.');
}

function withItsBlanks(text: string, span: Span): Span {
  let { start, end } = span;
  while (isBlank(text.charAt(start - 1))) start--;
  while (isBlank(text.charAt(end))) end++;
  const startsLine = start === 0 || isBreak(text.charAt(start - 1));
  const endsLine = end === text.length || isBreak(text.charAt(end));
  if (!endsLine) return { start: span.start, end };
  if (!startsLine) return { start, end: span.end };
  return { start, end: end + (text.startsWith('\r\n', end) ? 2 : Math.min(1, text.length - end)) };
}
