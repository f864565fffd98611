import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Range,
  TextEdit,
} from 'vscode-languageserver-types';
import { analyze } from '../analyze.ts';
import { changesOf, collides } from '../changesOf.ts';
import { diagnosticOf } from '../diagnosticOf.ts';
import type { TextChange } from '../edits.ts';
import { levelFixes } from '../levelFixes.ts';
import type { Fix, Problem } from '../problem.ts';
import { sortFields } from '../sortFields.ts';
import type { SourceFile } from '../sourceFile.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Span } from '../tree.ts';

/** The kind of the action that makes every change there is no doubt about. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.ssmAssociation`;

/** The kind of the action that puts fields into their order. */
export const SORT_FIELDS = 'source.sort.ssmAssociation';

/** The fixes of the problems in a range; what concerns the whole file only when that is asked for. */
export function codeActions(
  file: SourceFile,
  range: Range,
  { only }: Pick<CodeActionContext, 'only'> = {},
  surroundings: Surroundings = {},
): CodeAction[] {
  const wanted = (kind: string): boolean =>
    only === undefined || only.some((one) => kind === one || kind.startsWith(`${one}.`) || one === '');
  const problems = analyze(file, surroundings);
  const asked = { start: file.offsetAt(range.start), end: file.offsetAt(range.end) };
  const quickFixes = wanted(CodeActionKind.QuickFix)
    ? quickFixesOf(
        problems.filter(({ span }) => overlaps(span, asked)),
        file,
        surroundings,
      )
    : [];
  if (!only) return quickFixes;
  return [
    ...quickFixes,
    ...(wanted(FIX_ALL) ? fixAll(problems, file) : []),
    ...(wanted(SORT_FIELDS) ? sorting(file) : []),
  ];
}

/** Fixes come first, what else can be done about a problem behind them. */
function quickFixesOf(
  problems: readonly Problem[],
  file: SourceFile,
  { commands = [] }: Surroundings,
): CodeAction[] {
  const explained = problems.filter(
    (problem, index) =>
      !file.syntaxProblems.includes(problem) &&
      problems.findIndex(({ code }) => code === problem.code) === index,
  );
  return [
    ...problems.flatMap((problem) => problem.fixes.flatMap((fix) => actionOf(fix, problem, file))),
    ...explained.flatMap((problem) =>
      levelFixes(problem, file).flatMap((fix) => actionOf(fix, problem, file)),
    ),
    ...(commands.includes(OPEN_DOCUMENTATION)
      ? explained.map((problem) => documentationOf(problem, file))
      : []),
  ];
}

function actionOf(fix: Fix, problem: Problem, file: SourceFile): CodeAction[] {
  const changes = changesOf(fix, file);
  if (!changes) return [];
  return [
    {
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnosticOf(problem, file)],
      ...(fix.preferred && { isPreferred: true }),
      edit: editOf(changes, file),
    },
  ];
}

const OPEN_DOCUMENTATION = 'ssmAssociation.openRuleDocumentation';

function documentationOf(problem: Problem, file: SourceFile): CodeAction {
  const title = `Open rule documentation: ${problem.code}`;
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(problem, file)],
    command: { title, command: OPEN_DOCUMENTATION, arguments: [problem.code] },
  };
}

function fixAll(problems: readonly Problem[], file: SourceFile): CodeAction[] {
  const changes: TextChange[] = [];
  for (const { fixes } of problems) {
    const sure = fixes.find(({ preferred }) => preferred);
    const [first, ...more] = sure ? (changesOf(sure, file) ?? []) : [];
    // Problems come in the order of the text. A fix that another one gets in the way of waits for the next time.
    if (first && !collides(changes.at(-1), first)) changes.push(first, ...more);
  }
  if (changes.length === 0) return [];
  return [{ title: 'Fix everything there is no doubt about', kind: FIX_ALL, edit: editOf(changes, file) }];
}

function sorting(file: SourceFile): CodeAction[] {
  const changes = sortFields(file);
  if (changes.length === 0) return [];
  const title = "Sort fields in the order of AWS's reference";
  return [{ title, kind: SORT_FIELDS, edit: editOf(changes, file) }];
}

const editOf = (changes: readonly TextChange[], file: SourceFile) => ({
  changes: { [file.uri]: changes.map(({ span, text }) => TextEdit.replace(file.rangeOf(span), text)) },
});

const overlaps = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;
