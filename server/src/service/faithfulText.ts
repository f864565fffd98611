import type { Format } from './formats/format.ts';
import type { Remark } from './formats/remarks.ts';
import { isSameValue } from './isSameValue.ts';
import { jsonOf, type Node } from './tree.ts';

/** A text of `format` that says `root`, and how many of the remarks are in it; undefined where it reads as anything else. */
export function faithfulText(
  root: Node,
  remarks: readonly Remark[],
  format: Format,
): { readonly text: string; readonly kept: number } | undefined {
  const { text, lost } = format.write(root, remarks);
  const read = format.parse(text);
  if (!read.root || read.problems.some(({ severity }) => severity === 'error')) return undefined;
  return isSameValue(jsonOf(read.root), jsonOf(root)) ? { text, kept: remarks.length - lost } : undefined;
}
