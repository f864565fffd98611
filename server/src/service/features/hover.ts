import type { Hover, Position } from 'vscode-languageserver-types';
import { documentHover } from '../documentHover.ts';
import { escapeMarkdown, fieldInMarkdown, shapeInWords, valueWords } from '../fieldWords.ts';
import type { HoverSource } from '../hoverSource.ts';
import { requestKind } from '../requestKind.ts';
import { scheduleHover } from '../scheduleHover.ts';
import { schemaAt } from '../schema.ts';
import type { SourceFile } from '../sourceFile.ts';
import type { Surroundings } from '../surroundings.ts';
import { type Located, locate, type Path } from '../tree.ts';
import { valueHover } from '../valueHover.ts';

/** What is said beyond the schema's words, in this order. */
const SOURCES: readonly HoverSource[] = [scheduleHover, documentHover, valueHover];

/**
 * What the field under the cursor is for, on its name and on its value; on one of its words, what that word means;
 * on a schedule also when it runs, the next runs included where the time is known.
 */
export function hover(
  file: SourceFile,
  position: Position,
  surroundings: Surroundings = {},
): Hover | undefined {
  const { root } = file;
  const at = locate(root, file.offsetAt(position));
  const span =
    at && (at.property ? at.property.key.span : at.node?.kind === 'scalar' ? at.node.span : undefined);
  const kind = requestKind(root);
  const schema = at && schemaAt(kind, at.path);
  if (!at || !span || !schema) return undefined;
  const required = isRequired(at.path, (path) => schemaAt(kind, path)?.required ?? []);
  const paragraphs = [
    `${headingOf(at)} · ${escapeMarkdown(shapeInWords(schema, required))}`,
    !at.property && at.node?.kind === 'scalar' && valueWords(schema, at.node.value),
    ...SOURCES.map((source) => source({ ...at, kind, root, surroundings })),
    fieldInMarkdown(schema),
  ];
  return {
    contents: { kind: 'markdown', value: paragraphs.filter(Boolean).join('\n\n') },
    range: file.rangeOf(span),
  };
}

/** The name of the field, or of the list that an item is in. */
function headingOf({ path }: Located): string {
  const name = path.findLast((step) => typeof step === 'string') ?? 'Item';
  return `**${escapeMarkdown(String(name))}**${typeof path.at(-1) === 'number' ? ' · one of the list' : ''}`;
}

function isRequired(path: Path, requiredAt: (path: Path) => readonly string[]): boolean {
  const name = path.at(-1);
  return typeof name === 'string' && requiredAt(path.slice(0, -1)).includes(name);
}
