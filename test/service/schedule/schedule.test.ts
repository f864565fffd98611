import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describe as inWords } from '../../../server/src/service/schedule/describe.ts';
import { isError } from '../../../server/src/service/schedule/fault.ts';
import { nextRunsOf } from '../../../server/src/service/schedule/nextRuns.ts';
import { outdated } from '../../../server/src/service/schedule/outdated.ts';
import { parseSchedule } from '../../../server/src/service/schedule/schedule.ts';

/** An expression with «the characters that are wrong»; level and code; the message; the texts after each fix, ✓ = sure. */
type Row = readonly [marked: string, says: string, message: string, ...fixes: string[]];

describe('a schedule that AWS documents for associations is not spoken of', () => {
  test.each([
    'rate(30 minutes)',
    'rate(1 hour)',
    'rate(5 hours)',
    'rate(15 days)',
    'rate(30 days)',
    'rate(43200 minutes)',
    'at(2020-07-07T15:55:00)',
    'at(2030-02-28T15:55)',
    'cron(0/30 * * * ? *)',
    'cron(0 */30 * * * ? *)',
    'cron(0 0/30 * 1/1 * ? *)',
    'cron(0/30 * ? * * *)',
    'cron(0 0/1 * * ? *)',
    'cron(0 */1 * * ? *)',
    'cron(0 0 */1 * * ? *)',
    'cron(15 0/2 * * ? *)',
    'cron(0 0/4 * * ? *)',
    'cron(0 0 0/4 1/1 * ? *)',
    'cron(0 0/8 * * ? *)',
    'cron(0 0/12 * * ? *)',
    'cron(0 0 */12 * * ? *)',
    'cron(0 0/24 * * ? *)',
    'cron(15 13 ? * * *)',
    'cron(15 13 ? * MON *)',
    'cron(0 8 ? * Mon *)',
    'cron(00 02 ? * sun *)',
    'cron(0 0 2 ? * SUN *)',
    'cron(30 23 ? * TUE#3 *)',
    'cron(0 0 ? * THU#2 *)',
    'cron(0 0 ? * TUE#5 *)',
    'cron(0 0 ? * TUEL *)',
  ])('%s', (expression) => {
    expect(parseSchedule(expression).faults).toEqual([]);
  });
});

const WEEKDAYS_FOR_WINDOWS =
  'An association runs on one weekday or on every day (*): lists and ranges are for maintenance windows. Create one association for each day.';
const SIX = 'minutes hours day-of-month month day-of-week year';
const CRONTAB = `This is a crontab line. State Manager reads cron(${SIX}).`;
const FIVE = 'A crontab line has five fields. cron(…) has a sixth, the year, and ? in one of the day fields.';
const BOTH = 'Day of month and day of week are both set. Write ? in one of them.';
const HOURS =
  'Associations run at one hour of the day, or every 1, 2, 4, 8 or 12 hours: 0/1, 0/2, 0/4, 0/8, 0/12.';
const DAYS =
  'Associations run every day or by weekday: AWS shows L, W, lists, ranges and steps of days for maintenance windows only.';
const MONTHS = 'State Manager takes no months: the AWS guide keeps them for maintenance windows. Write *.';
const KINDS = 'A schedule is cron(…), rate(…) or at(…).';
const BLANKS = 'cron(…) stands without blanks before, behind, or between word and parenthesis.';
const ONE_SPACE = 'Separate the fields by one space each, with none beside the parentheses.';
const RATE = 'rate(…) holds a number and a unit: rate(30 minutes), rate(2 hours), rate(7 days).';
const AT = 'at(…) holds a date and a time in UTC: at(2030-01-31T22:00:00).';
const AT_PLAIN =
  'AWS writes the time as yyyy-MM-ddTHH:mm:ss, with a capital T and nothing after the seconds.';

