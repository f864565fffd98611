import type { TextChange } from '../../edits.ts';
import type { LayoutOptions } from '../format.ts';
import { lineStartsOf } from '../lines.ts';
import { composeStrictly } from './compose.ts';
import { yamlIndentation } from './yamlIndentation.ts';
import { yamlSays } from './yamlSays.ts';

/**
 * Lays out a YAML text: one step of indentation for each level, one space after `-` and `:`, no blanks at the ends of
 * lines, a line break at the end. Only white space changes; the result is read again, and where it would say anything
 * else, or where the text is broken, nothing is changed.
 */
export function yamlLayOut(text: string, { indent }: LayoutOptions): readonly TextChange[] {
  const document = composeStrictly(text);
  if (!document?.contents) return [];
  const { indentOf, spaces, verbatim } = yamlIndentation(document.contents, text, indent);
  const starts = lineStartsOf(text);
  const changes = text.split('\n').flatMap((line, index) => {
    const start = starts[index] ?? 0;
    const body = line.endsWith('\r') ? line.slice(0, -1) : line;
    return changesOf(body, start, indentOf(index, body), !verbatim.has(index));
  });
  const ending = text.endsWith('\n')
    ? []
    : [{ span: { start: text.length, end: text.length }, text: lineBreak(text) }];
  const all = [...changes, ...spaces, ...ending].sort((a, b) => a.span.start - b.span.start);
  return yamlSays(apply(text, all)) === yamlSays(text) ? all : [];
}

function changesOf(line: string, start: number, indent: number | undefined, trim: boolean): TextChange[] {
  const words = line.trim();
  if (words === '') return trim && line !== '' ? [change(start, start + line.length, '')] : [];
  const before = line.length - line.trimStart().length;
  const after = trim ? line.trimEnd().length : line.length;
  return [
    ...(indent === undefined || indent === before ? [] : [change(start, start + before, ' '.repeat(indent))]),
    ...(after === line.length ? [] : [change(start + after, start + line.length, '')]),
  ];
}

function apply(text: string, changes: readonly TextChange[]): string {
  let at = 0;
  const parts = changes.map(({ span, text: by }) => {
    const part = text.slice(at, span.start) + by;
    at = span.end;
    return part;
  });
  return parts.join('') + text.slice(at);
}

function lineBreak(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function change(start: number, end: number, text: string): TextChange {
  return { span: { start, end }, text };
}
