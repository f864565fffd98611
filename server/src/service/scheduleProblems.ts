import type { Association, Text } from './association.ts';
import type { Problem } from './problem.ts';
import type { Fault } from './schedule/fault.ts';
import { outdated } from './schedule/outdated.ts';
import { spanInText } from './spanInText.ts';

/** What is wrong with the schedules of a file, on the very characters: known refusals are errors, doubts are less. */
export const scheduleProblems = (associations: readonly Association[]): readonly Problem[] =>
  associations.flatMap((association) => {
    const text = association.text('ScheduleExpression');
    // Of these the schema already says that they are no schedule.
    if (!text || text.value === '' || text.value.length > LONGEST) return [];
    return faultsOf(association).map((fault) => problemOf(fault, text));
  });

/** Characters that SSM takes [M]. */
const LONGEST = 256;

const PAGE =
  'https://docs.aws.amazon.com/systems-manager/latest/userguide/reference-cron-and-rate-expressions.html';

function faultsOf({ schedule: parsed, surroundings: { now } }: Association): readonly Fault[] {
  if (!parsed) return [];
  const late = parsed.schedule && now && outdated(parsed.schedule, now);
  return late ? [...parsed.faults, late] : parsed.faults;
}

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
