import type { LiveSchedule, LiveScheduleInWords } from '../protocol.ts';
import { instantInWords } from './instantWords.ts';
import { comingRun } from './schedule/comingRun.ts';
import { describe } from './schedule/describe.ts';
import { describeBriefly } from './schedule/describeBriefly.ts';
import { parseSchedule } from './schedule/schedule.ts';
import { waits } from './scheduleWords.ts';
import type { Surroundings } from './surroundings.ts';
import { offsetOf } from './timetable.ts';

/** What the schedules of associations in AWS mean, one answer for each. */
export const schedulesInWords = (
  schedules: readonly LiveSchedule[],
  surroundings: Surroundings = {},
): readonly LiveScheduleInWords[] => schedules.map((one) => inWords(one, surroundings));

function inWords(
  { expression, offset, waits: applyOnlyAtCron }: LiveSchedule,
  { now, timeZone }: Surroundings,
): LiveScheduleInWords {
  if (!expression?.trim()) return NONE;
  const { schedule } = parseSchedule(expression);
  if (!schedule) return { words: expression, brief: expression, atOnce: applyOnlyAtCron !== true };
  const offsetDays = offsetOf(offset);
  const next = now && comingRun({ schedule, offsetDays }, now);
  return {
    words: describe(schedule, offsetDays),
    brief: describeBriefly(schedule, offsetDays),
    atOnce: !waits({ schedule, applyOnlyAtCron }, now),
    ...(next && { next: next.toISOString(), nextInWords: instantInWords(next, timeZone) }),
  };
}

/** AWS runs an association without a schedule once [D]. */
const NONE: LiveScheduleInWords = {
  words: 'Once, without a schedule',
  brief: 'no schedule',
  atOnce: true,
};
