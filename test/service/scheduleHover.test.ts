import { expect, test } from 'vitest';
import { hover } from '../../server/src/service/index.ts';
import type { Surroundings } from '../../server/src/service/surroundings.ts';
import { bothFormats } from '../support/bothFormats.ts';

const now = new Date('2026-11-24T10:00:00Z');

/** What hovering over the marked key or value says about the schedule, paragraph by paragraph, in both formats. */
function check(marked: string, expected: readonly string[], around: Surroundings = { now }): void {
  for (const { file, format, spans } of bothFormats(marked)) {
    const position = spans[0] && file.rangeOf(spans[0]).start;
    const { contents } = (position && hover(file, position, around)) ?? {};
    const text = typeof contents === 'object' && 'value' in contents ? contents.value : '';
    const paragraphs = text.split('\n\n').slice(1, 1 + expected.length);
    expect(paragraphs, format).toEqual(expected);
  }
}

const PATCH_TUESDAY =
  'Name: AWS-RunPatchBaseline\nScheduleExpression: cron(0 2 ? * TUE#2 *)\nScheduleOffset: 3\nApplyOnlyAtCronInterval: true\nDuration: 4\n';
const on = (field: string, yaml: string): string => yaml.replace(new RegExp(`${field}(?=:)`), '«$&»');

test.each<readonly [marked: string, ...paragraphs: string[]]>([
  [
    on('ScheduleExpression', PATCH_TUESDAY),
    '**3 days after the second Tuesday of every month at 02:00 UTC.**',
    [
      'Next runs:',
      '- Fri 2026-12-11 02:00 UTC',
      '- Fri 2027-01-15 02:00 UTC',
      '- Fri 2027-02-12 02:00 UTC',
      '- Fri 2027-03-12 02:00 UTC',
      '- Fri 2027-04-16 02:00 UTC',
    ].join('\n'),
    'It does not run at once when it is created: `ApplyOnlyAtCronInterval` is true.',
    'Each run may take up to 4 hours, then what can be cancelled of it is cancelled.',
  ],
  [
    'Name: x\nScheduleExpression: «rate(12 hours)»',
    '**Every 12 hours.**',
    [
      'Runs, counted from now:',
      '- at once, when it is created',
      '- Tue 2026-11-24 22:00 UTC',
      '- Wed 2026-11-25 10:00 UTC',
      '- Wed 2026-11-25 22:00 UTC',
      '- Thu 2026-11-26 10:00 UTC',
      '- Thu 2026-11-26 22:00 UTC',
    ].join('\n'),
  ],
  [
    'Name: x\nScheduleExpression: «cron(0 2 ? * SUN *)»\nDuration: 1',
    '**Every Sunday at 02:00 UTC.**',
    [
      'Next runs:',
      '- at once, when it is created',
      ...['2026-11-29', '2026-12-06', '2026-12-13', '2026-12-20', '2026-12-27'].map(
        (day) => `- Sun ${day} 02:00 UTC`,
      ),
    ].join('\n'),
    '`Duration` counts only for a cron or at schedule with `ApplyOnlyAtCronInterval: true`.',
  ],
  [
    'AssociationId: 8dfe3659-4309-493a-8755-0123456789ab\nScheduleExpression: «at(2026-12-24T18:00:00)»',
    '**Once, on 24 December 2026 at 18:00 UTC.**',
    'Next runs:\n- at once, when it is updated\n- Thu 2026-12-24 18:00 UTC',
  ],
  [
    // In the past: it runs at once, whatever else is said.
    'Name: x\nScheduleExpression: «at(2020-07-07T15:55:00)»\nApplyOnlyAtCronInterval: true',
    '**Once, on 7 July 2020 at 15:55 UTC.**',
    'Next runs:\n- at once, when it is created',
  ],
  [
    on('ScheduleOffset', PATCH_TUESDAY),
    'With this schedule: 3 days after the second Tuesday of every month at 02:00 UTC; next on Fri 2026-12-11 02:00 UTC.',
  ],
  [
    'Name: x\nScheduleExpression: cron(0 2 ? * SUN *)\nScheduleOffset: «2»',
    'This schedule takes no offset: one counts after the nth or last weekday of the month, as in `cron(0 2 ? * TUE#2 *)`.',
  ],
  [
    on('ApplyOnlyAtCronInterval', PATCH_TUESDAY),
    'With this schedule: no run when it is created; next on Fri 2026-12-11 02:00 UTC.',
  ],
  [
    'Name: x\nScheduleExpression: cron(0 2 ? * SUN *)\nApplyOnlyAtCronInterval: «false»',
    'Without it, this association also runs at once, when it is created; next on Sun 2026-11-29 02:00 UTC.',
  ],
  [
    'Name: x\nScheduleExpression: rate(1 day)\nApplyOnlyAtCronInterval: «true»',
    'It has no meaning for `rate(…)`, which begins with a run at once, when it is created.',
  ],
  [
    on('Duration', PATCH_TUESDAY),
    'Each run may take up to 4 hours, then what can be cancelled of it is cancelled.',
  ],
  [
    'Entries:\n  - Name: a\n    ScheduleExpression: rate(1 day)\n  - Name: b\n    ScheduleExpression: «cron(0 2 ? * SUN *)»',
    '**Every Sunday at 02:00 UTC.**',
  ],
])('%s', (marked, ...paragraphs) => {
  check(marked, paragraphs);
});

test('a reader elsewhere also sees the own time, with its day where that differs', () => {
  const marked = 'Name: x\nScheduleExpression: «cron(0 20 ? * SUN *)»\nApplyOnlyAtCronInterval: true';
  const days = ['2026-11-29', '2026-12-06', '2026-12-13', '2026-12-20', '2026-12-27'];
  const runs = days.map((day) => `- Sun ${day} 20:00 UTC · Mon 05:00 Asia/Tokyo`);
  check(marked, ['**Every Sunday at 20:00 UTC.**', ['Next runs:', ...runs].join('\n')], {
    now,
    timeZone: 'Asia/Tokyo',
  });
});

test('without a clock, the words alone', () => {
  check('Name: x\nScheduleExpression: «cron(0 20 ? * SUN *)»', ['**Every Sunday at 20:00 UTC.**'], {});
});

test.each([
  'Name: x\nScheduleExpression: «cron(banana)»',
  'Name: x\n«ScheduleOffset»: 3',
  'Name: x\n«Duration»: 3',
  // A parameter may have any name.
  'Name: x\nScheduleExpression: rate(1 day)\nParameters:\n  «Duration»: ["3"]',
])('nothing of its own about %s', (marked) => {
  for (const { file, format, spans } of bothFormats(marked)) {
    const position = spans[0] && file.rangeOf(spans[0]).start;
    const shown = position && hover(file, position, { now });
    expect(JSON.stringify(shown), format).not.toMatch(/this schedule|each run|runs:|\*\*Every/i);
  }
});
