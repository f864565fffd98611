import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node';
import type { BenchFile } from './benchFile.ts';

/** Whether a server finds the mistake where it is and no other, or finds none. Advice does not count. */
export function isRight(
  diagnostics: readonly Diagnostic[],
  { typing }: BenchFile,
  expected: 'mistake' | 'nothing',
): boolean {
  const found = diagnostics.filter(
    ({ severity = DiagnosticSeverity.Error }) => severity <= DiagnosticSeverity.Warning,
  );
  return expected === 'nothing'
    ? found.length === 0
    : found.length === 1 && found[0]?.range.start.line === typing.line;
}
