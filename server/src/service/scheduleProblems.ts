import type { Problem } from './problem.ts';
import type { RequestKind } from './requestKind.ts';
import type { Fault } from './schedule/fault.ts';
import { parseSchedule } from './schedule/schedule.ts';
import { type Node, type Path, type ScalarNode, type Span, walk } from './tree.ts';

/** What is wrong with the schedules of a file, on the very characters: known refusals are errors, doubts are less. */
export function scheduleProblems(root: Node, kind: RequestKind): readonly Problem[] {
  return [...walk(root)].flatMap(({ node, path }) => {
    if (!isSchedule(path, kind) || node.kind !== 'scalar' || typeof node.value !== 'string') return [];
    // Of these the schema already says that they are no schedule.
    if (node.value === '' || node.value.length > LONGEST) return [];
    return parseSchedule(node.value).faults.map((fault) => problemOf(fault, node, node.value as string));
  });
}

/** Whether the value at `path` is the schedule of an association. */
export const isSchedule = (path: Path, kind: RequestKind): boolean =>
  path.at(-1) === 'ScheduleExpression' && path.length === (kind === 'batch' ? 3 : 1);

/** Characters that SSM takes [M]. */
const LONGEST = 256;

const PAGE =
  'https://docs.aws.amazon.com/systems-manager/latest/userguide/reference-cron-and-rate-expressions.html';

function problemOf({ code, level, span, message, fix }: Fault, node: ScalarNode, text: string): Problem {
  return {
    code,
    severity: level,
    span: spanIn(node, text, span),
    message,
    docs: PAGE,
    fixes: (fix ?? []).map(({ title, text: by, preferred }) => ({
      title,
      edits: [{ change: 'replace', node, by }],
      ...(preferred ? { preferred } : {}),
    })),
  };
}

/** Where a part of the value stands in the file; the whole value where it is written with escapes or over lines. */
function spanIn(node: ScalarNode, text: string, { start, end }: Span): Span {
  const at = node.alias ? -1 : node.source.indexOf(text);
  if (at < 0) return node.span;
  const from = node.span.start + at;
  return { start: from + start, end: from + end };
}
