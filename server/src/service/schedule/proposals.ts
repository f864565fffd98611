import { type CronFieldName, SIX_FIELDS, shortName } from './cronFieldSpec.ts';
import { LEAST_MINUTES, RATE_UNITS, type RateUnit, TOO_MANY_MINUTES, UNIT_MINUTES, unitFor } from './rate.ts';
import { nthInWords, twoDigits, WEEKDAYS } from './words.ts';

/** A value to offer for one field. */
export interface Proposal {
  readonly text: string;
  /** What it means, in a few words. */
  readonly meaning: string;
  /** What the day of the month becomes with it. */
  readonly dayOfMonth?: '?';
}

/** The texts of the other fields; those not written yet are missing. */
export type CronFieldTexts = Readonly<Partial<Record<CronFieldName, string>>>;

/** Values that State Manager supports in a field of a cron expression, fitting the other fields; best first. */
export function cronProposals(name: CronFieldName, others: CronFieldTexts): readonly Proposal[] {
  switch (name) {
    case 'seconds':
      return [{ text: '0', meaning: 'the only value for associations' }];
    case 'minutes':
      return MINUTES.filter(
        ({ text }) => text !== '0/30' || ((others.hours ?? '*') === '*' && runsDaily(others)),
      );
    case 'hours':
      if (others.minutes && /^(0|\*)\/30$/.test(others.minutes)) return HOURS.slice(0, 1);
      return HOURS.filter(
        ({ text }) => (text !== '*' || !others.minutes) && (runsDaily(others) || !repeats(text)),
      );
    case 'dayOfMonth':
      if (!others.dayOfWeek) return DAYS_OF_MONTH;
      return DAYS_OF_MONTH.filter(({ text }) => (text === '?') !== (others.dayOfWeek === '?'));
    case 'month':
      return [{ text: '*', meaning: 'every month; associations take no other value' }];
    case 'dayOfWeek':
      if (!others.dayOfMonth) return [DAY_LEFT_OPEN, ...WEEKDAY_VALUES];
      if (others.dayOfMonth !== '?') {
        const instead = others.dayOfMonth === '*' && !repeats(others.hours) ? WEEKDAY_VALUES.slice(1) : [];
        return [DAY_LEFT_OPEN, ...instead.map((value) => ({ ...value, dayOfMonth: '?' }) as const)];
      }
      return repeats(others.hours) ? WEEKDAY_VALUES.slice(0, 1) : WEEKDAY_VALUES;
    case 'year':
      return [{ text: '*', meaning: 'every year' }];
  }
}

/** What repeats within the day runs on every day. */
const repeats = (hours = ''): boolean => /[*/]/.test(hours);

const runsDaily = ({ dayOfMonth = '*', dayOfWeek = '*' }: CronFieldTexts): boolean =>
  [dayOfMonth, dayOfWeek].every((text) => text === '*' || text === '?');

/** Intervals in use, for the number of a rate whose unit is not written yet, or fits. */
export const rateValueProposals = (unit: string | undefined): readonly Proposal[] =>
  RATES.filter(([value, name]) => !unit || unit === unitFor(value, name)).map(([value, name]) => ({
    text: String(value),
    meaning: `every ${value === 1 ? '' : `${value} `}${unitFor(value, name)}`,
  }));

/** Units that make a supported interval with the number before them. */
export const rateUnitProposals = (value: string | undefined): readonly Proposal[] =>
  RATE_UNITS.map((name) => ({ name, amount: Number(value || '30') }))
    .filter(({ name, amount }) => fits(amount * UNIT_MINUTES[name]))
    .map(({ name, amount }) => ({
      text: unitFor(amount, name),
      meaning: `every ${amount === 1 ? '' : `${amount} `}${unitFor(amount, name)}`,
    }));

const fits = (minutes: number): boolean => minutes >= LEAST_MINUTES && minutes < TOO_MANY_MINUTES;

const RATES: readonly (readonly [number, RateUnit])[] = [
  [30, 'minute'],
  [1, 'hour'],
  [4, 'hour'],
  [12, 'hour'],
  [1, 'day'],
  [7, 'day'],
  [14, 'day'],
  [30, 'day'],
];

const MINUTES: readonly Proposal[] = [
  { text: '0', meaning: 'on the hour' },
  { text: '15', meaning: 'a quarter past' },
  { text: '30', meaning: 'half past' },
  { text: '45', meaning: 'a quarter to' },
  { text: '0/30', meaning: 'every half hour' },
];

const HOURS: readonly Proposal[] = [
  { text: '*', meaning: 'all day, with 0/30 minutes' },
  { text: '0/1', meaning: 'every hour' },
  ...[2, 4, 8, 12].map((step) => ({ text: `0/${step}`, meaning: `every ${step} hours from 00:00 UTC` })),
  ...Array.from({ length: 24 }, (_, hour) => ({
    text: `${hour}`,
    meaning: `${twoDigits(hour)} o'clock UTC`,
  })),
];

const DAYS_OF_MONTH: readonly Proposal[] = [
  { text: '?', meaning: 'the weekday decides' },
  { text: '*', meaning: 'every day' },
];

const DAY_LEFT_OPEN: Proposal = { text: '?', meaning: 'the day of the month decides' };

const WEEKDAY_VALUES: readonly Proposal[] = [
  { text: '*', meaning: 'every day' },
  ...WEEKDAYS.map((day, index) => ({ text: nameOf(index), meaning: `every ${day}` })),
  ...WEEKDAYS.flatMap((day, index) => [
    ...[1, 2, 3, 4, 5].map((nth) => ({
      text: `${nameOf(index)}#${nth}`,
      meaning: `the ${nthInWords(nth)} ${day} of every month${nth > 4 ? ' that has one' : ''}`,
    })),
    { text: `${nameOf(index)}L`, meaning: `the last ${day} of every month` },
  ]),
];

function nameOf(index: number): string {
  return shortName(SIX_FIELDS[4], index + 1);
}
