import type { Span, Token } from './span.ts';

export type RateUnit = 'minute' | 'hour' | 'day';

/** `rate(value unit)`: one run each so many minutes. */
export interface Rate {
  readonly kind: 'rate';
  readonly span: Span;
  readonly value: Token & { readonly amount: number };
  readonly unit: Token & { readonly name: RateUnit };
  /** Length of the interval. */
  readonly minutes: number;
}

export const RATE_UNITS = ['minute', 'hour', 'day'] as const satisfies readonly RateUnit[];

export const UNIT_MINUTES: Readonly<Record<RateUnit, number>> = { minute: 1, hour: 60, day: 1440 };

/** The shortest interval that State Manager accepts, in minutes: 29 are refused. */
export const LEAST_MINUTES = 30;

/** The guide wants intervals of less than 31 days. */
export const TOO_MANY_MINUTES = 31 * UNIT_MINUTES.day;

/** `hour` after 1, `hours` after any other number. */
export const unitFor = (value: number, unit: RateUnit): string => (value === 1 ? unit : `${unit}s`);