const rows: Readonly<Record<string, readonly Row[]>> = {
  'outside of the parentheses': [
    ['«»', 'error schedule-type', KINDS],
    ['«banana»', 'error schedule-type', KINDS],
    ['«rae(1 day)»', 'error schedule-type', KINDS, 'rate(1 day)'],
    ['«schedule(0 2 ? * SUN *)»', 'error schedule-type', KINDS, 'cron(0 2 ? * SUN *)'],
    ['«cron{0 2 ? * SUN *}»', 'error schedule-type', KINDS, 'cron(0 2 ? * SUN *)'],
    ['«cron 0 2 ? * SUN *»', 'error schedule-type', KINDS, 'cron(0 2 ? * SUN *)'],
    ['«every 30 minutes»', 'error schedule-type', KINDS, 'rate(30 minutes)'],
    ['«2030-01-31T22:00:00»', 'error schedule-type', KINDS, 'at(2030-01-31T22:00:00)'],
    [
      '«cron(0 2 ? * SUN *»',
      'error schedule-parentheses',
      'The closing parenthesis of cron(…) is missing.',
      '✓ cron(0 2 ? * SUN *)',
    ],
    [
      '«rate(1 day}»',
      'error schedule-parentheses',
      'The closing parenthesis of rate(…) is missing.',
      '✓ rate(1 day)',
    ],
    ['«rate(1»', 'error schedule-parentheses', 'The closing parenthesis of rate(…) is missing.'],
    [
      'rate(5 days)«rate(5 days)»',
      'error schedule-trailing-text',
      'Nothing can follow the closing parenthesis of rate(…).',
      '✓ rate(5 days)',
    ],
    ['« »cron(0 2 ? * SUN *)', 'warning schedule-spaces', BLANKS, '✓ cron(0 2 ? * SUN *)'],
    ['cron« »(0 2 ? * SUN *)', 'warning schedule-spaces', BLANKS, '✓ cron(0 2 ? * SUN *)'],
    ['cron(0 2 ? * SUN *)« »', 'warning schedule-spaces', BLANKS, '✓ cron(0 2 ? * SUN *)'],
    [
      '«CRON»(0 2 ? * SUN *)',
      'warning schedule-case',
      'AWS writes cron in small letters. It may refuse CRON.',
      '✓ cron(0 2 ? * SUN *)',
    ],
    [
      '«cron_or_rate_expression»',
      'warning schedule-placeholder',
      'A placeholder, not yet a schedule. Write cron(…), rate(…) or at(…).',
    ],
    [
      // biome-ignore lint/suspicious/noTemplateCurlyInString: that is what a template looks like
      '«${Schedule}»',
      'warning schedule-placeholder',
      'A placeholder, not yet a schedule. Write cron(…), rate(…) or at(…).',
    ],
  ],
  'lines of crontab': [
    ['«0 2 * * *»', 'error schedule-crontab', CRONTAB, '✓ cron(0 2 * * ? *)'],
    ['«5 * * * *»', 'error schedule-crontab', CRONTAB, '✓ cron(5 0/1 * * ? *)'],
    ['«*/30 * * * *»', 'error schedule-crontab', CRONTAB, '✓ cron(*/30 * * * ? *)'],
    ['«0 */4 * * *»', 'error schedule-crontab', CRONTAB, '✓ cron(0 */4 * * ? *)'],
    ['«0 2 */2 * *»', 'error schedule-crontab', CRONTAB, '✓ cron(0 2 */2 * ? *)'],
    ['«0 2 * * 0»', 'error schedule-crontab', CRONTAB, 'cron(0 2 ? * SUN *)'],
    ['«0 2 * * 7»', 'error schedule-crontab', CRONTAB, 'cron(0 2 ? * SUN *)'],
    ['«0 2 * * 1-5»', 'error schedule-crontab', CRONTAB, 'cron(0 2 ? * MON-FRI *)'],
    ['«0 2 * * mon»', 'error schedule-crontab', CRONTAB, '✓ cron(0 2 ? * mon *)'],
    ['«0 2 1 * *»', 'error schedule-crontab', CRONTAB, '✓ cron(0 2 1 * ? *)'],
    // Crontab runs on either day; AWS has nothing for that.
    ['«0 2 1 * 1»', 'error schedule-crontab', CRONTAB],
    ['«0 25 * * *»', 'error schedule-crontab', CRONTAB],
    ['«5 * *\t*\t*\t*»', 'error schedule-crontab', CRONTAB, '✓ cron(5 0/1 * * ? *)'],
    ['«@daily»', 'error schedule-crontab', CRONTAB, '✓ cron(0 0 * * ? *)'],
    ['cron(«0 2 * * *»)', 'error cron-five-fields', FIVE, '✓ cron(0 2 * * ? *)'],
    ['cron(«0 2 * * 1»)', 'error cron-five-fields', FIVE, 'cron(0 2 ? * MON *)'],
    ['cron(«0 2 ? * SUN»)', 'error cron-five-fields', FIVE, '✓ cron(0 2 ? * SUN *)'],
    [
      'cron(0 21 ? * «MON*»)',
      'error cron-missing-space',
      'A space is missing in MON*.',
      '✓ cron(0 21 ? * MON *)',
    ],
    [
      'cron(«0 0 2 ? * SUN»)',
      'error cron-missing-year',
      `These fields begin with seconds and leave out the year. Write ${SIX}.`,
      '✓ cron(0 2 ? * SUN *)',
    ],
  ],
  'number of fields': [
    ['«cron()»', 'error cron-fields', `cron(…) has six fields, ${SIX}, not 0.`],
    ['cron(«banana»)', 'error cron-fields', `cron(…) has six fields, ${SIX}, not 1.`],
    ['cron(«test 0 0 0/1 * * ? *»)', 'error cron-fields', `cron(…) has six fields, ${SIX}, not 8.`],
  ],
  'day fields': [
    ['cron(0 2 * * «*» *)', 'error cron-both-days', BOTH, '✓ cron(0 2 * * ? *)'],
    ['cron(0 7 «*» * MON-FRI *)', 'error cron-both-days', BOTH, '✓ cron(0 7 ? * MON-FRI *)'],
    ['cron(0 2 15 * «*» *)', 'error cron-both-days', BOTH, '✓ cron(0 2 15 * ? *)'],
    ['cron(0 2 «1 * MON» *)', 'error cron-both-days', BOTH, 'cron(0 2 ? * MON *)', 'cron(0 2 1 * ? *)'],
    [
      'cron(0 2 «? * ?» *)',
      'error cron-no-day',
      'Both day fields are ?, so no day is set. Write * in one of them for every day.',
      'cron(0 2 * * ? *)',
    ],
  ],
  'values of a field': [
    ['cron(«60» 2 ? * SUN *)', 'error cron-out-of-range', 'Minutes are 0 to 59, not 60.'],
    ['cron(0 «24» ? * SUN *)', 'error cron-out-of-range', 'Hours are 0 to 23, not 24.'],
    ['cron(0 2 «32» * ? *)', 'error cron-out-of-range', 'Days of the month are 1 to 31, not 32.'],
    ['cron(0 2 «0»W * ? *)', 'error cron-out-of-range', 'Days of the month are 1 to 31, not 0.'],
    ['cron(0 2 1,«32» * ? *)', 'error cron-out-of-range', 'Days of the month are 1 to 31, not 32.'],
    ['cron(0 2 ? «13» SUN *)', 'error cron-out-of-range', 'Months are 1 to 12 or JAN to DEC, not 13.'],
    ['cron(0 2 ? * «8» *)', 'error cron-out-of-range', 'Weekdays are SUN to SAT or 1 to 7, not 8.'],
    ['cron(0 2 ? * SUN-«9» *)', 'error cron-out-of-range', 'Weekdays are SUN to SAT or 1 to 7, not 9.'],
    [
      'cron(0 2 ? * «0» *)',
      'error cron-out-of-range',
      'Weekdays are SUN to SAT or 1 to 7, not 0. Only crontab counts Sunday as 0.',
      '✓ cron(0 2 ? * SUN *)',
    ],
    ['cron(0 2 ? * SUN «1969»)', 'error cron-out-of-range', 'Years are 1970 to 2199, not 1969.'],
    ['cron(0 2 ? * SUN «2200»)', 'error cron-out-of-range', 'Years are 1970 to 2199, not 2200.'],
    ['cron(«99» 0 2 ? * SUN *)', 'error cron-out-of-range', 'Seconds are 0, not 99.'],
    ['cron(0 «banana» ? * * *)', 'error cron-unreadable', "Hours are 0 to 23, not 'banana'."],
    ['cron(«L» 2 ? * SUN *)', 'error cron-unreadable', "Minutes are 0 to 59, not 'L'."],
    ['cron(0 «1,» ? * SUN *)', 'error cron-unreadable', 'Hours are 0 to 23: a value is missing here.'],
    ['cron(0 «8-» ? * SUN *)', 'error cron-unreadable', 'Hours are 0 to 23: a value is missing here.'],
    ['cron(0 «8-10-12» ? * SUN *)', 'error cron-unreadable', "Hours are 0 to 23, not '8-10-12'."],
    ['cron(0 2 «?»,1 * SUN *)', 'error cron-unreadable', '? stands alone, never in a list.'],
    [
      'cron(0 0/«0» * * ? *)',
      'error cron-unreadable',
      'After / stands how many to step: a whole number of 1 or more.',
    ],
    [
      'cron(0 «0/» * * ? *)',
      'error cron-unreadable',
      'After / stands how many to step: a whole number of 1 or more.',
    ],
    [
      'cron(0 2 ? * «TUES» *)',
      'error cron-unreadable',
      "Weekdays are SUN to SAT or 1 to 7, not 'TUES'. Did you mean TUE?",
      'cron(0 2 ? * TUE *)',
    ],
    ['cron(0 2 ? * SUN «2030-2026»)', 'error cron-unreadable', "'2030-2026' runs backwards."],
    [
      'cron(0 2 ? * TUE#«6» *)',
      'error cron-nth',
      'A month has a first to a fifth Tuesday: write #1 to #5, or TUEL for the last.',
      'cron(0 2 ? * TUEL *)',
    ],
    [
      'cron(0 2 ? * 3#«0» *)',
      'error cron-nth',
      'A month has a first to a fifth Tuesday: write #1 to #5, or TUEL for the last.',
      'cron(0 2 ? * TUEL *)',
    ],
    [
      'cron(0 2 ? * «#2» *)',
      'error cron-unreadable',
      'Weekdays are SUN to SAT or 1 to 7: a value is missing here.',
    ],
  ],
  'weekdays by number or full name': [
    [
      'cron(0 2 ? * «3L» *)',
      'hint cron-numeric-weekday',
      '3 is Tuesday in the AWS guide but Wednesday to the agent on the node. TUEL means the same to both.',
      '✓ cron(0 2 ? * TUEL *)',
    ],
    [
      'cron(0 2 ? * «5#2» *)',
      'hint cron-numeric-weekday',
      '5 is Thursday in the AWS guide but Friday to the agent on the node. THU#2 means the same to both.',
      '✓ cron(0 2 ? * THU#2 *)',
    ],
    [
      'cron(0 2 ? * «7» *)',
      'hint cron-numeric-weekday',
      '7 is Saturday in the AWS guide but Sunday to the agent on the node. SAT means the same to both.',
      '✓ cron(0 2 ? * SAT *)',
    ],
    [
      'cron(0 2 ? * «L» *)',
      'hint cron-last-weekday',
      'L alone is the last day of the week: Saturday. SAT says so.',
      '✓ cron(0 2 ? * SAT *)',
    ],
    [
      'cron(0 2 ? * «Tuesday» *)',
      'warning cron-name',
      'The AWS guide knows weekdays by three letters: TUE.',
      '✓ cron(0 2 ? * TUE *)',
    ],
    [
      'cron(0 2 ? * «fridayL» *)',
      'warning cron-name',
      'The AWS guide knows weekdays by three letters: FRIL.',
      '✓ cron(0 2 ? * FRIL *)',
    ],
  ],
  'days that associations do not take': [
    ['cron(0 18 ? * «MON-FRI» *)', 'warning cron-weekdays', WEEKDAYS_FOR_WINDOWS],
    ['cron(0 18 ? * «MON,THU» *)', 'warning cron-weekdays', WEEKDAYS_FOR_WINDOWS],
    ['cron(0 18 ? * «FRI-MON» *)', 'warning cron-weekdays', WEEKDAYS_FOR_WINDOWS],
    ['cron(0 18 ? * «MON#1,MON#3» *)', 'warning cron-weekdays', WEEKDAYS_FOR_WINDOWS],
    ['cron(0 18 ? * «MON/2» *)', 'warning cron-weekdays', WEEKDAYS_FOR_WINDOWS],
    [
      'cron(0 18 ? * «SUN-SAT» *)',
      'hint cron-weekdays',
      'SUN-SAT is every day. AWS writes it as *.',
      '✓ cron(0 18 ? * * *)',
    ],
    [
      'cron(0 8 «1» * ? *)',
      'hint cron-day-of-month',
      'The AWS guide shows a day of the month in an example but not among what associations support: AWS may refuse it.',
    ],
    ['cron(0 2 «L» * ? *)', 'warning cron-day-of-month', DAYS],
    ['cron(0 2 «LW» * ? *)', 'warning cron-day-of-month', DAYS],
    ['cron(0 2 «15W» * ? *)', 'warning cron-day-of-month', DAYS],
    ['cron(0 2 «1,15» * ? *)', 'warning cron-day-of-month', DAYS],
    ['cron(0 2 «1-7» * ? *)', 'warning cron-day-of-month', DAYS],
    ['cron(0 2 «*/2» * ? *)', 'warning cron-day-of-month', DAYS],
    [
      'cron(0 2 «*/1» * ? *)',
      'hint cron-day-of-month',
      '*/1 is every day. AWS writes it as *.',
      '✓ cron(0 2 * * ? *)',
    ],
  ],
  'months, years, seconds': [
    ['cron(0 2 ? «JAN» SUN *)', 'warning cron-month', MONTHS, 'cron(0 2 ? * SUN *)'],
    ['cron(0 2 ? «1,7» SUN *)', 'warning cron-month', MONTHS, 'cron(0 2 ? * SUN *)'],
    [
      'cron(0 2 ? «1/1» SUN *)',
      'hint cron-month',
      '1/1 is every month. AWS writes it as *.',
      '✓ cron(0 2 ? * SUN *)',
    ],
    [
      'cron(0 2 ? * SUN «2030»)',
      'warning cron-year',
      'The schedules that AWS lists for associations run every year. Write *, or at(…) for one time.',
      'cron(0 2 ? * SUN *)',
    ],
    [
      'cron(«24» 30 9 ? * * *)',
      'warning cron-seconds',
      'The seconds of an association can only be 0. Write 0, or leave the field out.',
      'cron(30 9 ? * * *)',
    ],
    [
      'cron(0 2 * «?» ? *)',
      'warning cron-question-mark',
      '? is for the day fields only. Write * for every value.',
      '✓ cron(0 2 * * ? *)',
    ],
  ],
  'times of the day': [
    [
      'cron(«0/5» * * * ? *)',
      'warning cron-too-often',
      'Runs 5 minutes apart. Associations need at least 30 minutes between runs.',
      'cron(0/30 * * * ? *)',
    ],
    [
      'cron(«*» 2 * * ? *)',
      'warning cron-too-often',
      'Runs 1 minute apart. Associations need at least 30 minutes between runs.',
    ],
    [
      'cron(«0,59» 2-3 * * ? *)',
      'warning cron-too-often',
      'Runs 1 minute apart. Associations need at least 30 minutes between runs.',
    ],
    [
      'cron(«0,30» * * * ? *)',
      'warning cron-minutes',
      'Associations run at one minute of the hour, or every half hour: 0/30.',
      '✓ cron(0/30 * * * ? *)',
    ],
    [
      'cron(«15/30» * * * ? *)',
      'warning cron-minutes',
      'Associations run at one minute of the hour, or every half hour: 0/30.',
    ],
    [
      'cron(«0/30» 9 * * ? *)',
      'warning cron-minutes',
      'Every half hour is for the whole day: it needs * for the hours.',
    ],
    ['cron(5 «*» * * ? *)', 'warning cron-hours', HOURS, '✓ cron(5 0/1 * * ? *)'],
    ['cron(0 «0/6» * * ? *)', 'warning cron-hours', HOURS],
    ['cron(0 «2,14» * * ? *)', 'warning cron-hours', HOURS],
    ['cron(0 «0,12» * * ? *)', 'warning cron-hours', HOURS, '✓ cron(0 0/12 * * ? *)'],
    ['cron(0 «8-17» * * ? *)', 'warning cron-hours', HOURS],
    [
      'cron(0 0/4 ? * «MON» *)',
      'warning cron-interval-days',
      'A schedule that repeats every few hours runs on all days: AWS lists none for certain days.',
    ],
    [
      'cron(0/30 * ? * «TUE#2» *)',
      'warning cron-interval-days',
      'A schedule that repeats every few hours runs on all days: AWS lists none for certain days.',
    ],
  ],
  'spaces inside': [
    ['cron(0«  »2 ? * SUN *)', 'hint schedule-spaces', ONE_SPACE, '✓ cron(0 2 ? * SUN *)'],
    ['cron(« »0 2 ? * SUN *)', 'hint schedule-spaces', ONE_SPACE, '✓ cron(0 2 ? * SUN *)'],
    ['cron(0 2 ? * SUN«\t»*)', 'warning schedule-spaces', ONE_SPACE, '✓ cron(0 2 ? * SUN *)'],
    ['rate(« »1 day)', 'warning schedule-spaces', ONE_SPACE, '✓ rate(1 day)'],
    ['rate(1«  »day)', 'hint schedule-spaces', ONE_SPACE, '✓ rate(1 day)'],
  ],
  rates: [
    ['«rate()»', 'error rate-form', RATE],
    ['rate(«30»)', 'error rate-form', RATE],
    ['rate(«every 30 minutes»)', 'error rate-form', RATE],
    [
      'rate(«0» days)',
      'error rate-value',
      "The number can't be 0. The shortest interval is rate(30 minutes).",
    ],
    ['rate(«-2» days)', 'error rate-value', "The number is a whole number of 1 or more, not '-2'."],
    ['rate(«two» days)', 'error rate-value', "The number is a whole number of 1 or more, not 'two'."],
    [
      'rate(«1.5» hours)',
      'error rate-value',
      "The number is a whole number of 1 or more, not '1.5'.",
      'rate(90 minutes)',
    ],
    ['rate(«10000000000000000000» days)', 'error rate-value', 'The number is too large.'],
    ['rate(45 «seconds»)', 'error rate-unit', "The unit is minutes, hours or days, not 'seconds'."],
    [
      'rate(2 «weeks»)',
      'error rate-unit',
      "The unit is minutes, hours or days, not 'weeks'.",
      'rate(14 days)',
    ],
    ['rate(1 «h»)', 'error rate-unit', "The unit is minutes, hours or days, not 'h'.", 'rate(1 hour)'],
    ['rate(5 «min»)', 'error rate-unit', "The unit is minutes, hours or days, not 'min'."],
    ['rate(1 «constructor»)', 'error rate-unit', "The unit is minutes, hours or days, not 'constructor'."],
    [
      'rate(«29 minutes»)',
      'error rate-too-often',
      'State Manager runs an association at most every 30 minutes. Write rate(30 minutes) or a longer interval.',
      'rate(30 minutes)',
    ],
    ['rate(«31 days»)', 'warning rate-too-long', 'The AWS guide allows intervals of less than 31 days.'],
    ['rate(«744 hours»)', 'warning rate-too-long', 'The AWS guide allows intervals of less than 31 days.'],
    [
      'rate(1 «hours»)',
      'warning rate-plural',
      'The AWS guide wants hour after 1, not hours.',
      '✓ rate(1 hour)',
    ],
    [
      'rate(12 «hour»)',
      'warning rate-plural',
      'The AWS guide wants hours after 12, not hour.',
      '✓ rate(12 hours)',
    ],
    ['rate(5 «Hours»)', 'warning schedule-case', 'AWS writes hours in small letters.', '✓ rate(5 hours)'],
    [
      'rate(«1day»)',
      'hint rate-space',
      'Put a space between the number and the unit: the AWS guide asks for one.',
      '✓ rate(1 day)',
    ],
  ],
  times: [
    ['«at()»', 'error at-form', AT],
    ['at(«tomorrow»)', 'error at-form', AT],
    ['at(«5 PM»)', 'error at-form', AT],
    ['at(«2030-01-31»)', 'error at-form', AT, 'at(2030-01-31T00:00:00)'],
    ['at(«2030-1-5 9:00»)', 'error at-form', AT, '✓ at(2030-01-05T09:00:00)'],
    ['at(«2030-1-5 9:75»)', 'error at-form', AT],
    ['at(«2030-02-30»T10:00:00)', 'error at-date', 'February 2030 has 28 days, no day 30.'],
    ['at(«2030-13-01»T10:00:00)', 'error at-date', 'There is no month 13: 01 to 12.'],
    ['at(2030-01-31T«24:00»)', 'error at-date', 'There is no time 24:00: 00:00:00 to 23:59:59.'],
    [
      'at(2030-01-31T22:00:00«Z»)',
      'warning at-zone',
      'at(…) is always UTC and has no time zone. AWS may refuse it.',
      '✓ at(2030-01-31T22:00:00)',
    ],
    [
      'at(2030-01-31T22:00:00«+02:00»)',
      'warning at-zone',
      'at(…) is always UTC and has no time zone. AWS may refuse it.',
      '✓ at(2030-01-31T20:00:00)',
    ],
    ['at(«2030-01-31 22:00»)', 'warning at-spelling', AT_PLAIN, '✓ at(2030-01-31T22:00:00)'],
    ['at(«2030-01-31T22:00:00.000»)', 'warning at-spelling', AT_PLAIN, '✓ at(2030-01-31T22:00:00)'],
  ],
};

