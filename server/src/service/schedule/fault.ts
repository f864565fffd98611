import type { Span } from './span.ts';

/**
 * What is wrong with an expression, on the characters that are wrong. Levels follow what AWS does: `error` where a
 * refusal is known, `warning` where the guide rules a form out, `hint` where sources contradict each other.
 */
export interface Fault {
  /** Stable name, kebab-case. */
  readonly code: string;
  readonly level: 'error' | 'warning' | 'information' | 'hint';
  readonly span: Span;
  readonly message: string;
  /** Best first. */
  readonly fix?: readonly FaultFix[];
}

export interface FaultFix {
  readonly title: string;
  /** The whole new expression. */
  readonly text: string;
  /** True when there is no doubt what was meant. */
  readonly preferred?: true;
}

export const isError = (fault: Fault): boolean => fault.level === 'error';

/** The fix whose meaning is beyond doubt. */
export const surely = (text: string): readonly FaultFix[] => [
  { title: `Change to ${text}`, text, preferred: true },
];

/** A fix that the author has to choose; `what` says what it does where the new text alone does not. */
export const perhaps = (text: string, what = 'Change to'): readonly FaultFix[] => [
  { title: `${what} ${text}`, text },
];
