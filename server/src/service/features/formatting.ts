import { type FormattingOptions, type Range, TextEdit } from 'vscode-languageserver-types';
import type { SourceFile } from '../sourceFile.ts';

/** Whitespace that lays the file out, or only the part of it in `range`. Says nothing to a broken text. */
export function formatting(
  file: SourceFile,
  { tabSize, insertSpaces }: Pick<FormattingOptions, 'tabSize' | 'insertSpaces'>,
  range?: Range,
): TextEdit[] {
  const start = range ? file.offsetAt(range.start) : 0;
  const end = range ? file.offsetAt(range.end) : file.text.length;
  return file.format
    .layOut(file.text, { indent: tabSize, tabs: !insertSpaces })
    .filter(({ span }) => start <= span.start && span.end <= end)
    .map(({ span, text }) => TextEdit.replace(file.rangeOf(span), text));
}
