import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, diagnosticsOf, openFile } from './support/openFile.ts';

interface Format {
  readonly language: string;
  /** `MaxErrors` holds a number; the cursor is on it. */
  readonly mistake: string;
  readonly mended: string;
  /** The cursor is where a field may begin. */
  readonly unfinished: string;
  /** The cursor is where a value of `ComplianceSeverity` belongs. */
  readonly valueDue: string;
  readonly untidy: string;
  readonly tidy: string;
}

const FORMATS: readonly Format[] = [
  {
    language: 'ssm-association-json',
    mistake: '{\n  "Name": "AWS-RunShellScript",\n  "MaxErrors": 1‸0\n}\n',
    mended: '{\n  "Name": "AWS-RunShellScript",\n  "MaxErrors": "10"\n}\n',
    unfinished: '{\n  "Name": "AWS-RunShellScript",\n  ‸\n}\n',
    valueDue: '{\n  "Name": "AWS-RunShellScript",\n  "ComplianceSeverity": ‸\n}\n',
    untidy: '{"Name":"AWS-RunShellScript",\n"MaxErrors":   "10"‸}\n',
    tidy: '{\n  "Name": "AWS-RunShellScript",\n  "MaxErrors": "10"\n}\n',
  },
  {
    language: 'ssm-association-yaml',
    mistake: 'Name: AWS-RunShellScript\nMaxErrors: 1‸0\n',
    mended: 'Name: AWS-RunShellScript\nMaxErrors: "10"\n',
    unfinished: 'Name: AWS-RunShellScript\n‸\n',
    valueDue: 'Name: AWS-RunShellScript\nComplianceSeverity: ‸\n',
    untidy: 'Name:     AWS-RunShellScript\nMaxErrors:   "10"‸\n',
    tidy: 'Name: AWS-RunShellScript\nMaxErrors: "10"\n',
  },
];

for (const format of FORMATS) {
  describe(format.language, () => {
    afterEach(closeAll);

    it('says what is wrong, at its place', async () => {
      const { uri, document, position } = await openFile(format.language, format.mistake);
      const problems = await diagnosticsOf(uri, (diagnostics) => diagnostics.some(isOfMaxErrors));
      const problem = problems.find(isOfMaxErrors);
      assert.ok(problem);
      assert.equal(problem.severity, vscode.DiagnosticSeverity.Error);
      assert.ok(problem.range.contains(position), document.getText(problem.range));
    });

    it('mends it by a quick fix', async () => {
      const { uri, document, position } = await openFile(format.language, format.mistake);
      await diagnosticsOf(uri, (diagnostics) => diagnostics.some(isOfMaxErrors));
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        new vscode.Range(position, position),
        vscode.CodeActionKind.QuickFix.value,
      );
      const [fix] = actions.filter(({ isPreferred }) => isPreferred);
      assert.ok(fix?.edit, 'there is one preferred fix');
      await vscode.workspace.applyEdit(fix.edit);
      assert.equal(document.getText(), format.mended);
      await diagnosticsOf(uri, (diagnostics) => !diagnostics.some(isOfMaxErrors));
    });

    it('completes fields, the missing ones alone', async () => {
      const labels = await completionsAt(format.language, format.unfinished);
      for (const field of ['Targets', 'ScheduleExpression', 'ComplianceSeverity'])
        assert.ok(labels.includes(field), field);
      assert.equal(labels.includes('Name'), false);
    });

    it('completes values', async () => {
      const labels = await completionsAt(format.language, format.valueDue);
      assert.deepEqual(
        ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'UNSPECIFIED'].filter(
          (value) => !labels.some((label) => label.includes(value)),
        ),
        [],
      );
    });

    it('explains a field', async () => {
      const { uri } = await openFile(format.language, format.mistake);
      const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        uri,
        new vscode.Position(0, 0).translate(format.language.endsWith('json') ? 1 : 0, 3),
      );
      const [text] = hover?.contents ?? [];
      assert.ok(text instanceof vscode.MarkdownString);
      assert.match(text.value, /Name/);
    });

    it('outlines the file', async () => {
      const { uri } = await openFile(format.language, format.mistake);
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        uri,
      );
      assert.deepEqual(
        symbols.map(({ name }) => name),
        ['Name', 'MaxErrors'],
      );
    });

    it('lays the file out', async () => {
      const { uri, document } = await openFile(format.language, format.untidy);
      const edits = await vscode.commands.executeCommand<vscode.TextEdit[]>(
        'vscode.executeFormatDocumentProvider',
        uri,
        { tabSize: 2, insertSpaces: true },
      );
      const change = new vscode.WorkspaceEdit();
      change.set(uri, edits);
      await vscode.workspace.applyEdit(change);
      assert.equal(document.getText(), format.tidy);
    });

    it('widens the selection', async () => {
      const { uri, position } = await openFile(format.language, format.mistake);
      const [selection] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
        'vscode.executeSelectionRangeProvider',
        uri,
        [position],
      );
      assert.ok(selection?.parent?.range.contains(selection.range));
    });
  });
}

async function completionsAt(language: string, textWithCursor: string): Promise<readonly string[]> {
  const { uri, position } = await openFile(language, textWithCursor);
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    position,
  );
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

const isOfMaxErrors = ({ message }: vscode.Diagnostic): boolean => message.includes('MaxErrors');
