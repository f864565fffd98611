import type { Edit, TextChange } from './edits.ts';
import type { Fix } from './problem.ts';
import type { SourceFile } from './sourceFile.ts';

/** The text changes of a fix, in the order of the text; undefined when one of its edits cannot be written safely. */
export function changesOf(fix: Fix, { format, text }: SourceFile): readonly TextChange[] | undefined {
  const changes: TextChange[] = [];
  for (const edit of fix.edits) {
    const change = format.edit(text, edit);
    if (!change) return undefined;
    const same = changes.findIndex(({ span }) => isPlaceOf(span, change));
    const before = changes[same];
    // Several properties are added at one place, each behind the one before it.
    if (before && isAddition(edit, change, text)) {
      changes[same] = { ...before, text: before.text + change.text };
    } else changes.push(change);
  }
  const sorted = changes.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return sorted.some((change, index) => collides(sorted[index - 1], change)) ? undefined : sorted;
}

/** Whether two changes, the first of which starts first, cannot both be made. */
export const collides = (before: TextChange | undefined, after: TextChange): boolean =>
  before !== undefined && (after.span.start < before.span.end || after.span.start === before.span.start);

const isPlaceOf = ({ start, end }: TextChange['span'], { span }: TextChange): boolean =>
  start === end && span.start === start && span.end === end;

/** A property written so that another one can follow it: on a line of its own, or behind a comma that it brings. */
const isAddition = (edit: Edit, change: TextChange, text: string): boolean =>
  edit.change === 'insert' && (change.text.startsWith(',') || !text.startsWith('{', edit.into.span.start));
