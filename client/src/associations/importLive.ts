import { window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { LanguageId } from '../../../server/src/protocol.ts';
import { renderRequest } from '../adapters/renderRequest.ts';
import { describeLive } from './describeLive.ts';
import type { OneLive } from './live.ts';

/** Opens the request that would create an association anew, in an editor of its own that nobody has saved. */
export const importLive =
  (client: LanguageClient, language: LanguageId) =>
  async (live: OneLive): Promise<void> => {
    const request = await describeLive(live);
    const content = request && (await renderRequest(client, request, language));
    if (content === undefined) return;
    await window.showTextDocument(await workspace.openTextDocument({ language, content }));
  };
