import { type TextDocument, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { PREPARE, type PrepareParams, type PrepareResult } from '../../../server/src/protocol.ts';
import { wantedRequest } from '../deploy/live/wantedRequest.ts';
import { plainText } from '../deploy/plainText.ts';
import type { Aws, Ports } from '../deploy/ports.ts';
import type { Summary } from '../deploy/summary.ts';
import type { LANGUAGES } from '../languageClient.ts';
import { choose } from './choose.ts';
import { clock } from './clock.ts';
import { livePages } from './livePages.ts';
import { renderRequest } from './renderRequest.ts';
import { withProgress } from './withProgress.ts';

/** The ports of one deployment, on VS Code's windows and the language server. */
export function editorPorts(document: TextDocument, client: LanguageClient, aws: () => Promise<Aws>): Ports {
  const params: PrepareParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
  return {
    prepare: () => client.sendRequest<PrepareResult>(PREPARE, params),
    isCurrent: (version) => !document.isClosed && document.version === version,
    aws,
    choose,
    confirm,
    showDifference: async (live, wanted) => {
      const languageId = document.languageId as (typeof LANGUAGES)[number];
      const sides = [live.request, wantedRequest(wanted, live.request.Name)];
      const [there, here] = await Promise.all(sides.map((side) => renderRequest(client, side, languageId)));
      // Not being able to show it is told already, and must not keep the question back.
      if (there === undefined || here === undefined) return;
      const name = workspace.asRelativePath(document.uri);
      const title = `In AWS, version ${plainText(live.version)} ↔ ${plainText(name)}`;
      const left = livePages.show(`${live.associationId} (in AWS)`, there, languageId, live.associationId);
      const right = livePages.show(`${name} (file)`, here, languageId, `file ${document.uri}`);
      await livePages.diff(left, right, title);
    },
    progress: withProgress,
    clock,
  };
}

const CHANGE = 'Change Profile or Region…';

/** Enter takes the first button of a modal, so the first one is harmless; Escape is Cancel. */
export async function confirm({ question, lines, action }: Summary): Promise<'yes' | 'change' | 'cancel'> {
  const detail = lines.join('\n');
  const button = await window.showWarningMessage(question, { modal: true, detail }, CHANGE, action);
  return button === action ? 'yes' : button === CHANGE ? 'change' : 'cancel';
}
