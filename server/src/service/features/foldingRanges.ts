import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import type { SourceFile } from '../sourceFile.ts';
import { type Span, walk } from '../tree.ts';

/** Objects, lists and texts of several lines, and comments. */
export function foldingRanges(file: SourceFile): FoldingRange[] {
  const ranges = [...nodeSpans(file)].flatMap((span) => folded(file, span));
  const comments = blocks(file).flatMap((span) =>
    folded(file, span).map((range) => ({ ...range, kind: FoldingRangeKind.Comment })),
  );
  // Two folds on one line are one arrow in the margin: the larger counts.
  const byLine = new Map<number, FoldingRange>();
  for (const range of [...ranges, ...comments]) {
    const other = byLine.get(range.startLine);
    if (!other || other.endLine < range.endLine) byLine.set(range.startLine, range);
  }
  return [...byLine.values()].sort((a, b) => a.startLine - b.startLine);
}

function* nodeSpans({ root, text }: SourceFile): Generator<Span> {
  for (const { node, path, property } of walk(root)) {
    const written = !node.alias && !property?.alias;
    // A whole file folds only by its bracket; without one its first line would swallow the rest.
    const folds = path.length > 0 || /[[{]/.test(text[node.span.start] ?? '');
    if (written && folds) yield { start: property?.key.span.start ?? node.span.start, end: node.span.end };
  }
}

/** Lines of comment that follow each other are one block. */
function blocks(file: SourceFile): readonly Span[] {
  const found: Span[] = [];
  for (const span of file.format.comments(file.text)) {
    const last = found.at(-1);
    const between = last && file.text.slice(last.end, span.start);
    if (last && between !== undefined && /^[ \t]*\r?\n?[ \t]*$/.test(between)) {
      found[found.length - 1] = { start: last.start, end: span.end };
    } else {
      found.push(span);
    }
  }
  return found;
}

/** The lines of a span; a closing bracket on a line of its own stays visible. */
function folded(file: SourceFile, { start, end }: Span): FoldingRange[] {
  const said = file.text.slice(start, end).trimEnd();
  const startLine = file.rangeOf({ start, end: start }).start.line;
  const lastLine = startLine + (said.match(/\r\n|\n|\r/g)?.length ?? 0);
  const endLine = /[\r\n][ \t]*[\]}]$/.test(said) ? lastLine - 1 : lastLine;
  return endLine > startLine ? [{ startLine, endLine }] : [];
}
