import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/service/analyze.ts';
import { SCHEDULE_MESSAGES } from '../../server/src/service/explained/schedules.ts';
import type { FaultCode } from '../../server/src/service/schedule/fault.ts';
import type { SourceFile } from '../../server/src/service/sourceFile.ts';
import { type FormatName, fileOf } from '../support/fileOf.ts';
import { surroundings } from '../support/surroundings.ts';
import { afterFix } from '../support/testRule.ts';

/** A schedule with «the characters that are wrong», the level, and the schedule after the first fix where there is one. */
type Row = readonly [marked: string, level: 'error' | 'warning' | 'hint', fixed?: string];

/** Every message about schedules. The text of each is in the tables beside the parser. */
const MESSAGES: Readonly<Record<FaultCode, readonly Row[]>> = {
  'schedule-type': [
    ['«banana»', 'error'],
    ['«every 30 minutes»', 'error', 'rate(30 minutes)'],
    ['«cron{0 2 ? * SUN *}»', 'error', 'cron(0 2 ? * SUN *)'],
  ],
  'schedule-crontab': [
    ['«30 2 * * *»', 'error', 'cron(30 2 * * ? *)'],
    ['«0 2 * * 0»', 'error', 'cron(0 2 ? * SUN *)'],
    ['«@daily»', 'error', 'cron(0 0 * * ? *)'],
  ],
  'schedule-placeholder': [['«cron_or_rate_expression»', 'warning']],
  'schedule-parentheses': [
    ['«cron(0 2 ? * SUN *»', 'error', 'cron(0 2 ? * SUN *)'],
    ['«rate(1»', 'error'],
  ],
  'schedule-trailing-text': [['rate(1 day)«d»', 'error', 'rate(1 day)']],
  'schedule-spaces': [
    ['cron« »(0 2 ? * SUN *)', 'warning', 'cron(0 2 ? * SUN *)'],
    ['cron(0«  »2 ? * SUN *)', 'hint', 'cron(0 2 ? * SUN *)'],
  ],
  'schedule-case': [
    ['«Rate»(7 days)', 'warning', 'rate(7 days)'],
    ['rate(7 «Days»)', 'warning', 'rate(7 days)'],
  ],
  'cron-fields': [['cron(«0 2 SUN»)', 'error']],
  'cron-five-fields': [
    ['cron(«0 2 * * *»)', 'error', 'cron(0 2 * * ? *)'],
    ['cron(«0 2 * * 1»)', 'error', 'cron(0 2 ? * MON *)'],
  ],
  'cron-missing-space': [['cron(0 21 ? * «MON*»)', 'error', 'cron(0 21 ? * MON *)']],
  'cron-missing-year': [['cron(«0 0 2 ? * SUN»)', 'error', 'cron(0 2 ? * SUN *)']],
  'cron-both-days': [
    ['cron(0 2 «*» * SUN *)', 'error', 'cron(0 2 ? * SUN *)'],
    ['cron(0 2 «1 * SUN» *)', 'error', 'cron(0 2 ? * SUN *)'],
  ],
  'cron-no-day': [['cron(0 2 «? * ?» *)', 'error', 'cron(0 2 * * ? *)']],
  'cron-out-of-range': [
    ['cron(«60» 2 ? * SUN *)', 'error'],
    ['cron(0 2 ? * «0» *)', 'error', 'cron(0 2 ? * SUN *)'],
  ],
  'cron-unreadable': [
    ['cron(0 «banana» ? * SUN *)', 'error'],
    ['cron(0 2 ? * «TUES» *)', 'error', 'cron(0 2 ? * TUE *)'],
  ],
  'cron-nth': [['cron(0 2 ? * TUE#«6» *)', 'error', 'cron(0 2 ? * TUEL *)']],
  'cron-numeric-weekday': [
    ['cron(0 2 ? * «3L» *)', 'hint', 'cron(0 2 ? * TUEL *)'],
    ['cron(0 2 ? * «5#3» *)', 'hint', 'cron(0 2 ? * THU#3 *)'],
    ['cron(0 2 ? * «1» *)', 'hint', 'cron(0 2 ? * SUN *)'],
  ],
  'cron-last-weekday': [['cron(0 2 ? * «L» *)', 'hint', 'cron(0 2 ? * SAT *)']],
  'cron-name': [['cron(0 2 ? * «Tuesday» *)', 'warning', 'cron(0 2 ? * TUE *)']],
  'cron-question-mark': [['cron(0 2 ? «?» SUN *)', 'warning', 'cron(0 2 ? * SUN *)']],
  'cron-too-often': [
    ['cron(«0/10» * * * ? *)', 'warning', 'cron(0/30 * * * ? *)'],
    ['cron(«0/29» 2 * * ? *)', 'warning'],
  ],
  'cron-minutes': [
    ['cron(«0,30» * * * ? *)', 'warning', 'cron(0/30 * * * ? *)'],
    ['cron(«0/30» 9 * * ? *)', 'warning'],
  ],
  'cron-hours': [
    ['cron(0 «0,12» * * ? *)', 'warning', 'cron(0 0/12 * * ? *)'],
    ['cron(0 «8-17» * * ? *)', 'warning'],
  ],
  'cron-interval-days': [['cron(0 0/4 ? * «MON» *)', 'warning']],
  'cron-weekdays': [
    ['cron(0 18 ? * «MON-FRI» *)', 'warning'],
    ['cron(0 18 ? * «MON,THU» *)', 'warning'],
    ['cron(0 18 ? * «SUN-SAT» *)', 'hint', 'cron(0 18 ? * * *)'],
  ],
  'cron-day-of-month': [
    ['cron(0 2 «L» * ? *)', 'warning'],
    ['cron(0 2 «1,15» * ? *)', 'warning'],
    ['cron(0 8 «1» * ? *)', 'hint'],
  ],
  'cron-month': [
    ['cron(0 2 ? «JAN» SUN *)', 'warning', 'cron(0 2 ? * SUN *)'],
    ['cron(0 2 ? «1/1» SUN *)', 'hint', 'cron(0 2 ? * SUN *)'],
  ],
  'cron-year': [['cron(0 2 ? * SUN «2030»)', 'warning', 'cron(0 2 ? * SUN *)']],
  'cron-seconds': [['cron(«24» 30 9 ? * * *)', 'warning', 'cron(30 9 ? * * *)']],
  'cron-never': [['cron(«0 2 30 2 ? *»)', 'warning']],
  'rate-form': [['rate(«every 30 minutes»)', 'error']],
  'rate-value': [
    ['rate(«0» days)', 'error'],
    ['rate(«1.5» hours)', 'error', 'rate(90 minutes)'],
  ],
  'rate-unit': [
    ['rate(45 «seconds»)', 'error'],
    ['rate(2 «weeks»)', 'error', 'rate(14 days)'],
  ],
  'rate-too-often': [['rate(«29 minutes»)', 'error', 'rate(30 minutes)']],
  'rate-plural': [
    ['rate(1 «days»)', 'warning', 'rate(1 day)'],
    ['rate(12 «hour»)', 'warning', 'rate(12 hours)'],
  ],
  'rate-space': [['rate(«1day»)', 'hint', 'rate(1 day)']],
  'rate-too-long': [['rate(«31 days»)', 'warning']],
  'at-form': [
    ['at(«5 PM»)', 'error'],
    ['at(«2030-1-5 9:00»)', 'error', 'at(2030-01-05T09:00:00)'],
  ],
  'at-date': [['at(«2030-02-30»T10:00:00)', 'error']],
  'at-zone': [['at(2030-01-31T22:00:00«+02:00»)', 'warning', 'at(2030-01-31T20:00:00)']],
  'at-spelling': [['at(«2030-01-31 22:00»)', 'warning', 'at(2030-01-31T22:00:00)']],
  'at-past': [['at(«2026-11-24T09:59:59»)', 'warning']],
};

