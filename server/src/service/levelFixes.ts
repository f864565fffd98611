import type { Fix, Problem } from './problem.ts';
import type { SourceFile } from './sourceFile.ts';
import { locate } from './tree.ts';

/** Comments that switch a problem off, where the format has comments: for its line, and for the whole file. */
export function levelFixes({ code, severity, span }: Problem, file: SourceFile): readonly Fix[] {
  const { format, root, text } = file;
  // What AWS refuses is there to be mended.
  if (!format.commentMark || severity === 'error') return [];
  const comment = `${format.commentMark} ssm-association: ${code} off${/\r\n|\n|\r/.exec(text)?.[0] ?? '\n'}`;
  const line = Math.max(text.lastIndexOf('\n', span.start - 1), text.lastIndexOf('\r', span.start - 1)) + 1;
  const top = text.startsWith('\uFEFF') ? 1 : 0;
  const indentation = /^[ \t]*/.exec(text.slice(line))?.[0] ?? '';
  const around = locate(root, line)?.node;
  // Inside a text of several lines a comment would be text.
  const inText = around?.kind === 'scalar' && around.span.start < line;
  const forFile = insertion(`Hide '${code}' in this file`, top, comment);
  // Above the first line, a comment is for the whole file.
  const isFirst = text.slice(0, line).trim() === '';
  return inText || isFirst
    ? [forFile]
    : [insertion(`Hide '${code}' on this line`, line, indentation + comment), forFile];
}

const insertion = (title: string, at: number, text: string): Fix => ({
  title,
  edits: [{ change: 'text', span: { start: at, end: at }, text }],
});