describe.each(Object.entries(rows))('%s', (_, table) => {
  test.each(table)('%s → %s', (marked, says, message, ...fixes) => {
    const [before = '', wrong = '', after = ''] = marked.split(/[«»]/);
    const span = { start: before.length, end: before.length + wrong.length };
    const found = parseSchedule(before + wrong + after).faults.map((fault) => ({
      says: `${fault.level} ${fault.code}`,
      span: fault.span,
      message: fault.message,
      fixes: (fault.fix ?? []).map(({ preferred, text }) => (preferred ? `✓ ${text}` : text)),
    }));
    expect(found).toEqual([{ says, span, message, fixes }]);
  });
});

describe('several faults', () => {
  test.each([
    ['cron(60 24 ? * 8 *)', ['60', '24', '8']],
    ['CRON(0  8 1 JAN ? 2030)', ['CRON', '  ', '1', 'JAN', '2030']],
    ['RATE(5 DAYS)', ['RATE', 'DAYS']],
    ['cron(0 2 ? * 2-6 *)', ['2-6', '2-6']],
  ])('of %s come in the order of the text', (expression, marked) => {
    expect(
      parseSchedule(expression).faults.map(({ span }) => expression.slice(span.start, span.end)),
    ).toEqual(marked);
  });
});

describe('what is read', () => {
  test('every field with its span', () => {
    const text = 'cron(0 15 0/4 ? * TUE#2 *)';
    const { schedule } = parseSchedule(text);
    const fields =
      schedule?.kind === 'cron'
        ? [schedule.seconds, schedule.minutes, schedule.hours, schedule.dayOfWeek]
        : [];
    expect(
      fields.map((field) => field && [text.slice(field.span.start, field.span.end), field.parts]),
    ).toEqual([
      ['0', [{ kind: 'range', from: 0, to: 0, step: 1 }]],
      ['15', [{ kind: 'range', from: 15, to: 15, step: 1 }]],
      ['0/4', [{ kind: 'range', from: 0, to: 23, step: 4 }]],
      ['TUE#2', [{ kind: 'nth', weekday: 3, nth: 2 }]],
    ]);
  });

  test('a rate in minutes', () => {
    expect(parseSchedule('rate(2 days)').schedule).toMatchObject({
      value: { amount: 2, span: { start: 5, end: 6 } },
      unit: { name: 'day', span: { start: 7, end: 11 } },
      minutes: 2880,
    });
  });

  test('a time in UTC', () => {
    expect(parseSchedule('at(2030-01-31T22:15)').schedule).toMatchObject({
      date: { text: '2030-01-31', span: { start: 3, end: 13 } },
      time: { text: '22:15', span: { start: 14, end: 19 } },
      instant: Date.UTC(2030, 0, 31, 22, 15),
    });
  });
});

