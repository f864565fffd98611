import { window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { CONVERT, type ConvertResult } from '../../../server/src/protocol.ts';
import { LANGUAGES } from '../languageClient.ts';

/** The commands Convert to JSON and Convert to YAML: what the active file says, in an editor of its own. */
export function convertCommand(client: LanguageClient, to: 'JSON' | 'YAML') {
  const languageId: string = `ssm-association-${to.toLowerCase()}`;
  return async (): Promise<void> => {
    const document = window.activeTextEditor?.document;
    if (!document || !LANGUAGES.some((language) => language === document.languageId)) {
      window.showWarningMessage(`Open the association file to convert to ${to} first.`);
      return;
    }
    if (document.languageId === languageId) {
      window.showInformationMessage(`This file is ${to} already.`);
      return;
    }
    const result: ConvertResult = await client.sendRequest(CONVERT, {
      uri: client.code2ProtocolConverter.asUri(document.uri),
    });
    if (!result) {
      window.showErrorMessage(
        document.getText().trim() === ''
          ? `There is nothing to convert to ${to}: the file is empty.`
          : `This file cannot be converted to ${to} while its syntax has errors. Mend those in the Problems view first.`,
      );
      return;
    }
    const converted = await workspace.openTextDocument({
      language: result.languageId,
      content: result.text,
    });
    await window.showTextDocument(converted);
    if (result.lostComments > 0) window.showInformationMessage(lossInWords(result.lostComments, to));
  };
}

function lossInWords(count: number, to: 'JSON' | 'YAML'): string {
  const were = count === 1 ? 'was' : 'were';
  return to === 'JSON'
    ? `JSON has no comments: ${count} ${were} left out.`
    : `${count} ${count === 1 ? 'comment' : 'comments'} ${were} left out: there is no place for them.`;
}
