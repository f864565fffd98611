import { type TextDocument, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  PREPARE,
  type PreparedRequest,
  type PrepareParams,
  type PrepareResult,
} from '../../../server/src/protocol.ts';
import { plainText } from '../deploy/plainText.ts';

/** What a file says, as the language server has read it. Undefined while it has errors, to the first of which the person is taken. */
export async function preparedFile(
  client: LanguageClient,
  document: TextDocument,
): Promise<PreparedRequest | undefined> {
  const params: PrepareParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
  const prepared = await client.sendRequest<PrepareResult>(PREPARE, params);
  if (prepared.ready) return prepared;
  const [first] = prepared.errors;
  const selection = first && client.protocol2CodeConverter.asRange(first.range);
  await window.showTextDocument(document, selection ? { selection } : {});
  window.showErrorMessage(`This file has errors. Mend those first: ${plainText(first?.message ?? '')}`);
  return undefined;
}