const PIECES = [
  ...[
    'cron',
    'rate',
    'at',
    'CRON',
    '(',
    ')',
    '{',
    ' ',
    '  ',
    '\t',
    ',',
    '-',
    '/',
    '#',
    '*',
    '?',
    'L',
    'W',
    '@daily',
  ],
  ...[
    '0',
    '1',
    '5',
    '31',
    '60',
    '2030',
    '1.5',
    'TUE',
    'Tuesday',
    'JAN',
    'minutes',
    'day',
    'week',
    'T',
    ':',
    'Z',
  ],
  ...['2030-01-31', '22:00', '+02:00', '0 2 ? * SUN *', '0/30 * * * ? *', '«', '\u{1f600}'],
];

const FIELDS = [
  ...[
    '0',
    '5',
    '30',
    '31',
    '60',
    '0/30',
    '0/5',
    '*/2',
    '1,15',
    '8-17',
    'FRI-MON',
    'TUE#2',
    'TUE#6',
    '3L',
    '5#1',
  ],
  ...[
    '*',
    '?',
    'L',
    'LW',
    '1W',
    'MON',
    'Tuesday',
    'TUES',
    'MON*',
    'JAN',
    '2030',
    '1969',
    '',
    'x',
    '1-',
    '00',
  ],
];

