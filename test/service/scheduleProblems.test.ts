import { expect, test } from 'vitest';
import { analyze } from '../../server/src/service/analyze.ts';
import { fileOf } from '../support/fileOf.ts';

/** The problem stands on the marked characters of the schedule, in both formats and however it is quoted. */
const CASES: readonly (readonly [schedule: string, code: string, severity: string])[] = [
  ['rate(«5 minutes»)', 'rate-too-often', 'error'],
  ['cron(0 2 ? * TUE#«6» *)', 'cron-nth', 'error'],
  ['cron(0 2 ? * «3L» *)', 'cron-numeric-weekday', 'hint'],
];

test.each(CASES)('%s', (marked, code, severity) => {
  const words = /«(.*)»/.exec(marked)?.[1] ?? '';
  const schedule = marked.replace(/[«»]/g, '');
  const texts = [
    ['json', `{"Name": "AWS-RunPatchBaseline", "ScheduleExpression": "${schedule}"}`],
    [
      'yaml',
      `Name: AWS-RunPatchBaseline\nScheduleExpression: ${schedule.includes(' #') ? `"${schedule}"` : schedule}\n`,
    ],
    ['yaml', `Name: AWS-RunPatchBaseline\nScheduleExpression: '${schedule}'\n`],
  ] as const;
  for (const [format, text] of texts) {
    const found = analyze(fileOf(text, format)).filter((problem) => problem.code === code);
    expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual([words]);
    expect(found[0]?.severity).toBe(severity);
  }
});

test.each(['cron(0 2 ? * TUE#2 *)', 'rate(30 minutes)', 'at(2030-07-07T15:55:00)'])(
  'nothing about %s',
  (schedule) => {
    expect(analyze(fileOf(`Name: AWS-RunPatchBaseline\nScheduleExpression: ${schedule}\n`, 'yaml'))).toEqual(
      [],
    );
  },
);
