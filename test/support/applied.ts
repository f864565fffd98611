import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import { parse } from 'yaml';
import type { SourceFile } from '../../server/src/service/index.ts';
import type { JsonValue } from '../../server/src/service/tree.ts';

/** The text of a file after an editor has made `edits`, which must not overlap. */
export const applied = ({ text, uri }: SourceFile, edits: readonly TextEdit[]): string =>
  TextDocument.applyEdits(TextDocument.create(uri, '', 0, text), [...edits]);

/** What a text of either format says. */
export const said = (text: string): JsonValue => parse(text, { merge: true });
