import { MONTHS, WEEKDAYS } from './words.ts';

export type CronFieldName = 'seconds' | 'minutes' | 'hours' | 'dayOfMonth' | 'month' | 'dayOfWeek' | 'year';

/** What may stand in one field of a cron expression, after AWS's guide. */
export interface CronFieldSpec {
  readonly name: CronFieldName;
  /** As a signature shows it. */
  readonly label: string;
  /** As a message begins: `Hours are 0 to 23`. */
  readonly limits: string;
  readonly min: number;
  readonly max: number;
  /** Names in full for the values from `min` on; their first three letters are what AWS reads. */
  readonly names: readonly string[];
}

const spec = (
  name: CronFieldName,
  label: string,
  limits: string,
  [min, max]: readonly [number, number],
  names: readonly string[] = [],
): CronFieldSpec => ({ name, label, limits, min, max, names });

export const SECONDS = spec('seconds', 'seconds', 'Seconds are 0', [0, 59]);

/** The six fields in their order. */
export const SIX_FIELDS = [
  spec('minutes', 'minutes', 'Minutes are 0 to 59', [0, 59]),
  spec('hours', 'hours', 'Hours are 0 to 23', [0, 23]),
  spec('dayOfMonth', 'day-of-month', 'Days of the month are 1 to 31', [1, 31]),
  spec('month', 'month', 'Months are 1 to 12 or JAN to DEC', [1, 12], MONTHS),
  spec('dayOfWeek', 'day-of-week', 'Weekdays are SUN to SAT or 1 to 7', [1, 7], WEEKDAYS),
  spec('year', 'year', 'Years are 1970 to 2199', [1970, 2199]),
] as const;

/** The fields of an expression that has `count` of them: seven begin with seconds. */
export const fieldSpecs = (count: number): readonly CronFieldSpec[] =>
  count > SIX_FIELDS.length ? [SECONDS, ...SIX_FIELDS] : SIX_FIELDS;

/** `TUE` for 3, `JUL` for 7. */
export const shortName = (field: CronFieldSpec, value: number): string =>
  field.names[value - field.min]?.slice(0, 3).toUpperCase() ?? String(value);