/** Said in these cases beside what they are about. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  'cron-never': ['cron-day-of-month', 'cron-month'],
};

/** A schedule in each format, in each kind of quotes, and in a batch. */
function filesWith(schedule: string): readonly SourceFile[] {
  const texts: readonly (readonly [FormatName, string])[] = [
    ['json', `{\n  "Name": "my-doc",\n  "ScheduleExpression": "${schedule}"\n}\n`],
    ['json', `{ "Entries": [{ "Name": "my-doc", "ScheduleExpression": "${schedule}" }] }\n`],
    ['yaml', `Name: my-doc\nScheduleExpression: '${schedule}'\n`],
    ['yaml', `Entries:\n  - Name: my-doc\n    ScheduleExpression: "${schedule}"\n`],
    ...(/^\w/.test(schedule) ? ([['yaml', `Name: my-doc\nScheduleExpression: ${schedule}\n`]] as const) : []),
  ];
  return texts.map(([format, text]) => fileOf(text, format));
}

const CODES = new Set(Object.keys(MESSAGES));

const problemsOf = (file: SourceFile) => analyze(file, surroundings).filter(({ code }) => CODES.has(code));

describe.each(Object.entries(MESSAGES))('%s', (code, rows) => {
  test.each(rows.map((row) => [row[0], row] as const))('%s', (marked, [, level, fixed]) => {
    const [before = '', wrong = '', after = ''] = marked.split(/[«»]/);
    const schedule = before + wrong + after;
    for (const file of filesWith(schedule)) {
      const found = problemsOf(file);
      const others = found.filter((problem) => problem.code !== code).map((problem) => problem.code);
      expect(others, file.text).toEqual(ALSO[code] ?? []);
      const [problem] = found.filter((one) => one.code === code);
      const start = file.text.indexOf(schedule) + before.length;
      expect(problem?.span, file.text).toEqual({ start, end: start + wrong.length });
      expect(problem?.severity).toBe(level);
      expect(problem?.docs).toMatch(/^https:/);
      if (fixed === undefined) expect(problem?.fixes).toEqual([]);
      else expect(afterFix(file, problem)).toBe(file.text.replace(schedule, fixed));
    }
  });
});

