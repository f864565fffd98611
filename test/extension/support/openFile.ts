import * as vscode from 'vscode';
import { cursorIn } from '../../support/markers.ts';

export interface OpenFile {
  readonly document: vscode.TextDocument;
  readonly uri: vscode.Uri;
  /** Where the cursor `‸` was. */
  readonly position: vscode.Position;
}

/** Opens a text in an editor as an unsaved file of that language. */
export async function openFile(language: string, textWithCursor: string): Promise<OpenFile> {
  const { text, offset } = cursorIn(textWithCursor);
  const document = await vscode.workspace.openTextDocument({ language, content: text });
  await vscode.window.showTextDocument(document);
  return { document, uri: document.uri, position: document.positionAt(offset) };
}

/** Waits for diagnostics of the file that satisfy `wanted`. */
export async function diagnosticsOf(
  uri: vscode.Uri,
  wanted: (diagnostics: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  return new Promise((resolve) => {
    const look = () => {
      const diagnostics = vscode.languages.getDiagnostics(uri);
      if (!wanted(diagnostics)) return;
      subscription.dispose();
      resolve(diagnostics);
    };
    const subscription = vscode.languages.onDidChangeDiagnostics(look);
    look();
  });
}

/** Closes every editor, unsaved text included. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}