/** Any text, and text that comes near to a schedule. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join('')),
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.constantFrom('cron(', 'cron(', 'cron(0 0 ', '', 'CRON( ', 'x('),
        fc.array(fc.constantFrom(...FIELDS), { minLength: 4, maxLength: 7 }),
        fc.constantFrom(')', ')', '', ' ) x'),
      )
      .map(([start, fields, end]) => start + fields.join(' ') + end),
  },
  fc
    .tuple(
      fc.constantFrom('0', '1', '2', '29', '31', '800', '1.5', '-1', 'x', '99999999999999999999'),
      fc.constantFrom(' ', '', '  '),
      fc.constantFrom('minute', 'minutes', 'hour', 'Hours', 'days', 'week', 'h', 'x'),
    )
    .map((parts) => `rate(${parts.join('')})`),
  fc
    .tuple(
      fc.constantFrom('2030-01-31', '2030-1-5', '2030-02-30', '0000-01-01', '9999-12-31', '5 May'),
      fc.constantFrom('T', 't', ' ', ''),
      fc.constantFrom('22:00', '23:59:59', '24:00', '9:75', ''),
      fc.constantFrom('', 'Z', '-14:00', '+14:00', '.000', ' '),
    )
    .map((parts) => `at(${parts.join('')})`),
);

describe('any text', () => {
  test('is read without an exception, with every span inside, and the schedule unless there is an error', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { schedule, faults } = parseSchedule(text);
        for (const { span } of faults) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
          if (text) expect(span.start).toBeLessThan(span.end);
        }
        const placeholder = faults.some(({ code }) => code === 'schedule-placeholder');
        expect(schedule !== undefined).toBe(!faults.some(isError) && !placeholder);
      }),
      { numRuns: 5000, seed: 1 },
    );
  });

  test('has words and runs wherever there is a schedule', () => {
    const now = new Date('2026-07-14T12:00:00Z');
    fc.assert(
      fc.property(anyText, (text) => {
        const { schedule } = parseSchedule(text);
        if (!schedule) return;
        expect(inWords(schedule, 3)).toMatch(/^[A-Z\d].*\w\)?$/);
        const runs = nextRunsOf({ schedule, offsetDays: 3 }, now, 3);
        expect(runs.length).toBeGreaterThan(outdated(schedule, now) ? 0 : 1);
        expect(runs.map(({ at }) => at)).toEqual(
          runs.map(({ at }) => at).toSorted((a, b) => Number(a) - Number(b)),
        );
      }),
      { numRuns: 3000, seed: 6 },
    );
  });

  test('is better after a fix: the fault is gone and no error is new', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { faults } = parseSchedule(text);
        for (const fault of faults) {
          for (const { text: fixed } of fault.fix ?? []) {
            const after = parseSchedule(fixed).faults;
            expect(
              after.filter(({ code, message }) => code === fault.code && message === fault.message),
            ).toEqual([]);
            expect(after.filter(isError).length).toBeLessThanOrEqual(faults.filter(isError).length);
          }
        }
      }),
      { numRuns: 5000, seed: 2 },
    );
  });
});