test('every code of the sources has its rows, and its place in the documentation', () => {
  const folder = 'server/src/service/schedule';
  const sources = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
  const said = sources.flatMap((text) => text.match(/(?<=')(?:schedule|cron|rate|at)-[a-z-]+(?=')/g) ?? []);
  expect([...CODES].sort()).toEqual([...new Set(said)].sort());
  expect(SCHEDULE_MESSAGES.map(({ code }) => code).sort()).toEqual([...CODES].sort());
});

test.each([
  'rate(30 minutes)',
  'cron(0 2 ? * TUE#2 *)',
  'cron(0 0 0/4 1/1 * ? *)',
  'cron(0 */30 * * * ? *)',
  'at(2030-07-07T15:55:00)',
])('nothing about %s', (schedule) => {
  for (const file of filesWith(schedule)) expect(problemsOf(file), file.text).toEqual([]);
});

test.each([
  [
    'an escape',
    'json',
    '{ "ScheduleExpression": «"rate(1\\u0020days)"» }',
    '{ "ScheduleExpression": "rate(1 day)" }',
  ],
  [
    'a break of the line',
    'yaml',
    'ScheduleExpression: «rate(1\n  days)»\n',
    'ScheduleExpression: rate(1 day)\n',
  ],
] as const)('the whole value is marked where it is written with %s', (_, format, marked, fixed) => {
  const [before = '', value = '', after = ''] = marked.split(/[«»]/);
  const file = fileOf(before + value + after, format);
  const [problem] = problemsOf(file);
  expect(problem).toMatchObject({
    code: 'rate-plural',
    span: { start: before.length, end: before.length + value.length },
  });
  expect(afterFix(file, problem)).toBe(fixed);
});

test.each(['""', '"rate(1 hours) %"'.replace('%', 'x'.repeat(256))])(
  'the schema alone speaks of %s',
  (schedule) => {
    expect(problemsOf(fileOf(`{ "Name": "my-doc", "ScheduleExpression": ${schedule} }`, 'json'))).toEqual([]);
  },
);

test('what the day makes of a schedule needs a day', () => {
  const file = fileOf('Name: my-doc\nScheduleExpression: at(2020-07-07T15:55:00)\n', 'yaml');
  expect(analyze(file).filter(({ code }) => CODES.has(code))).toEqual([]);
});
