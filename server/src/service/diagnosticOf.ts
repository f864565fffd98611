import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { Problem, Severity } from './problem.ts';
import type { SourceFile } from './sourceFile.ts';

/** A problem as LSP says it. */
export const diagnosticOf = (problem: Problem, file: SourceFile): Diagnostic => ({
  range: file.rangeOf(problem.span),
  severity: SEVERITIES[problem.severity],
  code: problem.code,
  source: 'ssm-association',
  message: problem.message,
  ...(problem.docs && { codeDescription: { href: problem.docs } }),
  ...(problem.tag && { tags: [TAGS[problem.tag]] }),
});

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const TAGS: Readonly<Record<NonNullable<Problem['tag']>, DiagnosticTag>> = {
  deprecated: DiagnosticTag.Deprecated,
  unnecessary: DiagnosticTag.Unnecessary,
};
