import { workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { asking } from '../adapters/asking.ts';
import { livePages } from '../adapters/livePages.ts';
import { previewInWords } from '../deploy/before/previewInWords.ts';
import { previewTargets } from '../deploy/before/previewTargets.ts';
import type { Session } from '../session.ts';
import { fileInAccount } from './fileInAccount.ts';

/** The command Preview Targets: a page of which managed nodes the file reaches now, and what its rate control comes to for them. */
export const previewCommand =
  (client: LanguageClient, session: Session) =>
  async (resource?: unknown): Promise<void> => {
    const found = await fileInAccount(client, session, resource);
    if (!found) return;
    const { document, prepared, signedIn } = found;
    const { account, region } = signedIn;
    const request = { Name: '', ...prepared.request };
    const preview = await asking('Looking which nodes match', region, async (call) => {
      // Without the document's platforms the page says less.
      const document = await signedIn.document(request.Name, undefined, call);
      return previewTargets(request, signedIn, call, document.ok ? document.value.platforms : undefined);
    });
    if (!preview) return;
    const { schedule } = prepared;
    const firstRun = schedule?.atOnce !== false ? 'at once, when it is created' : schedule.firstRun;
    const lines = previewInWords(preview, { account, region, ...(firstRun && { firstRun }) });
    const title = `Targets of ${workspace.asRelativePath(document.uri)}`;
    await livePages.open(
      livePages.show(title, `${lines.join('\n')}\n`, 'plaintext', `${account.id}/${region}/${document.uri}`),
    );
  };
