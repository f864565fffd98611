import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, Range } from 'vscode-languageserver-types';
import type { Format } from './formats/format.ts';
import { formatOf } from './formats/formatOf.ts';
import type { Problem } from './problem.ts';
import type { Node, Span } from './tree.ts';

/** One version of one file, read once. The only place where offsets become positions. */
export interface SourceFile {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly format: Format;
  readonly root: Node | undefined;
  readonly syntaxProblems: readonly Problem[];
  offsetAt(position: Position): number;
  rangeOf(span: Span): Range;
}

/** Reads a document. Never throws: a broken text gives problems and a partial tree. */
export function sourceFile(document: TextDocument): SourceFile {
  const text = document.getText();
  const format = formatOf(document.uri, document.languageId);
  const { root, problems } = format.parse(text);
  const { uri, languageId, version } = document;
  let copy: TextDocument | undefined;
  /** An editor's document changes as it is written in: what is asked about an older version is answered from a copy. */
  const lines = (): TextDocument => {
    if (document.version === version) return document;
    copy ??= TextDocument.create(uri, languageId, version, text);
    return copy;
  };
  return {
    uri,
    version,
    text,
    format,
    root,
    syntaxProblems: problems,
    offsetAt: (position) => lines().offsetAt(position),
    rangeOf: ({ start, end }) => ({ start: lines().positionAt(start), end: lines().positionAt(end) }),
  };
}
