import type { InlayHint, Range } from 'vscode-languageserver-types';
import { type Association, associationsOf } from '../association.ts';
import { requestKind } from '../requestKind.ts';
import { onceHint, scheduleHint } from '../scheduleHint.ts';
import { timetableInMarkdown } from '../scheduleHover.ts';
import type { SourceFile } from '../sourceFile.ts';
import type { Surroundings } from '../surroundings.ts';
import { timetableOf } from '../timetable.ts';

/**
 * When each association in `range` runs, in short words behind its schedule; behind its `Name` where it has none.
 * Nothing behind a schedule that cannot be read: a problem says so.
 */
export function inlayHints(file: SourceFile, range: Range, surroundings: Surroundings = {}): InlayHint[] {
  const { root } = file;
  const [from, to] = [file.offsetAt(range.start), file.offsetAt(range.end)];
  return associationsOf(root, requestKind(root), surroundings)
    .filter(({ node: { span } }) => span.start <= to && from <= span.end)
    .flatMap((association) => hintOf(association, surroundings) ?? [])
    .filter(({ offset }) => from <= offset && offset <= to)
    .map(
      ({ offset, label, more }): InlayHint => ({
        position: file.rangeOf({ start: offset, end: offset }).start,
        label,
        paddingLeft: true,
        ...(more && { tooltip: { kind: 'markdown', value: more } }),
      }),
    );
}

interface Hint {
  readonly offset: number;
  readonly label: string;
  /** Markdown. */
  readonly more?: string;
}

function hintOf(association: Association, surroundings: Surroundings): Hint | undefined {
  const { kind } = association;
  const expression = association.text('ScheduleExpression');
  if (expression) {
    const timetable = timetableOf(association);
    return (
      timetable && {
        offset: expression.node.span.end,
        label: scheduleHint(timetable, surroundings.now),
        more: timetableInMarkdown(timetable, surroundings),
      }
    );
  }
  const name = association.text('Name');
  const scheduled =
    association.property('ScheduleExpression') || association.isSet('ApplyOnlyAtCronInterval');
  // An update that names no schedule leaves the association without one: too much for a hint.
  if (!name || scheduled || kind === 'update') return undefined;
  return { offset: name.node.span.end, label: onceHint(kind) };
}
