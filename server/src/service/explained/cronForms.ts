import { GUIDE, type Told } from './told.ts';

/** Cron expressions that can be read, in forms that associations do not take, or that mean less than they seem. */
export const CRON_FORM_MESSAGES = {
  'cron-numeric-weekday': {
    severity: 'hint',
    summary: 'A weekday by number means different days to AWS and on the node',
    explanation:
      "In AWS's guide 1 is Sunday; the parser of the agent on the node counts from Sunday = 0. So 3L is the " +
      'last Tuesday to one and the last Wednesday to the other. Three letters mean the same to both: TUEL.',
    evidence: "AWS's guide, and the source of the agent.",
    bad: 'cron(0 2 ? * 3L *)',
    good: 'cron(0 2 ? * TUEL *)',
  },
  'cron-last-weekday': {
    severity: 'hint',
    summary: 'L alone is Saturday',
    explanation:
      'In the field of the weekday L alone is the last day of the week, not of the month. SAT says so; SATL ' +
      'is the last Saturday of the month.',
    evidence: GUIDE,
    bad: 'cron(0 2 ? * L *)',
    good: 'cron(0 2 ? * SAT *)',
  },
  'cron-name': {
    severity: 'warning',
    summary: 'Weekdays have names of three letters',
    explanation:
      "AWS's guide knows SUN to SAT. Full names are read by the agent on the node; whether State Manager " +
      'takes them is not known.',
    evidence: GUIDE,
    bad: 'cron(0 2 ? * Tuesday *)',
    good: 'cron(0 2 ? * TUE *)',
  },
  'cron-question-mark': {
    severity: 'warning',
    summary: 'The question mark is for the day fields only',
    explanation: '? says that the other day field decides. In any other field AWS writes * for every value.',
    evidence: GUIDE,
    bad: 'cron(0 2 ? ? SUN *)',
    good: 'cron(0 2 ? * SUN *)',
  },
  'cron-too-often': {
    severity: 'warning',
    summary: 'Less than 30 minutes between two runs',
    explanation:
      'State Manager runs an association at most every 30 minutes. Five minutes are for maintenance ' +
      'windows.',
    evidence: GUIDE,
    bad: 'cron(0/10 * * * ? *)',
    good: 'cron(0/30 * * * ? *)',
  },
  'cron-minutes': {
    severity: 'warning',
    summary: 'Minutes are one number, or 0/30',
    explanation:
      'Associations run at one minute of the hour, or every half hour of the whole day: 0/30 with * for the ' +
      'hours.',
    evidence: 'What State Manager lists as supported when it refuses an expression.',
    bad: 'cron(0,30 * * * ? *)',
    good: 'cron(0/30 * * * ? *)',
  },
  'cron-hours': {
    severity: 'warning',
    summary: 'Hours are one number, or every 1, 2, 4, 8 or 12',
    explanation:
      'Associations run at one hour of the day or every so many hours: 0/1, 0/2, 0/4, 0/8, 0/12. Lists, ' +
      'ranges and other steps are not among what State Manager supports.',
    evidence: 'What State Manager lists as supported when it refuses an expression.',
    bad: 'cron(0 0,12 * * ? *)',
    good: 'cron(0 0/12 * * ? *)',
  },
  'cron-interval-days': {
    severity: 'warning',
    summary: 'What repeats within the day runs on every day',
    explanation:
      'Every half hour or every few hours goes with all days. For certain days give one time of the day.',
    evidence: 'What State Manager lists as supported when it refuses an expression.',
    bad: 'cron(0 0/4 ? * MON *)',
    good: 'cron(0 4 ? * MON *)',
  },
  'cron-weekdays': {
    severity: 'warning',
    summary: 'One weekday, not several',
    explanation:
      'Lists and ranges of weekdays are for maintenance windows. Create one association for each day, or ' +
      'run it on every day (*). Where all seven days are named, it is only a hint to write *.',
    evidence: GUIDE,
    bad: 'cron(0 18 ? * MON-FRI *)',
    good: 'cron(0 18 ? * FRI *)',
  },
  'cron-day-of-month': {
    severity: 'warning',
    summary: 'Days of the month are for maintenance windows',
    explanation:
      'Associations run every day, by weekday, or by nth weekday of the month. L, W, lists, ranges and ' +
      "steps of days are shown for maintenance windows only. On one fixed day AWS's guide contradicts " +
      'itself: that is a hint.',
    evidence: GUIDE,
    bad: 'cron(0 2 L * ? *)',
    good: 'cron(0 2 ? * SUNL *)',
  },
  'cron-month': {
    severity: 'warning',
    summary: 'Associations know no months',
    explanation:
      "AWS's guide keeps the months for maintenance windows: write *. 1/1, which AWS's older examples have, " +
      'is only a hint.',
    evidence: GUIDE,
    bad: 'cron(0 2 ? JAN SUN *)',
    good: 'cron(0 2 ? * SUN *)',
  },
  'cron-year': {
    severity: 'warning',
    summary: 'Associations run in every year',
    explanation:
      'None of the schedules that AWS lists for associations has a year. For one single time there is ' +
      'at(…).',
    evidence: GUIDE,
    bad: 'cron(0 2 ? * SUN 2030)',
    good: 'cron(0 2 ? * SUN *)',
  },
  'cron-seconds': {
    severity: 'warning',
    summary: 'Seconds can only be 0',
    explanation:
      'The optional field in front is for the seconds, and for associations it is 0. Leave it out.',
    evidence: GUIDE,
    bad: 'cron(24 30 9 ? * * *)',
    good: 'cron(30 9 ? * * *)',
  },
  'cron-never': {
    severity: 'warning',
    summary: 'No day is left that the schedule names',
    explanation:
      'The day does not exist, such as the 30th of February, or its year has passed: the association would ' +
      'never run again.',
    evidence: 'Computed from the calendar.',
    bad: 'cron(0 2 * * ? 2025)',
    good: 'cron(0 2 * * ? *)',
  },
} as const satisfies Readonly<Record<string, Told>>;
