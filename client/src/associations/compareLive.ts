import { type TextDocument, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  type AssociationRequest,
  PREPARE,
  type PrepareParams,
  type PrepareResult,
} from '../../../server/src/protocol.ts';
import { livePages } from '../adapters/livePages.ts';
import { renderRequest } from '../adapters/renderRequest.ts';
import { plainText } from '../deploy/plainText.ts';
import { describeLive } from './describeLive.ts';
import { fileSide } from './fileSide.ts';
import { type Live, pageKey, pageTitle } from './live.ts';
import { nameOf } from './nameOf.ts';
import { pickFile } from './pickFile.ts';

const LANGUAGE = 'ssm-association-yaml';

/** Shows an association as it is in AWS beside what a file says of it, both as requests in AWS's order. */
export const compareLive =
  (client: LanguageClient) =>
  async (live: Live): Promise<void> => {
    const file = await pickFile();
    const wanted = file && (await wantedOf(client, file, live));
    if (!file || !wanted) return;
    const described = await describeLive(live);
    if (!described) return;
    const { Tags: _, ...untagged } = described;
    const sides: readonly AssociationRequest[] = [wanted.hasTags ? described : untagged, wanted.request];
    const [there, here] = await Promise.all(sides.map((side) => renderRequest(client, side, LANGUAGE)));
    if (there === undefined || here === undefined) return;
    const name = workspace.asRelativePath(file.uri);
    const left = livePages.show(pageTitle(live), there, LANGUAGE, pageKey(live, 'compared'));
    const right = livePages.show(`${name} (file)`, here, LANGUAGE, `${pageKey(live, 'file')} ${file.uri}`);
    await livePages.diff(left, right, `${pageTitle(live)} ↔ ${name}`);
    if (there === here) {
      window.showInformationMessage(
        `${plainText(name)} says what ${plainText(nameOf(live.association))} is in AWS.`,
      );
    }
  };

/** Tells the person when there is nothing to compare with. */
async function wantedOf(client: LanguageClient, file: TextDocument, live: Live) {
  const params: PrepareParams = { uri: client.code2ProtocolConverter.asUri(file.uri) };
  const prepared = await client.sendRequest<PrepareResult>(PREPARE, params);
  const name = plainText(workspace.asRelativePath(file.uri));
  if (!prepared.ready) {
    await window.showTextDocument(file);
    window.showErrorMessage(
      `${name} has errors. Mend those first: ${plainText(prepared.errors[0]?.message ?? '')}`,
    );
    return undefined;
  }
  const wanted = fileSide(prepared, live.association);
  if (!wanted)
    window.showWarningMessage(`No entry of ${name} is like ${plainText(nameOf(live.association))}.`);
  return wanted;
}
