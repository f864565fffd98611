import type { Fix, Problem } from '../problem.ts';
import type { Span } from '../tree.ts';

/** A breach of the format: the AWS CLI refuses the file. */
export const mistake = (code: string, span: Span, message: string, ...fixes: readonly Fix[]): Problem => ({
  code,
  severity: 'error',
  span,
  message,
  fixes,
});

/** A fix without doubt: writes `text` in place of `span`. */
export const writing = (title: string, span: Span, text: string): Fix => ({
  title,
  edits: [{ change: 'text', span, text }],
  preferred: true,
});

/** A fix that guesses where something belongs, or takes away what a person wrote. */
export const suggesting = (title: string, span: Span, text: string): Fix => ({
  title,
  edits: [{ change: 'text', span, text }],
});

export const spanAt = (offset: number): Span => ({ start: offset, end: offset });
