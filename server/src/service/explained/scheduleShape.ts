import { GUIDE, type Told } from './told.ts';

/** Outside of the parentheses. */
export const SHAPE_MESSAGES = {
  'schedule-type': {
    severity: 'error',
    summary: 'A schedule begins with cron(, rate( or at(',
    explanation:
      'State Manager knows three kinds of schedules: cron(…) for times of the day and days of the week, ' +
      'rate(…) for intervals, at(…) for one time. Other words, other brackets and plain sentences are ' +
      'refused.',
    evidence:
      'Refusals on record; State Manager says that it supports expressions of the types rate, cron and at ' +
      'only.',
    bad: 'every 30 minutes',
    good: 'rate(30 minutes)',
  },
  'schedule-crontab': {
    severity: 'error',
    summary: 'A line of crontab is no schedule',
    explanation:
      'A crontab line has five fields, no year, and counts weekdays from Sunday = 0. State Manager wants ' +
      'cron(minutes hours day-of-month month day-of-week year), and ? in one of the two day fields. The fix ' +
      'translates the line; weekdays become names, so that they stay the same days.',
    evidence: 'State Manager refuses whatever is neither cron(…), rate(…) nor at(…).',
    bad: '"30 2 * * *"',
    good: 'cron(30 2 * * ? *)',
  },
  'schedule-placeholder': {
    severity: 'warning',
    summary: 'A placeholder stands where the schedule belongs',
    explanation:
      'The text looks like something to be filled in, by hand or by a template, before the file is used. ' +
      'State Manager would not understand it.',
    evidence: "AWS's own example of an update says cron_or_rate_expression.",
    bad: 'cron_or_rate_expression',
    good: 'cron(0 2 ? * SUN *)',
  },
  'schedule-parentheses': {
    severity: 'error',
    summary: 'The closing parenthesis is missing',
    explanation: 'The fields of a schedule stand between one pair of round brackets.',
    evidence: "Such expressions match no form in AWS's guide.",
    bad: 'cron(0 2 ? * SUN *',
    good: 'cron(0 2 ? * SUN *)',
  },
  'schedule-trailing-text': {
    severity: 'error',
    summary: 'Nothing can follow the closing parenthesis',
    explanation:
      'An association has one schedule. Text behind it, a second schedule too, makes it unreadable; for ' +
      'several times create one association each.',
    evidence: 'Refusals on record, of rate(1 day)) and its like.',
    bad: 'rate(1 day) or rate(7 days)',
    good: 'rate(1 day)',
  },
  'schedule-spaces': {
    severity: 'warning',
    summary: 'Blanks where AWS writes none, or too many',
    explanation:
      'The fields are separated by one space each; no blank stands around the parentheses. Whether State ' +
      'Manager reads other spacing is not known, and the parsers around it differ. Two spaces in a row ' +
      'between fields are read by all of them and are only a hint.',
    evidence: GUIDE,
    bad: 'cron (0 2 ? * SUN *)',
    good: 'cron(0 2 ? * SUN *)',
  },
  'schedule-case': {
    severity: 'warning',
    summary: 'Words and units are written in small letters',
    explanation:
      'AWS writes them in small letters everywhere. The agent on the node reads capitals, the service may ' +
      'not.',
    evidence: GUIDE,
    bad: 'Rate(7 days)',
    good: 'rate(7 days)',
  },
} as const satisfies Readonly<Record<string, Told>>;
