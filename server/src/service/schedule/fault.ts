import type { Span } from './span.ts';

/** What can be said of a schedule. */
export type FaultCode =
  | 'schedule-type'
  | 'schedule-crontab'
  | 'schedule-placeholder'
  | 'schedule-parentheses'
  | 'schedule-trailing-text'
  | 'schedule-spaces'
  | 'schedule-case'
  | 'cron-fields'
  | 'cron-five-fields'
  | 'cron-missing-space'
  | 'cron-missing-year'
  | 'cron-both-days'
  | 'cron-no-day'
  | 'cron-out-of-range'
  | 'cron-unreadable'
  | 'cron-nth'
  | 'cron-numeric-weekday'
  | 'cron-last-weekday'
  | 'cron-name'
  | 'cron-question-mark'
  | 'cron-too-often'
  | 'cron-minutes'
  | 'cron-hours'
  | 'cron-interval-days'
  | 'cron-weekdays'
  | 'cron-day-of-month'
  | 'cron-month'
  | 'cron-year'
  | 'cron-seconds'
  | 'cron-never'
  | 'rate-form'
  | 'rate-value'
  | 'rate-unit'
  | 'rate-too-often'
  | 'rate-plural'
  | 'rate-space'
  | 'rate-too-long'
  | 'at-form'
  | 'at-date'
  | 'at-zone'
  | 'at-spelling'
  | 'at-past';

/**
 * What is wrong with an expression, on the characters that are wrong. Levels follow what AWS does: `error` where a
 * refusal is known, `warning` where the guide rules a form out, `hint` where sources contradict each other.
 */
export interface Fault {
  readonly code: FaultCode;
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
