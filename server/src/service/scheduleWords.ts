import type { RequestKind } from './requestKind.ts';
import { describe } from './schedule/describe.ts';
import { nextRunsOf } from './schedule/nextRuns.ts';
import { parseSchedule } from './schedule/schedule.ts';
import { isSchedule } from './scheduleProblems.ts';
import { type Node, nodeAt, type Path } from './tree.ts';

/** What the schedule at `path` means in plain words, its offset included; undefined where there is none to be read. */
export function scheduleWords(root: Node | undefined, path: Path, kind: RequestKind): string | undefined {
  const schedule = scheduleAt(root, path, kind);
  return schedule && describe(schedule, offsetBeside(root, path));
}

/** The next runs after `now` in words, one a line, in UTC; the run at creation comes first unless it is ruled out. */
export function nextRunsInWords(
  root: Node | undefined,
  path: Path,
  kind: RequestKind,
  now: Date,
): readonly string[] {
  const schedule = scheduleAt(root, path, kind);
  if (!schedule) return [];
  const applyOnlyAtCron = valueBeside(root, path, 'ApplyOnlyAtCronInterval') === true;
  const offsetDays = offsetBeside(root, path);
  return nextRunsOf({ schedule, offsetDays, applyOnlyAtCron }, now, 3).map(({ at, kind: cause }) =>
    cause === 'on-create'
      ? 'at once, when it is created'
      : `${day(at)} ${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`,
  );
}

function scheduleAt(root: Node | undefined, path: Path, kind: RequestKind) {
  const node = isSchedule(path, kind) ? nodeAt(root, path) : undefined;
  if (node?.kind !== 'scalar' || typeof node.value !== 'string') return undefined;
  return parseSchedule(node.value).schedule;
}

function offsetBeside(root: Node | undefined, path: Path): number {
  const offset = valueBeside(root, path, 'ScheduleOffset');
  return typeof offset === 'number' && Number.isInteger(offset) && offset >= 1 && offset <= 6 ? offset : 0;
}

function valueBeside(root: Node | undefined, path: Path, name: string) {
  const node = nodeAt(root, [...path.slice(0, -1), name]);
  return node?.kind === 'scalar' ? node.value : undefined;
}

const day = (at: Date): string => ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][at.getUTCDay()] ?? '';
