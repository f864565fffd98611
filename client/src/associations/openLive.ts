import type { LanguageClient } from 'vscode-languageclient/node';
import { livePages } from '../adapters/livePages.ts';
import { renderRequest } from '../adapters/renderRequest.ts';
import { describeLive } from './describeLive.ts';
import { type OneLive, pageKey, pageTitle } from './live.ts';

const LANGUAGE = 'ssm-association-yaml';

/** Opens an association as it is in AWS now, on a read-only page. */
export const openLive =
  (client: LanguageClient) =>
  async (live: OneLive): Promise<void> => {
    const request = await describeLive(live);
    const text = request && (await renderRequest(client, request, LANGUAGE));
    if (text !== undefined)
      await livePages.open(livePages.show(pageTitle(live), text, LANGUAGE, pageKey(live)));
  };
