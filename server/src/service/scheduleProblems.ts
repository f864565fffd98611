import type { Association, Text } from './association.ts';
import type { Problem } from './problem.ts';
import type { Fault } from './schedule/fault.ts';
import { outdated } from './schedule/outdated.ts';
import { spanInText } from './spanInText.ts';

/** What is wrong with a schedule, on the very characters: known refusals are errors, doubts are less. */
export function faultProblems(association: Association): readonly Problem[] {
  const text = textOf(association);
  return text ? (association.schedule?.faults ?? []).map((fault) => problemOf(fault, text)) : [];
}

/** What the time makes wrong with it. */
export function lateProblems(association: Association, now: Date): readonly Problem[] {
  const text = textOf(association);
  const schedule = text && association.schedule?.schedule;
  const late = schedule && outdated(schedule, now);
  return late ? [problemOf(late, text)] : [];
}

/** Undefined for those of which the schema already says that they are no schedule. */
function textOf(association: Association): Text | undefined {
  const text = association.text('ScheduleExpression');
  return text && text.value !== '' && text.value.length <= LONGEST ? text : undefined;
}

/** Characters that SSM takes [M]. */
const LONGEST = 256;

const PAGE =
  'https://docs.aws.amazon.com/systems-manager/latest/userguide/reference-cron-and-rate-expressions.html';

const problemOf = ({ code, level, span, message, fix }: Fault, text: Text): Problem => ({
  code,
  severity: level,
  span: spanInText(text.node, text.value, span),
  message,
  docs: PAGE,
  fixes: (fix ?? []).map(({ title, text: by, preferred }) => ({
    title,
    edits: [{ change: 'replace', node: text.node, by }],
    ...(preferred ? { preferred } : {}),
  })),
});
