import { faithfulText } from '../faithfulText.ts';
import { otherFormat } from '../formats/formatOf.ts';
import { remarksIn } from '../formats/remarks.ts';
import { type RequestKind, requestKind } from '../requestKind.ts';
import { schemaAt } from '../schema.ts';
import type { SourceFile } from '../sourceFile.ts';
import { type Node, nameOf, type Path } from '../tree.ts';

/** A new file in the other format. */
export interface Conversion {
  readonly languageId: string;
  readonly text: string;
  /** How many comments the other format has no place for. */
  readonly lostComments: number;
}

/** The text of the other format that says the same request; undefined for a broken file and one without content. */
export function convert({ root, text, format, syntaxProblems }: SourceFile): Conversion | undefined {
  // A comment where none may stand breaks a file, and hides nothing of what it says.
  const isBroken = syntaxProblems.some(({ severity, code }) => severity === 'error' && code !== 'comment');
  if (!root || isBroken) return undefined;
  const other = otherFormat(format);
  const meant = withDigits(root, [], requestKind(root));
  const remarks = remarksIn(text, meant, format.comments(text));
  // What is handed out was read again: a comment in an odd place must not cost a field.
  const written = faithfulText(meant, remarks, other) ?? faithfulText(meant, [], other);
  if (!written) return undefined;
  return { languageId: other.languageId, text: written.text, lostComments: remarks.length - written.kept };
}

/** Digits without quotes where AWS wants text: as a number, `012345678901` would lose its zero. */
function withDigits(node: Node, path: Path, kind: RequestKind): Node {
  if (node.kind === 'array') {
    return { ...node, items: node.items.map((item, index) => withDigits(item, [...path, index], kind)) };
  }
  if (node.kind === 'object') {
    const properties = node.properties.map((property) => ({
      ...property,
      value: property.value && withDigits(property.value, [...path, nameOf(property)], kind),
    }));
    return { ...node, properties };
  }
  const { value, source, alias } = node;
  const isExact = typeof value !== 'number' || alias || String(value) === source;
  return isExact || schemaAt(kind, path)?.type !== 'string' ? node : { ...node, value: source };
}
