import { expect, test } from 'vitest';
import { outdated } from '../../../server/src/service/schedule/outdated.ts';
import { parseSchedule } from '../../../server/src/service/schedule/schedule.ts';

const now = new Date('2026-07-14T12:00:00Z');
const PAST = 'This time is in the past: the association would run at once.';
const NEVER = 'No day matches this schedule any more: it would never run.';

test.each([
  ['at(«2026-07-14T12:00:00»)', 'warning at-past', PAST],
  ['at(«2020-07-07T15:55»)', 'warning at-past', PAST],
  ['at(2026-07-14T12:00:01)', undefined, undefined],
  ['cron(«0 2 * * ? 2025»)', 'warning cron-never', NEVER],
  ['cron(«0 2 30 2 ? *»)', 'warning cron-never', NEVER],
  ['cron(0 2 * * ? 2026)', undefined, undefined],
  ['cron(0 2 ? * SUN *)', undefined, undefined],
  ['rate(30 days)', undefined, undefined],
])('%s → %s', (marked, says, message) => {
  const [before = '', wrong = '', after = ''] = marked.split(/[«»]/);
  const { schedule } = parseSchedule(before + wrong + after);
  const fault = schedule && outdated(schedule, now);
  expect(schedule).toBeDefined();
  expect(fault && `${fault.level} ${fault.code}`).toBe(says);
  expect(fault?.message).toBe(message);
  if (says) expect(fault?.span).toEqual({ start: before.length, end: before.length + wrong.length });
});

test('one schedule is asked again as time goes by, and back', () => {
  const { schedule } = parseSchedule('cron(0 2 1,15 12 ? 2026)');
  const saysNever = (time: string): boolean =>
    schedule !== undefined && outdated(schedule, new Date(time)) !== undefined;
  expect(
    [
      '2026-07-14T12:00:00Z',
      '2026-12-01T01:59:59Z',
      '2026-12-01T02:00:00Z',
      '2026-12-15T01:59:59Z',
      '2026-12-15T02:00:00Z',
      '2027-01-01T00:00:00Z',
      '2026-12-14T00:00:00Z',
    ].map(saysNever),
  ).toEqual([false, false, false, false, true, true, false]);
});
