import { TextDocument } from 'vscode-languageserver-textdocument';
import { type SourceFile, sourceFile } from '../../server/src/service/index.ts';

export type FormatName = 'json' | 'yaml';

export const FORMATS: readonly FormatName[] = ['json', 'yaml'];

/** A text as the server reads it. */
export const fileOf = (text: string, format: FormatName): SourceFile =>
  sourceFile(
    TextDocument.create(`file:///weekly.association.${format}`, `ssm-association-${format}`, 1, text),
  );
