import { window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  type LanguageId,
  RENDER,
  type RenderParams,
  type RenderResult,
} from '../../../server/src/protocol.ts';

/** A request as a file. Undefined when no file can hold it or the language server does not answer, which the person is told. */
export async function renderRequest(
  client: LanguageClient,
  request: RenderParams['request'],
  languageId: LanguageId,
): Promise<string | undefined> {
  const params: RenderParams = { request, languageId };
  try {
    return (await client.sendRequest<RenderResult>(RENDER, params)).text;
  } catch {
    window.showErrorMessage('This association cannot be written as a file. The log tells more.');
    return undefined;
  }
}
