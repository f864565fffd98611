import { expect, test } from 'vitest';
import { inlayHints } from '../../../server/src/service/index.ts';
import { bothFormats } from '../../support/bothFormats.ts';
import { fileOf } from '../../support/fileOf.ts';

const now = new Date('2026-11-24T10:00:00Z');

/** Hints stand behind the marked values, one for each, with these labels. */
function check(marked: string, labels: readonly string[]): void {
  for (const { file, format, spans } of bothFormats(marked)) {
    const whole = file.rangeOf({ start: 0, end: file.text.length });
    const hints = inlayHints(file, whole, { now });
    expect(
      hints.map(({ label }) => label),
      format,
    ).toEqual(labels);
    expect(
      hints.map(({ position }) => position),
      format,
    ).toEqual(spans.map((span) => file.rangeOf(span).end));
  }
}

const SCHEDULES: readonly (readonly [schedule: string, label: string])[] = [
  ['rate(30 minutes)', 'every 30 minutes · first at once when created'],
  ['rate(1 day)', 'every day · first at once when created'],
  ['cron(0/30 * * * ? *)', 'every 30 minutes · also at once when created'],
  ['cron(15 0/4 * * ? *)', 'every 4 hours from 00:15 UTC · also at once when created'],
  ['cron(0 2 * * ? *)', 'every day, 02:00 UTC · also at once when created'],
  ['cron(0 2 ? * SUN *)', 'every Sunday, 02:00 UTC · also at once when created · next 29 Nov'],
  ['cron(0 2 ? * TUE#2 *)', 'second Tuesday, 02:00 UTC · also at once when created · next 8 Dec'],
  ['cron(0 2 ? * SUNL *)', 'last Sunday, 02:00 UTC · also at once when created · next 29 Nov'],
  [
    'cron(0 2 ? * TUE#5 *)',
    'fifth Tuesday of every month that has one, 02:00 UTC · also at once when created · next 29 Dec',
  ],
  [
    'cron(0 2 ? 2 SUN *)',
    'every Sunday in February, 02:00 UTC · also at once when created · next 7 Feb 2027',
  ],
  ['cron(0 2 * * ? 2025)', 'every day in 2025, 02:00 UTC · also at once when created · no time left to come'],
  ['at(2026-12-24T18:00:00)', 'once, on 24 December 2026 at 18:00 UTC · also at once when created'],
  ['at(2020-07-07T15:55:00)', 'once, on 7 July 2020 at 15:55 UTC · in the past, so at once when created'],
];

test.each(SCHEDULES)('%s → %s', (schedule, label) => {
  check(`Name: my-doc\nScheduleExpression: «${schedule}»`, [label]);
});

test.each<readonly [marked: string, ...labels: string[]]>([
  [
    'Name: AWS-RunPatchBaseline\nScheduleExpression: «cron(0 2 ? * TUE#2 *)»\nScheduleOffset: 3\nApplyOnlyAtCronInterval: true',
    'second Tuesday + 3 days, 02:00 UTC · next 11 Dec',
  ],
  [
    'AssociationId: 8dfe3659-4309-493a-8755-0123456789ab\nScheduleExpression: «rate(1 day)»',
    'every day · first at once when updated',
  ],
  ['Name: «my-doc»', 'runs once, at once when created'],
  [
    'Entries:\n  - Name: «my-doc»\n  - Name: x\n    ScheduleExpression: «rate(2 hours)»\n  - Name: «other»',
    'runs once, at once when created',
    'every 2 hours · first at once when created',
    'runs once, at once when created',
  ],
  ['AssociationId: 8dfe3659-4309-493a-8755-0123456789ab\nName: my-doc'],
  ['Name: my-doc\nScheduleExpression: cron(banana)'],
  ['Name: my-doc\nScheduleExpression: 3'],
  ['Name: my-doc\nApplyOnlyAtCronInterval: true'],
  ['Name: 3'],
])('%s', (marked, ...labels) => check(marked, labels));

test('a hint says more when it is pointed at', () => {
  for (const { file } of bothFormats('Name: my-doc\nScheduleExpression: rate(1 day)')) {
    const [hint] = inlayHints(file, file.rangeOf({ start: 0, end: file.text.length }), { now });
    expect(hint?.tooltip).toMatchObject({
      kind: 'markdown',
      value: expect.stringContaining('Wed 2026-11-25'),
    });
  }
});

test('only the lines that are asked for', () => {
  for (const { file } of bothFormats('Entries:\n  - Name: a\n  - Name: b\n  - Name: «c»\n  - Name: d')) {
    const offset = file.text.indexOf('c', file.text.indexOf('b') + 1);
    const { start, end } = file.rangeOf({ start: offset, end: offset + 3 });
    expect(inlayHints(file, { start, end })).toHaveLength(1);
  }
});

test.each(['', '{', '# note', '[1]', 'Entries: x', '{"Name": "x", "ScheduleExpression": }'])(
  'nothing about %j',
  (text) => {
    for (const format of ['json', 'yaml'] as const) {
      const file = fileOf(text, format);
      expect(inlayHints(file, file.rangeOf({ start: 0, end: text.length }), { now })).toEqual([]);
    }
  },
);
