import type { TextChange } from './edits.ts';
import type { Fix } from './problem.ts';
import type { SourceFile } from './sourceFile.ts';

/** The text changes of a fix, in the order of the text; undefined when one of its edits cannot be written safely. */
export function changesOf(fix: Fix, { format, text }: SourceFile): readonly TextChange[] | undefined {
  const changes = fix.edits.map((edit) => format.edit(text, edit));
  if (!changes.every((change) => change !== undefined)) return undefined;
  const sorted = changes.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return sorted.some((change, index) => collides(sorted[index - 1], change)) ? undefined : sorted;
}

/** Whether two changes, the first of which starts first, cannot both be made. */
export const collides = (before: TextChange | undefined, after: TextChange): boolean =>
  before !== undefined && (after.span.start < before.span.end || after.span.start === before.span.start);
