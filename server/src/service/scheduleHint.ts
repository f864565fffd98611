import type { RequestKind } from './requestKind.ts';
import { describeBriefly } from './schedule/describeBriefly.ts';
import { nextRunsOf } from './schedule/nextRuns.ts';
import { runsDaily } from './schedule/runsDaily.ts';
import { MONTHS } from './schedule/words.ts';
import { waits } from './scheduleWords.ts';
import type { Timetable } from './timetable.ts';

/**
 * What stands behind a schedule: `every Sunday, 02:00 UTC · also at once when created · next 29 Nov`. Editors cut long
 * hints, so what matters most comes first.
 */
export function scheduleHint(timetable: Timetable, now: Date | undefined): string {
  const { schedule, offsetDays, kind } = timetable;
  const late = schedule.kind === 'at' && now && schedule.instant <= now.getTime();
  const zero = late ? 'in the past, so at once' : `${schedule.kind === 'rate' ? 'first' : 'also'} at once`;
  const parts = [
    describeBriefly(schedule, offsetDays),
    !waits(timetable, now) && `${zero} ${whenSent(kind)}`,
    now && nextInWords(timetable, now),
  ];
  return parts.filter(Boolean).join(' · ');
}

/** What stands behind the document of an association that has no schedule. */
export const onceHint = (kind: RequestKind): string => `runs once, at once ${whenSent(kind)}`;

const whenSent = (kind: RequestKind): string => (kind === 'update' ? 'when updated' : 'when created');

/** `next 13 Dec`, where the words do not say it: a rate has no days, every day needs none, and one time says its own. */
function nextInWords(timetable: Timetable, now: Date): string | undefined {
  const { schedule } = timetable;
  if (schedule.kind !== 'cron') return undefined;
  const run = nextRunsOf(timetable, now, 1).find(({ kind }) => kind === 'scheduled')?.at;
  if (!run) return 'no time left to come';
  if (runsDaily(schedule)) return undefined;
  const year = run.getUTCFullYear() === now.getUTCFullYear() ? '' : ` ${run.getUTCFullYear()}`;
  return `next ${run.getUTCDate()} ${MONTHS[run.getUTCMonth()]?.slice(0, 3)}${year}`;
}
