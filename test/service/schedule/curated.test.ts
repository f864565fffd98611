import { expect, test } from 'vitest';
import { CURATED, onceTomorrow } from '../../../server/src/service/schedule/curated.ts';
import { describe } from '../../../server/src/service/schedule/describe.ts';
import { parseSchedule } from '../../../server/src/service/schedule/schedule.ts';

test.each([...CURATED, onceTomorrow(new Date())])('$text: $meaning', ({ text, meaning }) => {
  const { schedule, faults } = parseSchedule(text);
  expect(faults).toEqual([]);
  expect(schedule && describe(schedule)).toBe(meaning);
});

test('no two offer the same', () => {
  expect(new Set(CURATED.map(({ text }) => text)).size).toBe(CURATED.length);
  expect(new Set(CURATED.map(({ meaning }) => meaning)).size).toBe(CURATED.length);
});

test.each([
  ['2026-07-14T12:00:00Z', 'at(2026-07-15T02:00:00)', 'Once, on 15 July 2026 at 02:00 UTC'],
  ['2026-12-31T00:30:00Z', 'at(2027-01-01T02:00:00)', 'Once, on 1 January 2027 at 02:00 UTC'],
])('tomorrow, seen from %s', (now, text, meaning) => {
  expect(onceTomorrow(new Date(now))).toEqual({ text, meaning });
});
