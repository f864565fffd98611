import { commands, type TextDocument, Uri, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { explainTrust } from '../adapters/explainTrust.ts';
import { LANGUAGES } from '../languageClient.ts';

/**
 * The association file that a command is about: that of a menu or a lens (which the server says as text), else the one in the active
 * editor. Undefined where there is none or the workspace is not trusted, which the person is told.
 */
export async function associationFile(
  client: LanguageClient,
  resource: unknown,
): Promise<TextDocument | undefined> {
  if (!workspace.isTrusted) {
    await explainTrust();
    return undefined;
  }
  const uri = typeof resource === 'string' ? client.protocol2CodeConverter.asUri(resource) : resource;
  const document =
    uri instanceof Uri ? await workspace.openTextDocument(uri) : window.activeTextEditor?.document;
  if (document && isAssociation(document)) return document;
  await explainFiles();
  return undefined;
}

const isAssociation = ({ languageId }: TextDocument): boolean =>
  LANGUAGES.some((language) => language === languageId);

async function explainFiles(): Promise<void> {
  const change = 'Change Language Mode';
  const picked = await window.showWarningMessage(
    'This is not an association file. Name it something.association.json, .yaml or .yml, or choose SSM Association as its language.',
    change,
  );
  if (picked === change) await commands.executeCommand('workbench.action.editor.changeLanguageMode');
}
