import type { Asking, Choice, ChoiceSource, PartChoice } from './choice.ts';
import { escapeMarkdown } from './fieldWords.ts';
import { CURATED, type CuratedSchedule, onceTomorrow } from './schedule/curated.ts';
import { describe } from './schedule/describe.ts';
import { type FieldAt, fieldAt, taken } from './schedule/fieldAt.ts';
import type { Proposal } from './schedule/proposals.ts';
import { parseSchedule } from './schedule/schedule.ts';
import { type Shape, shapeOf } from './schedule/shape.ts';
import type { Span } from './schedule/span.ts';
import { type ScheduleCursor, scheduleCursor } from './scheduleCursor.ts';

/** Whole schedules in common use; between the parentheses of one that is being written, the values of the field there. */
export const scheduleChoices: ChoiceSource = ({ cursor, typed, kind, surroundings: { now } }: Asking) => {
  const at = scheduleCursor(cursor, typed, kind);
  if (!at) return undefined;
  const whole = [...CURATED, ...(now ? [onceTomorrow(now)] : [])];
  const [shape, field] = [shapeOf(at.source), fieldAt(at.source, at.offset)];
  if (!shape || !field) return whole.map(wholeChoice);
  const fresh = field.index === 0 || field.kind === 'at';
  // The same number with several meanings waits for its unit: whole rates follow.
  const clear = new Set(field.proposals.map(({ text }) => text)).size === field.proposals.length;
  return [
    ...(clear ? field.proposals : []).map((proposal) => fieldChoice(proposal, field, at)),
    ...(fresh ? whole.flatMap((one) => bodyChoice(one, shape, at) ?? []) : []),
  ];
};

const wholeChoice = (schedule: CuratedSchedule): Choice => ({
  ...wordsOf(schedule),
  insertion: { value: { kind: 'string', text: schedule.text, fixed: true } },
});

const wordsOf = ({ text, meaning, purpose }: CuratedSchedule) =>
  ({
    label: text,
    kind: 'example',
    detail: meaning,
    beside: meaning,
    words: [`**${escapeMarkdown(meaning)}**`, purpose && escapeMarkdown(`For ${purpose}`)]
      .filter(Boolean)
      .join('\n\n'),
    keywords: [meaning, purpose].filter(Boolean).join(' '),
    deprecated: false,
  }) as const;

/** A whole schedule of the kind that has been begun: what its parentheses hold. */
function bodyChoice(schedule: CuratedSchedule, shape: Shape, at: ScheduleCursor): PartChoice | undefined {
  const own = shapeOf(schedule.text);
  if (own?.kind !== shape.kind) return undefined;
  const text = schedule.text.slice(own.body.start, shape.open ? undefined : own.body.end);
  return { ...wordsOf(schedule), part: { span: inFile(shape.body, at), text }, others: [] };
}

/** A value for the field at the cursor, with what the schedule would then mean. */
function fieldChoice(proposal: Proposal, field: FieldAt, at: ScheduleCursor): PartChoice {
  const isLast = field.index === field.signature.fields.length - 1;
  const end = isLast && !at.source.includes(')') ? ')' : '';
  const { schedule } = parseSchedule(taken(at.source, field, proposal) + end);
  const { text, meaning, dayOfMonth } = proposal;
  return {
    label: text,
    kind: 'word',
    detail: field.field?.label ?? '',
    beside: meaning,
    words: escapeMarkdown(schedule ? `${describe(schedule)}.` : meaning),
    deprecated: false,
    part: { span: inFile(field.span, at), text: text + end },
    others: dayOfMonth && field.dayOfMonth ? [{ span: inFile(field.dayOfMonth, at), text: dayOfMonth }] : [],
  };
}

const inFile = ({ start, end }: Span, at: ScheduleCursor): Span => ({
  start: at.start + start,
  end: at.start + end,
});
