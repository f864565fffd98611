import type { Diagnostic } from 'vscode-languageserver-types';
import { analyze } from '../analyze.ts';
import { diagnosticOf } from '../diagnosticOf.ts';
import type { SourceFile } from '../sourceFile.ts';
import type { Surroundings } from '../surroundings.ts';

/** All problems of a file, in the order of the text. */
export const diagnostics = (file: SourceFile, surroundings: Surroundings = {}): Diagnostic[] =>
  analyze(file, surroundings).map((problem) => diagnosticOf(problem, file));
