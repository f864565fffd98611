import { associationAround } from './association.ts';
import { escapeMarkdown } from './fieldWords.ts';
import type { HoverSource, Pointed } from './hoverSource.ts';
import { takesOffset } from './schedule/takesOffset.ts';
import { runsInWords, scheduleInWords, waits, whenSent } from './scheduleWords.ts';
import type { Surroundings } from './surroundings.ts';
import { isField, type Timetable, timetableOf } from './timetable.ts';

/** When an association runs, on its schedule; on the fields that go with it, what they do to this schedule. */
export const scheduleHover: HoverSource = (pointed) => {
  const { path, kind, surroundings } = pointed;
  const field = FIELDS.find((name) => isField(path, kind, name));
  const timetable = field && timetableAround(pointed);
  return timetable && WORDS[field](timetable, surroundings);
};

/** A schedule in words, its next runs where the time is known, and what the fields beside it make of them; Markdown. */
export function timetableInMarkdown(timetable: Timetable, { now, timeZone }: Surroundings): string {
  const { schedule, hours } = timetable;
  const runs = now ? runsInWords(timetable, { now, timeZone }, SHOWN) : [];
  const heading = schedule.kind === 'rate' ? 'Runs, counted from now:' : 'Next runs:';
  const waiting = `It does not run at once ${whenSent(timetable)}: \`ApplyOnlyAtCronInterval\` is true.`;
  const paragraphs = [
    `**${escapeMarkdown(scheduleInWords(timetable))}.**`,
    runs.length > 0 && [heading, ...runs.map((run) => `- ${escapeMarkdown(run)}`)].join('\n'),
    waits(timetable, now) && waiting,
    hours && durationInWords(timetable, hours, now),
  ];
  return paragraphs.filter(Boolean).join('\n\n');
}

const FIELDS = ['ScheduleExpression', 'ScheduleOffset', 'ApplyOnlyAtCronInterval', 'Duration'] as const;

/** Scheduled runs that a hover shows. */
const SHOWN = 5;

type Words = (timetable: Timetable, surroundings: Surroundings) => string | undefined;

const WORDS: Readonly<Record<(typeof FIELDS)[number], Words>> = {
  ScheduleExpression: timetableInMarkdown,
  ScheduleOffset: (timetable, surroundings) =>
    takesOffset(timetable.schedule)
      ? `With this schedule: ${escapeMarkdown(lowerFirst(scheduleInWords(timetable)))}${nextRun(timetable, surroundings)}.`
      : 'This schedule takes no offset: one counts after the nth or last weekday of the month, as in `cron(0 2 ? * TUE#2 *)`.',
  ApplyOnlyAtCronInterval: (timetable, surroundings) => {
    if (timetable.schedule.kind === 'rate') {
      return `It has no meaning for \`rate(…)\`, which begins with a run at once, ${whenSent(timetable)}.`;
    }
    return waits(timetable, surroundings.now)
      ? `With this schedule: no run ${whenSent(timetable)}${nextRun(timetable, surroundings)}.`
      : `Without it, this association also runs at once, ${whenSent(timetable)}${nextRun(timetable, surroundings)}.`;
  },
  Duration: (timetable, { now }) =>
    timetable.hours ? durationInWords(timetable, timetable.hours, now) : undefined,
};

function timetableAround({ root, path, kind, surroundings }: Pointed): Timetable | undefined {
  const association = associationAround(root, path, kind, surroundings);
  return association && timetableOf(association);
}

/** AWS says that it applies together with `ApplyOnlyAtCronInterval` only, and to what can be cancelled. */
const durationInWords = (timetable: Timetable, hours: number, now: Date | undefined): string =>
  waits(timetable, now)
    ? `Each run may take up to ${hours === 1 ? '1 hour' : `${hours} hours`}, then what can be cancelled of it is cancelled.`
    : '`Duration` counts only for a cron or at schedule with `ApplyOnlyAtCronInterval: true`.';

/** `; the next scheduled run is on …`, where the time is known and there is one. */
function nextRun(timetable: Timetable, { now, timeZone }: Surroundings): string {
  const run = now && runsInWords(timetable, { now, timeZone }, 1).at(-1);
  return run && !run.startsWith('at once') ? `; next on ${escapeMarkdown(run)}` : '';
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
