import type { Format, Written } from '../formats/format.ts';
import { otherFormat } from '../formats/formatOf.ts';
import { type Remark, remarksIn } from '../formats/remarks.ts';
import { isSameValue } from '../isSameValue.ts';
import type { SourceFile } from '../sourceFile.ts';
import { jsonOf, type Node } from '../tree.ts';

/** A new file in the other format. */
export interface Conversion {
  readonly languageId: string;
  readonly text: string;
  /** How many comments the other format has no place for. */
  readonly lostComments: number;
}

/** The text of the other format that says the same request; undefined for a broken file and one without content. */
export function convert({ root, text, format, syntaxProblems }: SourceFile): Conversion | undefined {
  const isBroken = syntaxProblems.some(({ severity, code }) => severity === 'error' && code !== 'comment');
  if (!root || isBroken) return undefined;
  const other = otherFormat(format);
  const remarks = remarksIn(text, root, format.comments(text));
  // Read again before it is handed out: a comment in an odd place must not cost a field.
  const written = faithful(root, remarks, other) ?? faithful(root, [], other);
  if (!written) return undefined;
  const lostComments = written.lost + (remarks.length - written.of);
  return { languageId: other.languageId, text: written.text, lostComments };
}

function faithful(
  root: Node,
  remarks: readonly Remark[],
  other: Format,
): (Written & { readonly of: number }) | undefined {
  const written = other.write(root, remarks);
  const read = other.parse(written.text);
  const isSound = read.problems.every(({ severity }) => severity !== 'error');
  return isSound && read.root && isSameValue(jsonOf(read.root), jsonOf(root))
    ? { ...written, of: remarks.length }
    : undefined;
}
