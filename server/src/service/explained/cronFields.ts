import { GUIDE, type Told } from './told.ts';

/** The number of fields of a cron expression, and what each may hold. */
export const CRON_FIELD_MESSAGES = {
  'cron-fields': {
    severity: 'error',
    summary: 'A cron expression has six fields',
    explanation:
      'They are minutes, hours, day of the month, month, day of the week and year; one 0 for the seconds ' +
      'may stand in front of them.',
    evidence: "AWS's guide; State Manager refuses fewer than six as no valid cron expression.",
    bad: 'cron(0 2 SUN)',
    good: 'cron(0 2 ? * SUN *)',
  },
  'cron-five-fields': {
    severity: 'error',
    summary: 'The five fields of crontab stand in cron(…)',
    explanation:
      'A crontab line between the parentheses lacks the year, and mostly the ? that one of the day fields ' +
      'must have. The fix adds both; numbers of weekdays become names, for crontab counts from Sunday = 0 ' +
      'and AWS from 1.',
    evidence: "AWS's guide; State Manager refuses fewer than six fields.",
    bad: 'cron(0 2 * * *)',
    good: 'cron(0 2 * * ? *)',
  },
  'cron-missing-space': {
    severity: 'error',
    summary: 'Two fields are written as one',
    explanation: 'A lost space makes five fields of six. The message names the word that is two fields.',
    evidence: "AWS's guide; State Manager refuses fewer than six fields.",
    bad: 'cron(0 21 ? * MON*)',
    good: 'cron(0 21 ? * MON *)',
  },
  'cron-missing-year': {
    severity: 'error',
    summary: 'Seconds in front, and no year at the end',
    explanation:
      'Other schedulers count six fields from the seconds. State Manager takes six fields from the minutes ' +
      'to the year, or seven with a 0 in front.',
    evidence: 'Read from minutes to year, the fields are out of their limits.',
    bad: 'cron(0 0 2 ? * SUN)',
    good: 'cron(0 2 ? * SUN *)',
  },
  'cron-both-days': {
    severity: 'error',
    summary: 'Both day fields are set',
    explanation:
      'Either the day of the month or the day of the week decides; the other one is ?. A star counts as ' +
      'set.',
    evidence: GUIDE,
    bad: 'cron(0 2 * * SUN *)',
    good: 'cron(0 2 ? * SUN *)',
  },
  'cron-no-day': {
    severity: 'error',
    summary: 'Both day fields are left open',
    explanation:
      'With ? in both day fields there is no day to run on. Write * in one of them for every day, or a ' +
      'weekday.',
    evidence: GUIDE,
    bad: 'cron(0 2 ? * ? *)',
    good: 'cron(0 2 * * ? *)',
  },
  'cron-out-of-range': {
    severity: 'error',
    summary: 'A value outside the limits of its field',
    explanation:
      'Minutes are 0 to 59, hours 0 to 23, days of the month 1 to 31, months 1 to 12, weekdays 1 to 7 or ' +
      'SUN to SAT, years 1970 to 2199. Only crontab calls Sunday 0.',
    evidence: GUIDE,
    bad: 'cron(0 24 ? * SUN *)',
    good: 'cron(0 0 ? * SUN *)',
  },
  'cron-unreadable': {
    severity: 'error',
    summary: 'A value that a field cannot have',
    explanation:
      'The field holds a word, a range or a step that cannot be read. Weekdays and months have names of ' +
      'three letters; a step needs a number behind its slash; ? stands alone.',
    evidence: GUIDE,
    bad: 'cron(0 2 ? * TUES *)',
    good: 'cron(0 2 ? * TUE *)',
  },
  'cron-nth': {
    severity: 'error',
    summary: 'A month has a first to a fifth weekday',
    explanation:
      'Behind # stands which one of the month: 1 to 5. A fifth one does not come in every month; L means ' +
      'the last one, as in TUEL.',
    evidence: 'Tried with the API: TUE#6 is refused, TUE#5 is taken.',
    bad: 'cron(0 2 ? * TUE#6 *)',
    good: 'cron(0 2 ? * TUEL *)',
  },
} as const satisfies Readonly<Record<string, Told>>;
