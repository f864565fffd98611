import type { Severity } from '../problem.ts';

/** What documentation says of a schedule; `bad` and `good` are the expressions of its example, as YAML writes them. */
export interface Told {
  readonly severity: Severity;
  readonly summary: string;
  readonly explanation: string;
  readonly evidence: string;
  readonly bad: string;
  readonly good: string;
  /** Whether the example is about a schedule that wants `ApplyOnlyAtCronInterval: true`. */
  readonly waits?: true;
}

/** Where most of it is known from. */
export const GUIDE = "AWS's guide to cron and rate expressions.";
