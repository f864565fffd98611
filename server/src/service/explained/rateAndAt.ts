import { GUIDE, type Told } from './told.ts';

/** Intervals. */
export const RATE_MESSAGES = {
  'rate-form': {
    severity: 'error',
    summary: 'A rate is a number and a unit',
    explanation:
      'One number and one unit, with a space between them: rate(30 minutes), rate(2 hours), rate(7 days).',
    evidence: 'Refusals on record; State Manager names these three as examples.',
    bad: 'rate(every 7 days)',
    good: 'rate(7 days)',
  },
  'rate-value': {
    severity: 'error',
    summary: 'The number of a rate is whole, and 1 or more',
    explanation:
      '0, fractions, signs and words are refused. A fraction of hours or days can be said in minutes.',
    evidence: 'Refusals on record, of rate(0 days), rate(-2 days) and rate(1.1 hours).',
    bad: 'rate(1.5 hours)',
    good: 'rate(90 minutes)',
  },
  'rate-unit': {
    severity: 'error',
    summary: 'The unit of a rate is minutes, hours or days',
    explanation: 'Seconds, weeks, months and short forms are refused. Weeks can be said in days.',
    evidence: 'Refusals on record, of rate(45 seconds) and rate(45 years).',
    bad: 'rate(2 weeks)',
    good: 'rate(14 days)',
  },
  'rate-too-often': {
    severity: 'error',
    summary: 'The shortest interval is 30 minutes',
    explanation: 'State Manager runs an association at most every 30 minutes.',
    evidence: 'Tried with the API: rate(29 minutes) is refused, rate(30 minutes) is taken.',
    bad: 'rate(5 minutes)',
    good: 'rate(30 minutes)',
  },
  'rate-plural': {
    severity: 'warning',
    summary: 'One unit, several units',
    explanation:
      'The unit is singular after 1 and plural after any other number. The guide calls anything else not ' +
      'valid; the agent on the node reads it.',
    evidence: GUIDE,
    bad: 'rate(1 days)',
    good: 'rate(1 day)',
  },
  'rate-space': {
    severity: 'hint',
    summary: 'A space stands between number and unit',
    explanation: 'The guide asks for the space, and leaves it out in one example of its own.',
    evidence: GUIDE,
    bad: 'rate(1day)',
    good: 'rate(1 day)',
  },
  'rate-too-long': {
    severity: 'warning',
    summary: 'An interval is less than 31 days',
    explanation: 'For longer ones use the nth weekday of the month, as in cron(0 2 ? * SUN#1 *).',
    evidence: GUIDE,
    bad: 'rate(60 days)',
    good: 'rate(30 days)',
  },
} as const satisfies Readonly<Record<string, Told>>;

/** Single times. */
export const AT_MESSAGES = {
  'at-form': {
    severity: 'error',
    summary: 'One time is a date and a time of the day',
    explanation: 'They are written as yyyy-MM-ddTHH:mm:ss and mean UTC.',
    evidence: "AWS's guide; refusals on record, of at(12:00) and at(5 PM).",
    bad: 'at(2030-1-5 9:00)',
    good: 'at(2030-01-05T09:00:00)',
    waits: true,
  },
  'at-date': {
    severity: 'error',
    summary: 'There is no such date or time',
    explanation: 'Months have 28 to 31 days, days end at 23:59:59.',
    evidence: 'The calendar.',
    bad: 'at(2030-02-30T10:00:00)',
    good: 'at(2030-02-28T10:00:00)',
    waits: true,
  },
  'at-zone': {
    severity: 'warning',
    summary: 'One time is always UTC',
    explanation:
      'The time is always UTC. The fix turns a time with another offset into the same moment in UTC.',
    evidence: "AWS's guide shows no form with a zone; whether one is refused is not known.",
    bad: 'at(2030-01-31T22:00:00+02:00)',
    good: 'at(2030-01-31T20:00:00)',
    waits: true,
  },
  'at-spelling': {
    severity: 'warning',
    summary: 'The time is written as yyyy-MM-ddTHH:mm:ss',
    explanation:
      'A capital T stands between date and time, and nothing behind the seconds. Other spellings may be ' +
      'refused.',
    evidence: GUIDE,
    bad: 'at(2030-01-31 22:00)',
    good: 'at(2030-01-31T22:00:00)',
    waits: true,
  },
  'at-past': {
    severity: 'warning',
    summary: 'The one time is in the past',
    explanation: 'The association would run at once, when it is created, and never again.',
    evidence: GUIDE,
    bad: 'at(2020-07-07T15:55:00)',
    good: 'at(2030-07-07T15:55:00)',
    waits: true,
  },
} as const satisfies Readonly<Record<string, Told>>;
