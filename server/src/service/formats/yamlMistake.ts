import type { Fix, Problem, Severity } from '../problem.ts';
import type { Span } from '../tree.ts';

/** A breach that the AWS CLI refuses when it reads the file. */
export const mistake = (code: string, span: Span, message: string, ...fixes: readonly Fix[]): Problem => ({
  code,
  severity: 'error' satisfies Severity,
  span,
  message,
  fixes,
});

/** A fix without doubt: writes `text` in place of `span`. */
export const writing = (title: string, span: Span, text: string): Fix => ({
  ...suggesting(title, span, text),
  preferred: true,
});

/** A fix that guesses what was meant. */
export const suggesting = (title: string, span: Span, text: string): Fix => ({
  title,
  edits: [{ change: 'text', span, text }],
});
